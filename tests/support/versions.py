"""A case with an integrated chronology, and the worker that freezes it and makes files of it."""

from datetime import date

from domain.agencies.models import Agency
from domain.cases.appointment import Appointment
from domain.cases.queries import case_by_reference
from domain.chronologies.versions.models import ChronologyExport, ChronologyVersion
from tests.support.cases import referred_case
from tests.support.chronologies import a_chronology, an_entry
from tests.workers.standing import context_of, standing_on
from workers.jobs import versions

FIRST = "Tansy was seen at home by the health visitor."


def integrated_case(cast, board="northshire", more=()):
    """Health's account and the police's, taken in. Returns the case's reference."""
    reference = referred_case(cast, board)
    told(cast, reference, "health", an_entry(date(2024, 3, 2), FIRST), *more, board=board)
    told(
        cast, reference, "police", an_entry(date(2024, 3, 4), "=1+1 Officers called."), board=board
    )
    return reference


def told(cast, reference, kind, *entries, board="northshire"):
    with cast.session(board) as session:
        agency = session.get_one(Agency, (board, cast.agency(board, kind)))
        member = cast.member(board, "manager")
        case = case_by_reference(session, reference)
        return a_chronology(session, case, agency, *entries, member=member).id


def on_panel(cast, reference, board="northshire"):
    with cast.session(board) as session:
        session.add(
            Appointment(
                case_id=case_by_reference(session, reference).id,
                member_id=cast.member(board, "panel"),
                role_key="panel_member",
                title="Panel member",
                appointed_on=date(2026, 2, 20),
                declared=[],
                recorded_by_id=cast.member(board, "manager"),
            )
        )


def let_the_worker_work(cast, runtime, board="northshire"):
    """All that waits, as the queue would hand it on."""
    with standing_on(context_of(runtime)):
        with cast.session(board) as session:
            waiting = [
                (job, str(row.id))
                for model, job in (
                    (ChronologyVersion, versions.freeze),
                    (ChronologyExport, versions.export),
                )
                for row in session.query(model).filter_by(state="waiting")
            ]
        return [job(board, row) for job, row in waiting]
