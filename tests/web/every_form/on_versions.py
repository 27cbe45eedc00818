"""Versions of the chronology, files to take away, and tables of several agencies."""

from datetime import date

from domain.chronologies.kept.models import Chronology, State
from domain.chronologies.kept.whose import say_whose
from domain.chronologies.versions.citing import rest_on
from domain.chronologies.versions.exporting import export
from domain.chronologies.versions.freezing import freeze
from domain.chronologies.versions.models import Kind
from domain.chronologies.versions.queries import version_at
from tests.support.cases import referred_case
from tests.support.chronologies import a_chronology, an_entry
from tests.support.composites import a_composite, a_table
from tests.support.reports import draft_of, written
from tests.web.every_form.on_cases import case_at
from tests.web.every_form.on_chronologies import files_of, given
from tests.web.every_form.stage import AGAIN, Shown, Stage, form


@form("cases.chronology.bring_table", after=AGAIN)
def bringing_a_table(stage: Stage) -> Shown:
    reference = referred_case(stage.cast)

    def brought() -> None:
        with stage.at() as (session, actor):
            a_composite(session, actor, case_at(session, reference), stage.runtime.files)

    return Shown(
        f"/cases/{reference}/chronology/files/several-agencies",
        {"file": (a_table(), "composite.docx")},
        other="administrator",
        meanwhile={"somebody brought it in": brought},
    )


@form("cases.chronology.whose", after=AGAIN, may_be_empty=True)
def saying_whose(stage: Stage) -> Shown:
    reference = referred_case(stage.cast)
    with stage.at() as (session, actor):
        case = case_at(session, reference)
        told = an_entry(date(2024, 3, 2), "A visit at home.", agency="The health trust")
        row = a_chronology(session, case, None, told, member=actor.id, state=State.READY).id

    def said() -> None:
        with stage.at() as (session, actor):
            say_whose(session, actor, session.get_one(Chronology, ("northshire", row)), whose={})

    return Shown(
        f"{files_of(reference, row)}/whose",
        other="administrator",
        meanwhile={"somebody said it": said},
    )


@form("cases.chronology.freeze_version", after=AGAIN)
def freezing(stage: Stage) -> Shown:
    reference, _ = given(stage, State.TAKEN_IN)

    def frozen() -> None:
        with stage.at() as (session, actor):
            freeze(session, actor, case_at(session, reference), title="For the panel")

    return Shown(
        f"/cases/{reference}/chronology/versions/new",
        {"title": "As the panel read it"},
        other="administrator",
        meanwhile={"somebody froze one": frozen},
    )


@form("cases.chronology.take_away", after=AGAIN)
def taking_away(stage: Stage) -> Shown:
    reference, _ = given(stage, State.TAKEN_IN)

    def asked() -> None:
        with stage.at() as (session, actor):
            case = case_at(session, reference)
            export(session, actor, case, kind=Kind.WORD, named=False, of={})

    return Shown(
        f"/cases/{reference}/chronology/take-away",
        {"kind": "docx", "called": "codes"},
        other="administrator",
        meanwhile={"somebody asked for one": asked},
    )


@form("cases.reports.basis.rest", after=AGAIN)
def resting(stage: Stage) -> Shown:
    reference, _ = given(stage, State.TAKEN_IN)
    written(stage.cast, reference)
    with stage.at() as (session, actor):
        version = freeze(session, actor, case_at(session, reference), title="For the panel")
        version.state = "ready"

    def rested() -> None:
        with stage.at() as (session, actor):
            draft = draft_of(session, reference)
            version = version_at(session, draft.case_id, 1)
            rest_on(session, actor, draft, version=version)

    return Shown(
        f"/cases/{reference}/reports/overview_report/1/basis",
        {"version": "1"},
        other="administrator",
        meanwhile={"somebody said it": rested},
    )
