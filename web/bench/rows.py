"""A board with something on it: through the real actions where few rows are wanted."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import Actor, ActorKind, Role, system
from domain.boards.setup import publish_edition, set_up_board
from domain.cases.case import Case
from domain.cases.decision import decide
from domain.cases.proposal import propose
from domain.cases.referral import Child, Referral, refer
from domain.family.invitations import path_of
from domain.family.inviting import invite
from domain.family.relatives import Details, add_relative
from domain.ids import new_id
from domain.members.hashing import hash_password
from domain.members.joining import make_member
from domain.procedures.editions import current_edition, procedure_in
from domain.procedures.rules import body_title
from domain.publication.models import Publication
from domain.reports.drafts import WRITTEN, Draft, Report
from domain.sealing.keyring import keyring_of
from tenants.board import Board

PASSWORD = "measured and never kept"  # noqa: S105 - the database lasts for one run
EMAIL = "manager@bench.example"
RELATIVE = Details(
    name="Rowan Ashby",
    relation="Mother",
    channel="email",
    email="rowan@bench.example",
    carrier="Ana Petrov",
)


@dataclass(frozen=True)
class Family:
    invitation: UUID
    path: str


def open_board(session: Session, board: Board) -> UUID:
    """The board as it begins, with one manager. Returns the manager's id."""
    set_up_board(session, system("bench"))
    for procedure in board.procedures.values():
        publish_edition(session, system("bench"), procedure)
    hashed = hash_password(PASSWORD)
    member = make_member(
        session, role=Role.MANAGER, name="Mo Bell", email=EMAIL, password_hash=hashed
    )
    return member.id


def manager(member_id: UUID) -> Actor:
    return Actor(ActorKind.MEMBER, member_id, Role.MANAGER)


def refer_cases(session: Session, actor: Actor, count: int) -> list[Case]:
    """Through the real actions; every second one is decided upon."""
    return [_refer(session, actor, number) for number in range(count)]


def _refer(session: Session, actor: Actor, number: int) -> Case:
    day = clock.today() - timedelta(days=20 + number % 40)
    case = refer(
        session,
        actor,
        children=[Child("Tansy Thistlewood", day.replace(year=day.year - 4, day=1))],
        event_on=day,
        referred_on=day,
        harm="died",
        outline="What the referrer knew on the day.",
    )
    if number % 2 == 0:
        _decide(session, actor, case)
    return case


def _decide(session: Session, actor: Actor, case: Case) -> None:
    procedure, day = procedure_in(current_edition(session)), clock.today() - timedelta(days=10)
    propose(
        session,
        actor,
        case,
        outcome="review",
        made_by=body_title(procedure, "recommends"),
        made_on=day,
        reasons="The criteria are met.",
    )
    decide(
        session,
        actor,
        case,
        outcome="review",
        limbs=[limb.key for limb in procedure.criteria[:1]],
        decided_on=day,
        decided_by=body_title(procedure, "decides"),
        rationale="The criteria are met.",
    )


def add_cases(session: Session, count: int, first: int = 0) -> list[Case]:
    """Rows alone, for lists of hundreds."""
    cases = [
        Case(id=new_id(), reference=f"{1900 + n // 100}-{n % 100:03}", code_name=f"Child {n:04}")
        for n in range(first, first + count)
    ]
    session.add_all(cases)
    session.flush()
    for case in cases:
        keyring_of(session).make_case_key(case.id)
        referral = Referral(
            case_id=case.id, referred_on=clock.today(), event_on=clock.today(), harm="died"
        )
        referral.outline = "What the referrer knew on the day."
        session.add(referral)
    session.flush()
    return cases


def invite_family(session: Session, actor: Actor, case: Case) -> Family:
    invitation = invite(session, actor, add_relative(session, actor, case, RELATIVE))
    return Family(invitation.id, path_of(session, invitation))


def add_publications(session: Session, member_id: UUID, case: Case, count: int) -> UUID:
    """Rows alone, all of one report: publishing one for real is a dozen acts. Returns an id."""
    draft = _draft(session, member_id, case)
    taken = len(session.scalars(select(Publication.id).order_by(Publication.id)).all())
    rows = [_publication(draft, number) for number in range(taken, taken + count)]
    session.add_all(rows)
    session.flush()
    return rows[0].id


def _draft(session: Session, member_id: UUID, case: Case) -> Draft:
    found = session.scalars(select(Draft).where(Draft.case_id == case.id)).first()
    if found is not None:
        return found
    report = Report(case_id=case.id, kind="overview_report")
    session.add(report)
    session.flush()
    draft = Draft(
        case_id=case.id, report_id=report.id, version=1, source=WRITTEN, member_id=member_id
    )
    draft.html = "<h2>What we found</h2><p>Words.</p>"
    session.add(draft)
    session.flush()
    return draft


def _publication(draft: Draft, number: int) -> Publication:
    row = Publication(
        case_id=draft.case_id,
        report_id=draft.report_id,
        draft_id=draft.id,
        slug=f"bench-{number}",
        title=f"Child {number}: what was learned",
        summary="A review of how agencies worked together, and what they have changed since.",
        html=draft.html,
        pdf=b"%PDF-1.7",
        conditions=[],
        published_at=clock.now() - timedelta(days=number),
        member_id=draft.member_id,
    )
    row.welfare = "Considered."
    return row
