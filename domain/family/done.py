"""What was done for each relative of a case, read out of what is kept anyway.

Another part that does something a duty asks for adds its reader to `READERS`.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.cases.case import Case
from domain.clock import day_of
from domain.family.contacts import ContactMade, How, Outcome, contacts_of
from domain.family.copies import AdvanceNotice, FamilyCopy
from domain.family.done_besides import CHANNELS, MEANS, Found, findings, holds, how_it_was
from domain.family.invitations import Invitation
from domain.family.meetings.models import Meeting
from domain.family.meetings.states import State as MeetingState
from domain.family.outcomes import OutcomeTold, ToldBy
from domain.family.owed import approved_drafts
from domain.family.responses import Response
from domain.notices.kinds import NoticeKind, RecipientKind
from domain.notices.models import Notice
from domain.procedures.duties.facts import Done
from domain.procedures.duties.vocabulary import DutyKey

MEETING_WORDS = {
    MeetingState.OFFERED.value: "times were offered",
    MeetingState.ARRANGED.value: "a meeting is arranged",
    MeetingState.MET.value: "they met",
}
# Which duty a notice meets, once it has gone.
BY_NOTICE = {
    NoticeKind.EXTENSION_TOLD: DutyKey.EXTENSION,
    NoticeKind.HOW_IT_WAS: DutyKey.ASKED,
    NoticeKind.VIEWS_PAUSED: DutyKey.HOLD,
}
IN_PERSON = {How.VISIT, How.MEETING, How.PHONE, How.PRACTITIONER}


def done_for(session: Session, case: Case) -> dict[UUID, list[Done]]:
    """What was done for each, by relative."""
    found: dict[UUID, list[Done]] = defaultdict(list)
    for read in READERS:
        for relative_id, done in read(session, case):
            found[relative_id].append(done)
    return found


def _links(session: Session, case: Case) -> Found:
    rows = session.execute(
        select(Invitation.relative_id, Invitation.made_at, Invitation.opened_at)
        .where(Invitation.case_id == case.id)
        .order_by(Invitation.made_at, Invitation.id)
    )
    for relative_id, made_at, opened_at in rows:
        yield relative_id, Done(DutyKey.INVITED, day_of(made_at), "by their link")
        if opened_at:
            yield relative_id, Done(DutyKey.TOLD, day_of(opened_at), "when they opened their link")


def _views(session: Session, case: Case) -> Found:
    rows = session.execute(
        select(Response.relative_id, Response.sent_at)
        .where(Response.case_id == case.id, Response.sent_at.is_not(None))
        .order_by(Response.sent_at, Response.id)
    )
    for relative_id, sent_at in rows:
        if sent_at:
            yield relative_id, Done(DutyKey.VIEWS, day_of(sent_at), "they sent them")


def _copies(session: Session, case: Case) -> Found:
    """Of the drafts that stand approved alone: a newer version is to be given anew."""
    kinds = {draft.id: draft.kind for draft in approved_drafts(session, case.id)}
    for copy in session.scalars(
        select(FamilyCopy)
        .where(FamilyCopy.draft_id.in_(kinds))
        .order_by(FamilyCopy.made_at, FamilyCopy.id)
    ):
        on, kind = day_of(copy.made_at), kinds[copy.draft_id]
        yield copy.relative_id, Done(DutyKey.COPY, on, MEANS[copy.means], kind)
    for told in session.scalars(
        select(AdvanceNotice)
        .where(AdvanceNotice.draft_id.in_(kinds))
        .order_by(AdvanceNotice.made_at, AdvanceNotice.id)
    ):
        on, kind = day_of(told.made_at), kinds[told.draft_id]
        of_day = told.publish_on
        done = Done(DutyKey.NOTICE, on, MEANS[told.means], kind, of_day=of_day)
        yield told.relative_id, done


def _outcomes(session: Session, case: Case) -> Found:
    for told in session.scalars(
        select(OutcomeTold)
        .where(OutcomeTold.case_id == case.id)
        .order_by(OutcomeTold.told_on, OutcomeTold.id)
    ):
        how = ToldBy(told.means).label.lower()
        yield told.relative_id, Done(DutyKey.OUTCOME, told.told_on, how)


def _meetings(session: Session, case: Case) -> Found:
    """Held; or times offered that wait for the relative, which is an offer."""
    rows = session.execute(
        select(Meeting.relative_id, Meeting.state, Meeting.starts_at, Meeting.made_at)
        .where(Meeting.case_id == case.id, Meeting.state.in_(MEETING_WORDS))
        .order_by(Meeting.made_at, Meeting.id)
    )
    for relative_id, state, starts_at, made_at in rows:
        on, offered = day_of(starts_at or made_at), state != MeetingState.MET
        if offered:
            on = day_of(made_at)
        yield relative_id, Done(DutyKey.MEETING, on, MEETING_WORDS[state], offered=offered)


def _notices(session: Session, case: Case) -> Found:
    rows = session.execute(
        select(Notice.kind, Notice.recipient_id, Notice.sent_at, Notice.channel)
        .where(
            Notice.case_id == case.id,
            Notice.recipient_kind == RecipientKind.RELATIVE.value,
            Notice.kind.in_([kind.value for kind in BY_NOTICE]),
            Notice.sent_at.is_not(None),
        )
        .order_by(Notice.sent_at, Notice.id)
    )
    for kind, relative_id, sent_at, channel in rows:
        duty = BY_NOTICE[NoticeKind(kind)]
        if sent_at:
            yield relative_id, Done(duty, day_of(sent_at), CHANNELS[channel])


def _contacts(session: Session, case: Case) -> Found:
    for contact in contacts_of(session, case.id):
        for key in contact.about:
            done = _of_contact(contact, key)
            if done:
                yield contact.relative_id, done


def _of_contact(contact: ContactMade, key: str) -> Done | None:
    """A message left, or a call nobody answered, is an attempt; only meeting is met by meeting."""
    outcome, how = Outcome(contact.outcome), How(contact.how)
    words = how.label[0].lower() + how.label[1:]
    if outcome is Outcome.DECLINED:
        return Done(key, contact.made_on, words, declined=True)
    reached = outcome in {Outcome.SPOKE, Outcome.SENT}
    if key == DutyKey.MEETING:
        met = outcome is Outcome.SPOKE and how in IN_PERSON
        offered = not met and outcome is not Outcome.NO_ANSWER
        return Done(key, contact.made_on, words, offered=offered) if met or offered else None
    if key == DutyKey.VIEWS and outcome is not Outcome.SPOKE:
        return None
    return Done(key, contact.made_on, words) if reached else None


READERS: tuple[Callable[[Session, Case], Iterable[tuple[UUID, Done]]], ...] = (
    _links,
    _views,
    how_it_was,
    findings,
    holds,
    _copies,
    _outcomes,
    _meetings,
    _notices,
    _contacts,
)
