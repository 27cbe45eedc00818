"""A notice as its row on the page shows it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from domain.delivery.channels import channels_of
from domain.delivery.names import case_references, member_names
from domain.notices.kinds import Channel, NoticeKind, RecipientKind
from domain.notices.models import Notice
from domain.notices.queries import State, state_of
from domain.notices.rerouting import UNSAFE
from web.notices.forms import HandOverForm, RetryForm
from web.notices.words import BY_HAND, CHANNELS, KINDS, error_words
from web.runtime import runtime

WHEN = {
    State.WAITING: "Due",
    State.SENT: "Sent",
    State.DROPPED: "Dropped",
    State.DEAD: "Given up",
}

# Who is not named on this page: relatives never are, and others may have left.
OTHERS = {
    RecipientKind.CONTACT: "A person named at an agency",
    RecipientKind.MEMBER: "A member",
    RecipientKind.RELATIVE: "A relative",
    RecipientKind.ASKER: "Somebody who asked for it",
}


@dataclass(frozen=True)
class Card:
    """`form` is the one thing that can be done with it now, and `act` the endpoint."""

    id: UUID
    what: str
    to: str
    how: str
    reference: str | None
    case_href: str
    when_words: str
    when: datetime
    attempts: int
    trouble: str
    state: State
    form: RetryForm | HandOverForm | None
    act: str
    on_paper: bool = False  # it has a page of its own, among the letters


def cards(session: Session, notices: Sequence[Notice]) -> list[Card]:
    """In two statements, however many there are."""
    members = {n.recipient_id for n in notices if n.recipient_kind == RecipientKind.MEMBER.value}
    names = member_names(session, members)
    references = case_references(session, {n.case_id for n in notices if n.case_id})
    return [
        _card(
            notice,
            names.get(notice.recipient_id),
            references.get(notice.case_id) if notice.case_id else None,
        )
        for notice in notices
    ]


def _card(notice: Notice, name: str | None, reference: str | None) -> Card:
    state, channel = state_of(notice), Channel(notice.channel)
    unsafe = notice.last_error == UNSAFE
    by_hand = state is State.WAITING and channel not in _channels()
    to_relative = notice.recipient_kind == RecipientKind.RELATIVE.value
    on_paper = by_hand and to_relative and channel is Channel.LETTER and not unsafe
    left_to_us = by_hand or (unsafe and state is State.WAITING)
    form, act = _act(state, by_hand=left_to_us and not on_paper)
    return Card(
        id=notice.id,
        what=KINDS[NoticeKind(notice.kind)],
        to=name or OTHERS[RecipientKind(notice.recipient_kind)],
        how=CHANNELS[channel],
        reference=reference,
        case_href=f"/cases/{reference}",
        when_words=WHEN[state],
        when=notice.sent_at or notice.dropped_at or notice.dead_at or notice.due_at,
        attempts=notice.attempts,
        trouble=BY_HAND[channel] if by_hand and not unsafe else error_words(notice.last_error),
        state=state,
        form=form,
        act=act,
        on_paper=on_paper,
    )


def _act(state: State, *, by_hand: bool) -> tuple[RetryForm | HandOverForm | None, str]:
    if state is State.DEAD:
        return RetryForm(formdata=None), "notices.index.try_again"
    if by_hand:
        return HandOverForm(formdata=None), "notices.index.handed_over"
    return None, ""


def _channels() -> frozenset[Channel]:
    settings = runtime().settings
    return channels_of(demo=settings.demo, smtp=bool(settings.smtp_url))
