"""Cases in the states that tests begin from."""

from datetime import date

from domain.cases.appointment import appoint
from domain.cases.decision import decide
from domain.cases.referral import Child, refer

EVENT = date(2026, 1, 10)
REFERRED = date(2026, 2, 2)
DECIDED = date(2026, 2, 20)


def referred(session, actor, **named):
    usual = {
        "children": [Child("Rowan Fennimore", date(2019, 4, 1))],
        "event_on": EVENT,
        "referred_on": REFERRED,
        "harm": "seriously_harmed",
        "outline": "What is known so far.",
        "referrer": "A named nurse",
    }
    return refer(session, actor, **usual | named)


def decided(session, actor, case, **named):
    usual = {
        "outcome": "review",
        "limbs": ["death-or-harm"],
        "decided_on": DECIDED,
        "decided_by": "The independent chair",
        "rationale": "The criteria are met.",
    }
    return decide(session, actor, case, **usual | named)


def under_review(cast, board="northshire", limb="death-or-harm"):
    """The reference and id of a case that the board has decided to review."""
    with cast.session(board, "manager") as session:
        actor = cast.actor(board, "manager")
        case = referred(session, actor)
        decided(session, actor, case, limbs=[limb])
    return case.reference, case.id


def appointed(cast, case, who="reviewer", role="lead", board="northshire"):
    with cast.session(board, "manager") as session:
        return appoint(
            session,
            cast.actor(board, "manager"),
            case,
            role_key=role,
            member_id=cast.member(board, who),
            appointed_on=date(2026, 2, 25),
            declared=[],
        )
