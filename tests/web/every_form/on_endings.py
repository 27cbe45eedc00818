"""What comes after a report: recommendations, learning, telling the outcome, and closing."""

from datetime import date
from uuid import UUID

from domain.cases.case import Case
from domain.closing.closing import close_case
from domain.learning.events import LearningEvent, call_off_event, plan_event
from domain.procedures.vocabulary import TargetKind
from domain.recommendations.adoption import adopt, decline
from domain.recommendations.recommendation import Entry, Recommendation, recommend
from tests.domain.cases.acting import decided, referred, under_review
from tests.support.answers import REPORT, asked_report, send, write
from tests.support.relatives import add_family
from tests.web.every_form.stage import AGAIN, Shown, Stage, form

TODAY = date(2026, 3, 2)
LATER = date(2026, 9, 1)
WORDS = "A request is closed only when somebody has been seen."
TYPED = {
    "target": "board",
    "text": WORDS,
    "outcome": "No child is missed.",
    "due_on": LATER,
}


def _case(session, case_id: UUID) -> Case:
    return session.get_one(Case, ("northshire", case_id))


def _row(session, row: UUID) -> Recommendation:
    return session.get_one(Recommendation, ("northshire", row))


def _recommended(
    stage: Stage, target: TargetKind = TargetKind.ALL_AGENCIES, *, adopted: bool = False
) -> tuple[str, UUID]:
    reference, case_id = under_review(stage.cast)
    health = stage.cast.agency("northshire", "health")
    with stage.at() as (session, actor):
        entry = Entry(target, WORDS, agency_id=health, due_on=LATER)
        row = recommend(session, actor, _case(session, case_id), entry=entry)
        if adopted:
            adopt(session, actor, row, decided_on=TODAY, decided_by="The board")
        return f"/cases/{reference}/recommendations", row.id


def _decided_on(stage: Stage, row: UUID):
    def meanwhile() -> None:
        with stage.at() as (session, actor):
            decline(
                session,
                actor,
                _row(session, row),
                decided_on=TODAY,
                decided_by="The board",
                reason="It is done already.",
            )

    return {"the board decided on it": meanwhile}


@form("cases.recommendations.new", after=AGAIN)
def recommending(stage: Stage) -> Shown:
    reference, _ = under_review(stage.cast)
    return Shown(f"/cases/{reference}/recommendations/new", TYPED, who="administrator")


@form("cases.requests.versions.copy")
def copying_a_recommendation(stage: Stage) -> Shown:
    reference, _ = under_review(stage.cast)
    row = asked_report(stage.cast, reference, REPORT)
    write(stage.cast, row, narrative="Seen twice.", recommendations="- Ask each school.")
    send(stage.cast, row)
    where = f"/cases/{reference}/requests/{row}/versions/1/recommendations/1"
    return Shown(where, {"due_on": TYPED["due_on"]})


@form("cases.recommendations.change", after=AGAIN)
def changing_a_recommendation(stage: Stage) -> Shown:
    where, row = _recommended(stage)
    return Shown(f"{where}/{row}/change", TYPED, meanwhile=_decided_on(stage, row))


@form("cases.recommendations.adoption.adopting")
def adopting(stage: Stage) -> Shown:
    where, row = _recommended(stage)
    typed = {"which": [str(row)], "decided_by": "The board", "decided_on": TODAY}
    return Shown(f"{where}/adoption", typed, other="chair", meanwhile=_decided_on(stage, row))


@form("cases.recommendations.adoption.declining")
def declining(stage: Stage) -> Shown:
    where, row = _recommended(stage)
    typed = {"decided_by": "The board", "decided_on": TODAY, "reason": "It is done already."}
    return Shown(f"{where}/{row}/decline", typed, other="chair")


@form("cases.recommendations.progress.record_progress", after=AGAIN)
def recording_progress(stage: Stage) -> Shown:
    where, row = _recommended(stage, adopted=True)
    agency = str(stage.cast.agency("northshire", "police"))
    typed = {"agency": agency, "going": "under_way", "words": "Half of it is done."}
    return Shown(f"{where}/{row}/progress", typed, other="administrator")


@form("cases.recommendations.progress.telling", after=AGAIN)
def telling_the_board(stage: Stage) -> Shown:
    where, _ = _recommended(stage, adopted=True)
    typed = {"told_to": "The board", "told_on": TODAY, "words": "Two of three are done."}
    return Shown(f"{where}/told", typed, other="administrator")


@form("recommendations.own.show", after=AGAIN)
def reporting(stage: Stage) -> Shown:
    _, row = _recommended(stage, TargetKind.AGENCY, adopted=True)
    typed = {"going": "done", "words": "It is in our handbook, and each team has read it."}
    return Shown(f"/recommendations/{row}", typed, who="liaison", other="liaison")


@form("cases.learning.new", after=AGAIN)
def planning(stage: Stage) -> Shown:
    reference, _ = under_review(stage.cast)
    typed = {"kind": "debrief", "planned_on": LATER, "notes": "In the library."}
    return Shown(f"/cases/{reference}/learning/new", typed, who="administrator")


def _planned(stage: Stage) -> tuple[str, UUID]:
    reference, case_id = under_review(stage.cast)
    with stage.at() as (session, actor):
        case = _case(session, case_id)
        event = plan_event(session, actor, case, kind="debrief", planned_on=TODAY)
        return f"/cases/{reference}/learning/{event.id}", event.id


@form("cases.learning.held")
def holding_an_event(stage: Stage) -> Shown:
    where, event = _planned(stage)
    agency = stage.cast.agency("northshire", "health")

    def off() -> None:
        with stage.at() as (session, actor):
            found = session.get_one(LearningEvent, ("northshire", event))
            call_off_event(session, actor, found, reason="Snow.")

    typed = {f"came_{agency.hex}": "4", "held_on": TODAY, "notes": "What was learned."}
    return Shown(f"{where}/held", typed, meanwhile={"it was called off": off})


@form("cases.learning.off")
def calling_off(stage: Stage) -> Shown:
    where, _ = _planned(stage)
    return Shown(f"{where}/off", {"reason": "Nobody could come."}, other="administrator")


@form("cases.family.outcome")
def telling_the_outcome(stage: Stage) -> Shown:
    _, case_id = under_review(stage.cast)
    family = add_family(stage.cast, case_id)
    typed = {"told_on": TODAY, "means": "meeting", "note": "She asked for a copy."}
    where = f"/cases/{family.reference}/family/{family.relative}/outcome"
    return Shown(where, typed, other="administrator")


def _no_review(stage: Stage) -> tuple[str, UUID]:
    """A case that may be closed at once."""
    with stage.at() as (session, actor):
        case = referred(session, actor)
        decided(session, actor, case, outcome="no_review", limbs=[])
        return case.reference, case.id


@form("cases.closing.close")
def closing(stage: Stage) -> Shown:
    reference, _ = _no_review(stage)
    typed = {"note": "There is nothing more to do.", "sure": ["sure"]}
    return Shown(f"/cases/{reference}/closing/close", typed, other="chair")


@form("cases.closing.reopen")
def reopening(stage: Stage) -> Shown:
    reference, case_id = _no_review(stage)
    with stage.at() as (session, actor):
        close_case(session, actor, _case(session, case_id), note="Nothing more.")
    where = f"/cases/{reference}/closing/reopen"
    return Shown(where, {"reason": "Something new has come to light."}, other="chair")


@form("cases.closing.explain")
def explaining_on_closing(stage: Stage) -> Shown:
    reference, _ = under_review(stage.cast)
    where = f"/cases/{reference}/closing/explain/publication_overview_report"
    return Shown(where, {"reason": "It would harm another child."}, other="chair")
