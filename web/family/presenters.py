"""What the family's pages say, put together from the procedure and from what was done."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from flask import g, url_for
from sqlalchemy import select
from sqlalchemy.orm import load_only

from domain.clock import day_of, today
from domain.family.attached.models import Attachment
from domain.family.copies import AdvanceNotice, FamilyCopy
from domain.family.noted.queries import noted_of
from domain.family.questions import QUESTIONS
from domain.family.relatives import Route, RouteKind
from domain.family.responses import Answer, Response
from domain.family.shown.queries import own_texts
from domain.procedures.basis import is_stated
from domain.procedures.definition import Procedure
from domain.procedures.rules import document_title, family_promises, title_of, word
from domain.publication.models import Publication
from domain.reports.drafts import Draft, Report
from domain.wording import N_, Said, say, say_many
from web.family.after import how_it_was_task
from web.family.asked import asked_task
from web.family.meetings import meeting_task
from web.family.place import own_answers, own_files, own_response

ROUTE_COLUMNS = (Route.case_id, Route.relative_id, Route.kind, Route.carrier_sealed)


@dataclass(frozen=True)
class About:
    """What the review is, is not, and promises: only what the procedure says."""

    review: str
    aims: tuple[str, ...]
    is_not: tuple[Said, ...]
    promises: tuple[str, ...]


@dataclass(frozen=True)
class Shared:
    """A report that was given to this relative."""

    draft_id: UUID
    title: str
    given_at: datetime
    read_at: datetime | None

    @property
    def given_on(self) -> date:
        return day_of(self.given_at)


@dataclass(frozen=True)
class Told:
    title: str
    on: date
    is_out: bool

    @property
    def is_past(self) -> bool:
        return self.on < today()


def about(procedure: Procedure) -> About:
    aims = procedure.purpose.limbs if is_stated(procedure.purpose) else ()
    promises = [promise.sentence for promise in family_promises(procedure) if promise.stated]
    return About(word(procedure, "review"), aims, _is_not(procedure), tuple(promises))


def _is_not(procedure: Procedure) -> tuple[Said, ...]:
    nature = procedure.nature
    if not is_stated(nature):
        return ()
    said = (
        (say("It is not about blaming anyone."), nature.not_to_blame),
        (say("It is not a criminal investigation."), nature.not_a_criminal_investigation),
        (
            say("It is not part of what the police or a coroner do."),
            nature.separate_from_police_and_coroner,
        ),
    )
    return tuple(words for words, so in said if so is True)


def carrier(procedure: Procedure) -> dict[str, str] | None:
    """Who is in touch with them, and under which title."""
    route = g.session.scalars(
        select(Route)
        .options(load_only(*ROUTE_COLUMNS, raiseload=True))
        .where(Route.relative_id == g.invitation.relative_id)
        .order_by(Route.made_at.desc(), Route.id.desc())
        .limit(1)
    ).first()
    if route is None:
        return None
    return {"name": route.carrier, "role": route_words(procedure, route.kind)}


def route_words(procedure: Procedure, kind: str) -> str:
    """The role of whoever carries contact, in the board's own words."""
    words = {
        RouteKind.PERSONAL_CONTACT.value: say("Personal contact"),
        RouteKind.PRACTITIONER.value: say("Someone you already know"),
        RouteKind.MANAGER.value: say("The board's manager"),
    }
    return words.get(kind) or title_of(procedure, kind)


def told_date(procedure: Procedure) -> Told | None:
    """The day of publication as they were last told it. Without a copy, a draft has no name."""
    row = g.session.execute(
        select(AdvanceNotice.publish_on, AdvanceNotice.made_at, Report.kind, Report.id)
        .outerjoin(Draft, Draft.id == AdvanceNotice.draft_id)
        .outerjoin(Report, Report.id == Draft.report_id)
        .where(AdvanceNotice.relative_id == g.invitation.relative_id)
        .order_by(AdvanceNotice.made_at.desc(), AdvanceNotice.id.desc())
        .limit(1)
    ).first()
    if row is None:
        return None
    title = document_title(procedure, row.kind) if row.kind else say("report")
    return Told(title, row.publish_on, _is_out(row.id, row.made_at))


def _is_out(report_id: UUID | None, told_at: datetime) -> bool:
    """Whether what they were told of has come out since. Which report it is may be hidden."""
    wanted = select(Publication.id).where(
        Publication.case_id == g.invitation.case_id, Publication.published_at >= told_at
    )
    if report_id:
        wanted = wanted.where(Publication.report_id == report_id)
    return g.session.scalars(wanted.limit(1)).first() is not None


def copies(procedure: Procedure) -> list[Shared]:
    rows = g.session.execute(
        select(FamilyCopy.draft_id, Report.kind, FamilyCopy.made_at, FamilyCopy.read_at)
        .join(Draft, Draft.id == FamilyCopy.draft_id)
        .join(Report, Report.id == Draft.report_id)
        .where(FamilyCopy.relative_id == g.invitation.relative_id)
        .order_by(FamilyCopy.made_at.desc(), FamilyCopy.id.desc())
    )
    return [
        Shared(draft_id, document_title(procedure, kind), given_at, read_at)
        for draft_id, kind, given_at, read_at in rows
    ]


def what_you_can_do(*, waiting: bool) -> list[dict[str, Any]]:
    """Their own list of things to do; none of them has to be done."""
    answers, files = own_answers(), own_files()
    tell = {
        "title": say("Tell us what you think"),
        "hint": say_many(
            "%(num)s short question. You can leave it.",
            "%(num)s short questions. You can leave any of them.",
            len(QUESTIONS),
        ),
        "href": url_for("family.question", question=QUESTIONS[0].key),
        "tag": "waiting" if waiting else state_of(own_response(), answers, files),
    }
    if answers or files or waiting:
        tell["href"] = url_for("family.check")
    own = (*_said(), *_findings())
    return [
        *how_it_was_task(),
        tell,
        _add_files(files),
        *own,
        meeting_task(),
        asked_task(),
        _read(),
    ]


def _findings() -> list[dict[str, Any]]:
    texts = own_texts(g.session, g.invitation.relative_id)
    if not texts:
        return []
    unread = any(text.read_at is None for text in texts)
    return [
        {
            "title": say("Read what the report says so far, and say what is wrong"),
            "href": url_for("family.findings"),
            "tag": say("to read") if unread else "",
        }
    ]


def _said() -> list[dict[str, Any]]:
    """Once something reached us, in whichever way."""
    noted = noted_of(g.session, g.invitation.relative_id)
    response = own_response()
    if not noted and (response is None or response.sent_at is None):
        return []
    waits = any(each.checked_at is None and each.taken_back_at is None for each in noted)
    return [
        {
            "title": say("See what you have told us, or take it back"),
            "href": url_for("family.said"),
            "tag": say("to check") if waits else "",
        }
    ]


def _add_files(files: Sequence[Attachment]) -> dict[str, Any]:
    return {
        "title": say("Add a photo or document"),
        "hint": say("To go with what you tell us, if you like."),
        "href": url_for("family.files"),
        "tag": say_many("%(num)s added", "%(num)s added", len(files)) if files else "",
    }


def _read() -> dict[str, Any]:
    given = g.session.execute(
        select(FamilyCopy.read_at).where(FamilyCopy.relative_id == g.invitation.relative_id)
    ).all()
    if not given:
        hint = say("Nothing yet. We will tell you when there is.")
        return {"title": say("Read what we have shared with you"), "hint": hint}
    unread = any(row.read_at is None for row in given)
    return {
        "title": say("Read what we have shared with you"),
        "href": url_for("family.shared"),
        "tag": "to read" if unread else "read",
    }


STATES = (
    N_("Saved, not sent"),
    N_("Changed since sent"),
    N_("Sent"),
    N_("Waiting"),
    N_("To read"),
    N_("Read"),
)
"""What the tags of the list of things to do say; the code's own words, with a capital."""


def state_of(
    response: Response | None, answers: dict[str, Answer], files: Sequence[Attachment]
) -> str:
    """How far they are, in a word or two. Whoever has not begun is not reminded of it."""
    if not files and not any(answer.words or answer.sent_words for answer in answers.values()):
        return ""
    if response is None or response.sent_at is None:
        return "saved, not sent"
    changed = any(answer.is_changed for answer in answers.values())
    return "changed since sent" if changed or any(it.is_waiting for it in files) else "sent"
