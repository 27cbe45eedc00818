"""What was done for each relative by the software's own events: shown, told of a hold, asked."""

from collections.abc import Iterator
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.cases.case import Case
from domain.clock import day_of
from domain.family.after.models import HowItWas
from domain.family.hold_news import MESSAGE, HoldTold, News
from domain.family.shown.models import SharedText
from domain.procedures.duties.facts import Done
from domain.procedures.duties.vocabulary import DutyKey

Found = Iterator[tuple[UUID, Done]]
MEANS = {
    "link": "behind their link",
    "paper": "on paper",
    "meeting": "at a meeting",
    "phone": "by phone",
}
CHANNELS = {"email": "by email", "text": "by text message", "letter": "by letter"}


def how_it_was(session: Session, case: Case) -> Found:
    """Whoever answered has been asked, by whatever way they came to it."""
    rows = session.execute(
        select(HowItWas.relative_id, HowItWas.sent_at)
        .where(HowItWas.case_id == case.id, HowItWas.sent_at.is_not(None))
        .order_by(HowItWas.sent_at, HowItWas.id)
    )
    for relative_id, sent_at in rows:
        if sent_at:
            yield relative_id, Done(DutyKey.ASKED, day_of(sent_at), "they said how it was")


def findings(session: Session, case: Case) -> Found:
    """What a draft found, put behind their link to read and correct."""
    rows = session.execute(
        select(SharedText.relative_id, SharedText.made_at)
        .where(SharedText.case_id == case.id)
        .order_by(SharedText.made_at, SharedText.id)
    )
    for relative_id, made_at in rows:
        yield relative_id, Done(DutyKey.DRAFT, day_of(made_at), MEANS["link"])


def holds(session: Session, case: Case) -> Found:
    """Whoever was told in person. A message counts once it has gone, as every notice does."""
    for told in session.scalars(
        select(HoldTold)
        .where(HoldTold.case_id == case.id, HoldTold.news == News.WAIT, HoldTold.means != MESSAGE)
        .order_by(HoldTold.told_on, HoldTold.id)
    ):
        how = MEANS.get(told.means) or CHANNELS[told.means]
        yield told.relative_id, Done(DutyKey.HOLD, told.told_on, how)
