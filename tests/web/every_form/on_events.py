"""What several agencies tell of one event, as people decide it."""

from domain.chronologies.kept.models import SameEvent
from domain.chronologies.kept.same.deciding import confirm, refuse, undo
from domain.chronologies.kept.same.parting import make
from tests.support.same_events import entry_ids, events_in, looked, told_case
from tests.web.every_form.on_cases import case_at
from tests.web.every_form.stage import AGAIN, Shown, Stage, form


def suggested(stage: Stage) -> tuple[str, SameEvent]:
    """A case in which one event is suggested. An older case has others, so it is the newest."""
    reference = told_case(stage.cast)
    looked(stage.cast, reference)
    with stage.at() as (session, _):
        case_id = case_at(session, reference).id
        [event] = [each for each in events_in(session) if each.case_id == case_id]
        return reference, event


def page_of(reference: str, event: SameEvent, act: str = "") -> str:
    return f"/cases/{reference}/chronology/events/{event.id}{act}"


def doing(stage: Stage, event: SameEvent, verb, **named):
    def done() -> None:
        with stage.at() as (session, actor):
            verb(session, actor, session.get_one(SameEvent, ("northshire", event.id)), **named)

    return done


@form("cases.chronology.confirm_event")
def confirming(stage: Stage) -> Shown:
    reference, event = suggested(stage)
    refused = {"somebody refused it": doing(stage, event, refuse, because=None)}
    where = page_of(reference, event)
    return Shown(where, other="administrator", action="/confirm", meanwhile=refused)


@form("cases.chronology.refuse_event", may_be_empty=True)
def refusing(stage: Stage) -> Shown:
    reference, event = suggested(stage)
    confirmed = {"somebody confirmed it": doing(stage, event, confirm)}
    typed = {"because": "Two scalds."}
    where = page_of(reference, event)
    return Shown(where, typed, other="administrator", action="/refuse", meanwhile=confirmed)


@form("cases.chronology.undo_event")
def undoing(stage: Stage) -> Shown:
    reference, event = suggested(stage)
    doing(stage, event, confirm)()
    undone = {"somebody undid it": doing(stage, event, undo)}
    where = page_of(reference, event)
    return Shown(where, other="administrator", action="/undo", meanwhile=undone)


@form("cases.chronology.note_on_event", after=AGAIN)
def noting(stage: Stage) -> Shown:
    reference, event = suggested(stage)
    typed = {"words": "The ward's clock was slow."}
    return Shown(page_of(reference, event), typed, other="administrator", action="/note")


@form("cases.chronology.take_out_of_event")
def taking_an_account_out(stage: Stage) -> Shown:
    reference, event = suggested(stage)
    doing(stage, event, confirm)()
    undone = {"somebody undid it": doing(stage, event, undo)}
    where = page_of(reference, event)
    return Shown(where, other="administrator", action="/out", meanwhile=undone)


@form("cases.chronology.split_event")
def splitting(stage: Stage) -> Shown:
    reference, event = suggested(stage)
    with stage.at() as (session, _):
        case_id = case_at(session, reference).id
        own = entry_ids(session, "forearm from a kettle", case_id=case_id)
    refused = {"somebody refused it": doing(stage, event, refuse, because=None)}
    typed = {f"of_{own[0].hex}": "alone"}
    where = page_of(reference, event, "/split")
    return Shown(where, typed, other="administrator", meanwhile=refused)


@form("cases.chronology.make_event")
def making(stage: Stage) -> Shown:
    reference, _ = suggested(stage)
    with stage.at() as (session, _):
        case_id = case_at(session, reference).id
        chosen = entry_ids(session, "log 4.", "number 4.", case_id=case_id)

    def made() -> None:
        with stage.at() as (session, actor):
            make(session, actor, case_at(session, reference), chosen)

    asked = "&".join(f"entry={entry}" for entry in chosen)
    where = f"/cases/{reference}/chronology/events/make?{asked}"
    return Shown(where, other="administrator", meanwhile={"somebody joined them": made})


@form("cases.chronology.look_for_events", after=AGAIN)
def looking(stage: Stage) -> Shown:
    reference, _ = suggested(stage)
    where = f"/cases/{reference}/chronology/events"
    return Shown(where, other="administrator", action="/look")
