"""Cases at the real boards, in the states that tests begin from."""

from datetime import date

from domain.cases.case import Case
from domain.cases.decision import decide
from domain.cases.proposal import propose
from domain.cases.queries import case_by_reference
from domain.procedures.editions import procedure_of
from domain.procedures.rules import body_of
from tests.cast import Cast
from tests.domain.cases.acting import DECIDED, referred

LIMB = {
    "leicester": "death",
    "redcar-cleveland": "death-or-harm",
    "salford": "death-or-harm",
    "peterborough": "death",
    "worcestershire": "death-or-harm",
    "harbour-vale": "joint-working",
}


def referred_at(cast: Cast, board: str) -> str:
    with cast.session(board) as session:
        return referred(session, cast.actor(board, "manager")).reference


def proposed_at(cast: Cast, board: str, reference: str) -> None:
    """Where the procedure says who recommends, that they did."""
    with cast.session(board) as session:
        case = case_by_reference(session, reference)
        body = body_of(procedure_of(session, case), "recommends")
        if body:
            propose(
                session,
                cast.actor(board, "manager"),
                case,
                outcome="review",
                made_by=body.title,
                made_on=date(2026, 2, 18),
                reasons="The criteria are met.",
            )


def under_review_at(cast: Cast, board: str) -> str:
    """The reference of a case that this board has decided to review."""
    reference = referred_at(cast, board)
    proposed_at(cast, board, reference)
    with cast.session(board) as session:
        case = case_by_reference(session, reference)
        decide(
            session,
            cast.actor(board, "manager"),
            case,
            outcome="review",
            limbs=[LIMB[board]],
            decided_on=DECIDED,
            decided_by=decider_of(session, case),
            rationale="The criteria are met.",
            readings=_readings(session, case),
        )
    return reference


def decider_of(session: object, case: Case) -> str:
    body = body_of(procedure_of(session, case), "decides")  # type: ignore[arg-type]
    return body.title if body else "The independent chair"


def _readings(session: object, case: Case) -> dict[str, str]:
    procedure = procedure_of(session, case)  # type: ignore[arg-type]
    return {limb.key: "1" for limb in procedure.criteria if limb.readings}
