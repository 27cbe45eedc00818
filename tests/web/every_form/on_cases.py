"""The pages of a case, from its referral to its holds."""

from datetime import date, timedelta
from uuid import UUID

from domain.agencies.models import Agency
from domain.cases.appointment import appoint
from domain.cases.case import Case
from domain.cases.holding import place_hold
from domain.cases.proceedings import Proceeding, end_proceeding, note_proceeding
from domain.moving.moving import move_case
from domain.people.kinship import Kinship, say_kin, take_back
from domain.people.person import Person
from domain.people.queries import people_of
from domain.people.registering import Entry, add_person
from domain.procedures.editions import current_edition, procedure_in
from domain.procedures.models import Edition
from domain.requests.request import Request, RequestKind, ask, withdraw_request
from tenants.registry import load_boards
from tests.domain.cases.acting import under_review
from tests.support.cases import referred_case
from tests.support.editions import another_edition, pin
from tests.support.relatives import add_family
from tests.web.every_form.stage import AGAIN, GONE, Shown, Stage, form

TODAY = date(2026, 3, 2)
LATER = TODAY + timedelta(days=40)
DECISION = {
    "outcome": "review",
    "limbs": ["death-or-harm"],
    "decided_on": date(2026, 2, 20),
    "decided_by": "The independent chair",
    "rationale": "Because the criteria are met.",
}


def case_at(session, reference: str) -> Case:
    return session.query(Case).filter_by(reference=reference).one()


@form("cases.referral.new", after=AGAIN)
def referring(stage: Stage) -> Shown:
    typed = {
        "child_1_name": "Tansy Thistlewood",
        "harm": "died",
        "event_on": date(2026, 2, 2),
        "referred_on": date(2026, 2, 9),
        "outline": "What was known on the day.",
    }
    return Shown("/cases/refer", typed, who="sub_group")


@form("cases.people.genogram.new")
def saying_kin(stage: Stage) -> Shown:
    reference, child, mother = _mother_and_child(stage)

    def said() -> None:
        with stage.at() as (session, actor):
            person, other = (session.get_one(Person, ("northshire", it)) for it in (mother, child))
            say_kin(session, actor, person, other=other, relation="parent_of")

    return Shown(
        f"/cases/{reference}/people/genogram/new",
        {"person": str(mother), "relation": "parent_of", "other": str(child)},
        other="administrator",
        meanwhile={"somebody said it": said},
    )


@form("cases.people.genogram.remove", after=GONE)
def taking_back_kin(stage: Stage) -> Shown:
    reference, child, mother = _mother_and_child(stage)
    with stage.at() as (session, actor):
        person, other = (session.get_one(Person, ("northshire", it)) for it in (mother, child))
        row = say_kin(session, actor, person, other=other, relation="parent_of").id

    def taken() -> None:
        with stage.at() as (session, actor):
            take_back(session, actor, session.get_one(Kinship, ("northshire", row)))

    return Shown(
        f"/cases/{reference}/people/genogram/{row}/take-back",
        other="administrator",
        meanwhile={"somebody took it back": taken},
    )


def _mother_and_child(stage: Stage) -> tuple[str, UUID, UUID]:
    reference = referred_case(stage.cast)
    with stage.at() as (session, actor):
        case = case_at(session, reference)
        [child] = people_of(session, case.id)
        entry = Entry("family", "Juniper Thistlewood", "Mother")
        return reference, child.id, add_person(session, actor, case, entry=entry).id


@form("cases.decision.record")
def deciding(stage: Stage) -> Shown:
    return Shown(f"/cases/{referred_case(stage.cast)}/decision", DECISION, other="chair")


@form("cases.recommendation.new", after=AGAIN)
def recommending(stage: Stage) -> Shown:
    typed = {
        "outcome": "review",
        "made_by": "The sub-group",
        "made_on": date(2026, 2, 18),
        "reasons": "Because the criteria are met.",
    }
    return Shown(f"/cases/{referred_case(stage.cast)}/recommendation", typed, who="sub_group")


def with_a_notification(stage: Stage) -> UUID:
    """An edition of the board's in which somebody has to be notified."""
    clock = load_boards(include_examples=True).by_slug("harbour-vale").edition_on(TODAY).clocks
    with stage.cast.system_session() as session:
        own = procedure_in(current_edition(session)).clocks
    return another_edition(stage.cast, key="clocked", clocks={**clock, **own})


@form("cases.time.landmarks.new", after=AGAIN)
def noting_a_day(stage: Stage) -> Shown:
    reference, _ = under_review(stage.cast)
    pin(stage.cast, reference, with_a_notification(stage))
    typed = {"happened_on": date(2026, 2, 4), "note": "Under the reference 1234."}
    return Shown(f"/cases/{reference}/time/landmarks/notification_sent", typed)


def with_another_promise(stage: Stage) -> UUID:
    """An edition of the board's that promises the family another copy."""
    other = load_boards().by_slug("leicester").edition_on(TODAY).family_copy
    return another_edition(stage.cast, key="promising", family_copy=other)


@form("cases.time.telling.new", after=AGAIN)
def telling_others(stage: Stage) -> Shown:
    reference, _ = under_review(stage.cast)
    typed = {"told_on": date(2026, 3, 2), "means": "email", "note": "To Ms Pargeter."}
    return Shown(f"/cases/{reference}/time/told/incident/ofsted", typed, other="administrator")


@form("cases.family.promises")
def telling_what_changed(stage: Stage) -> Shown:
    _, case_id = under_review(stage.cast)
    family = add_family(stage.cast, case_id)
    other = with_another_promise(stage)
    with stage.at() as (session, actor):
        case = session.get_one(Case, ("northshire", case_id))
        to, reason = session.get_one(Edition, ("northshire", other)), "It is the new edition."
        move_case(session, actor, case, to=to, seen=case.edition_id, reason=reason)
    typed = {"told_on": date(2026, 3, 2), "means": "phone", "note": "She thanked us."}
    where = f"/cases/{family.reference}/family/{family.relative}/promises"
    return Shown(where, typed, other="administrator")


@form("cases.procedure.move")
def moving(stage: Stage) -> Shown:
    reference, _ = under_review(stage.cast)
    edition = another_edition(stage.cast, key="moved", title="Reviews, another way")
    typed = {"reason": "The board has taken up the new edition."}
    return Shown(f"/cases/{reference}/procedure/{edition}", typed, other="chair")


@form("cases.agencies.add")
def adding_a_seat(stage: Stage) -> Shown:
    reference, _ = under_review(stage.cast)
    typed = {"name": f"Health trust {stage.number()}"}
    return Shown(f"/cases/{reference}/agencies/2/add", typed, other="administrator")


@form("cases.appointments.new")
def appointing(stage: Stage) -> Shown:
    reference, _ = under_review(stage.cast)
    typed = {
        "role": "lead",
        "member": str(stage.cast.member("northshire", "reviewer")),
        "appointed_on": TODAY,
    }
    return Shown(f"/cases/{reference}/appointments/new", typed, who="chair")


def _appointment(stage: Stage) -> tuple[str, UUID]:
    reference, case_id = under_review(stage.cast)
    with stage.at() as (session, actor):
        made = appoint(
            session,
            actor,
            session.get_one(Case, ("northshire", case_id)),
            role_key="lead",
            member_id=stage.cast.member("northshire", "reviewer"),
            appointed_on=TODAY,
            declared=[],
        )
        session.flush()
        return reference, made.id


@form("cases.appointments.end")
def ending_an_appointment(stage: Stage) -> Shown:
    reference, made = _appointment(stage)
    where = f"/cases/{reference}/appointments/{made}/end"
    return Shown(where, {"reason": "They have moved away."}, other="chair")


@form("cases.scope.change")
def scoping(stage: Stage) -> Shown:
    reference, _ = under_review(stage.cast)
    typed = {
        "review_from": date(2021, 5, 4),
        "review_to": date(2026, 1, 10),
        "method": "Learning Together",
        "purpose": "To learn.",
        "lines": "Was the child seen?\nWas the child heard?",
    }
    return Shown(f"/cases/{reference}/scope/change", typed, who="sub_group")


@form("cases.proceedings.new", after=AGAIN)
def noting_proceedings(stage: Stage) -> Shown:
    reference, _ = under_review(stage.cast)
    typed = {"kind": "coronial", "started_on": TODAY, "detail": "At the coroner's court."}
    return Shown(f"/cases/{reference}/proceedings/new", typed, who="administrator")


def _proceeding(stage: Stage) -> tuple[str, UUID]:
    reference, case_id = under_review(stage.cast)
    with stage.at() as (session, actor):
        case = session.get_one(Case, ("northshire", case_id))
        row = note_proceeding(session, actor, case, kind="criminal", started_on=date(2026, 2, 1))
        session.flush()
        return reference, row.id


@form("cases.proceedings.end")
def ending_proceedings(stage: Stage) -> Shown:
    reference, row = _proceeding(stage)
    return Shown(f"/cases/{reference}/proceedings/{row}/end", {"ended_on": TODAY})


@form("cases.proceedings.holds.new", after=AGAIN)
def holding(stage: Stage) -> Shown:
    reference, row = _proceeding(stage)
    typed = {
        "on": "views",
        "proceeding": str(row),
        "reason": "The trial is near.",
        "look_again_on": LATER,
    }

    def ended() -> None:
        with stage.at() as (session, actor):
            end_proceeding(
                session, actor, session.get_one(Proceeding, ("northshire", row)), ended_on=TODAY
            )

    where = f"/cases/{reference}/proceedings/holds/new"
    return Shown(where, typed, meanwhile={"the proceedings ended": ended})


@form("cases.proceedings.holds.lift")
def lifting(stage: Stage) -> Shown:
    reference, case_id = under_review(stage.cast)
    with stage.at() as (session, actor):
        case = session.get_one(Case, ("northshire", case_id))
        hold = place_hold(
            session, actor, case, on="publication", reason="A trial.", look_again_on=LATER
        )
        session.flush()
        hold_id = hold.id
    where = f"/cases/{reference}/proceedings/holds/{hold_id}/lift"
    return Shown(where, {"reason": "The trial is over."}, other="administrator")


@form("cases.proceedings.holds.prolong")
def prolonging(stage: Stage) -> Shown:
    reference, case_id = under_review(stage.cast)
    with stage.at() as (session, actor):
        case = session.get_one(Case, ("northshire", case_id))
        hold = place_hold(session, actor, case, on="views", reason="A trial.", look_again_on=LATER)
        session.flush()
        hold_id = hold.id
    where = f"/cases/{reference}/proceedings/holds/{hold_id}/prolong"
    typed = {"look_again_on": date(2026, 12, 1), "reason": "It is put off."}
    return Shown(where, typed, other="administrator")


@form("cases.time.extend")
def extending(stage: Stage) -> Shown:
    reference, _ = under_review(stage.cast)
    typed = {
        "until": date(2026, 12, 1),
        "reason": "An agency is late.",
        "family_reason": "We need longer, and are sorry.",
    }
    return Shown(f"/cases/{reference}/time/review/extend", typed, who="chair")


@form("cases.people.new")
def registering(stage: Stage) -> Shown:
    reference, _ = under_review(stage.cast)
    typed = {
        "kind": "family",
        "name": "Marigold Fennimore",
        "code_name": "Mother",
        "other_names": "Goldie",
        "born_on": date(1990, 5, 4),
    }
    return Shown(f"/cases/{reference}/people/new", typed, who="administrator")


@form("cases.people.change", after=AGAIN)
def correcting(stage: Stage) -> Shown:
    reference, case_id = under_review(stage.cast)
    with stage.at() as (session, actor):
        case = session.get_one(Case, ("northshire", case_id))
        entry = Entry("professional", "Dr Bryony Oak", "Doctor 1")
        row = add_person(session, actor, case, entry=entry)
        session.flush()
        person = row.id

    def taken() -> None:
        with stage.at() as (session, actor):
            case = session.get_one(Case, ("northshire", case_id))
            add_person(session, actor, case, entry=Entry("professional", "Dr Elm", "Doctor 2"))

    typed = {"kind": "professional", "name": "Dr Bryony Oakes", "code_name": "Doctor 2"}
    where = f"/cases/{reference}/people/{person}/change"
    return Shown(where, typed, meanwhile={"the code name was taken": taken})


@form("cases.requests.new", after=AGAIN)
def asking(stage: Stage) -> Shown:
    reference, _ = under_review(stage.cast)
    typed = {
        "agencies": str(stage.cast.agency("northshire", "health")),
        "kind": "chronology",
        "asks": "Everything from 2021 on.",
        "due_on": LATER,
    }
    return Shown(f"/cases/{reference}/requests/new", typed, who="administrator")


def _asked(stage: Stage) -> tuple[str, UUID]:
    reference, case_id = under_review(stage.cast)
    with stage.at() as (session, actor):
        row = ask(
            session,
            actor,
            session.get_one(Case, ("northshire", case_id)),
            agency=session.get_one(
                Agency, ("northshire", stage.cast.agency("northshire", "health"))
            ),
            kind=RequestKind.CHRONOLOGY,
            asks="Everything from 2021 on.",
            due_on=LATER,
        )
        return reference, row.id


@form("cases.requests.withdraw")
def taking_a_request_back(stage: Stage) -> Shown:
    reference, row = _asked(stage)
    return Shown(f"/cases/{reference}/requests/{row}/withdraw", other="administrator")


@form("requests.own.show", after=AGAIN)
def answering(stage: Stage) -> Shown:
    _, row = _asked(stage)

    def withdrawn() -> None:
        with stage.at() as (session, actor):
            withdraw_request(session, actor, session.get_one(Request, ("northshire", row)))

    return Shown(
        f"/requests/{row}",
        {"body": "We saw the child twice in May."},
        who="liaison",
        other="liaison",
        meanwhile={"the request was withdrawn": withdrawn},
    )
