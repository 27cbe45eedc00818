"""A case under review with a relative, a link and, where asked, an approved report."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid4

from sqlalchemy import select

from domain.cases.appointed import Appointment
from domain.cases.case import Case
from domain.cases.decision import Decision
from domain.cases.proceedings import Hold
from domain.cases.referral import Referral
from domain.family.invitations import Invitation, path_of
from domain.family.inviting import invite
from domain.family.relatives import Details, Relative, add_relative
from domain.procedures.models import Edition
from domain.reports.approval import Approval
from domain.reports.drafts import Draft, Report
from domain.sealing.keyring import keyring_of
from tests.cast import Cast

BY_EMAIL = Details(
    name="Rowan Ashby",
    relation="Mother",
    channel="email",
    email="rowan@home.example",
    carrier="Ana Petrov",
    route="lead",
    note="Not on Thursdays",
)


@dataclass(frozen=True)
class Family:
    """Ids, and the link as it would be in a message."""

    board: str
    case: UUID
    reference: str
    relative: UUID
    invitation: UUID
    path: str


def make_case(cast: Cast, board: str = "northshire", reference: str = "2026-001") -> UUID:
    """A case decided upon on 5 January 2026."""
    with cast.session(board) as session:
        edition = session.scalars(select(Edition.id).order_by(Edition.made_at)).first()
        case = Case(
            id=uuid4(), reference=reference, code_name=f"Child {reference}", edition_id=edition
        )
        session.add(case)
        session.flush()
        keyring_of(session).make_case_key(case.id)
        session.flush()
        referral = Referral(
            case_id=case.id, referred_on=date(2025, 12, 8), event_on=date(2025, 12, 1), harm="died"
        )
        referral.outline = "An outline that no relative may see"
        decision = Decision(
            case_id=case.id, outcome="review", limbs=["death-or-harm"], decided_on=date(2026, 1, 5),
            decided_by="The chair", edition_id=edition, member_id=cast.member(board, "manager"),
        )  # fmt: skip
        decision.rationale = "Because it is so"
        session.add_all([referral, decision])
        return case.id


def make_family(
    cast: Cast, board: str = "northshire", reference: str = "2026-001", details: Details = BY_EMAIL
) -> Family:
    """A case of its own with one invited relative."""
    return add_family(cast, make_case(cast, board, reference), board, details)


def add_family(
    cast: Cast, case_id: UUID, board: str = "northshire", details: Details = BY_EMAIL
) -> Family:
    with cast.session(board) as session:
        case = session.get_one(Case, (board, case_id))
        actor = cast.actor(board, "manager")
        relative = add_relative(session, actor, case, details)
        sent = invite(session, actor, relative)
        return Family(board, case_id, case.reference, relative.id, sent.id, path_of(session, sent))


def hold_views(cast: Cast, family: Family, blocks: str = "views") -> None:
    with cast.session(family.board) as session:
        hold = Hold(
            case_id=family.case, blocks=blocks, rule="Views wait for the trial", source="Leaflet, page 3",
            placed_on=date(2026, 2, 2), look_again_on=date(2026, 4, 6),
        )  # fmt: skip
        hold.reason = "A trial is listed"
        session.add(hold)


def approved_draft(
    cast: Cast, family: Family, html: str = "<h2>What we found</h2><p>Words.</p>"
) -> UUID:
    with cast.session(family.board) as session:
        member = cast.member(family.board, "manager")
        report = Report(case_id=family.case, kind="overview_report")
        session.add(report)
        session.flush()
        draft = Draft(
            case_id=family.case, report_id=report.id, version=1, source="written", member_id=member
        )
        draft.html = html
        session.add(draft)
        session.flush()
        session.add(
            Approval(
                case_id=family.case,
                draft_id=draft.id,
                approved_by="The board",
                approved_on=date(2026, 2, 27),
                member_id=member,
            )
        )
        return draft.id


def relative_of(session, family: Family) -> Relative:
    return session.get_one(Relative, (family.board, family.relative))


def invitation_of(session, family: Family) -> Invitation:
    return session.get_one(Invitation, (family.board, family.invitation))


def appoint_reviewer(cast: Cast, family: Family) -> None:
    manager, reviewer = cast.member(family.board, "manager"), cast.member(family.board, "reviewer")
    with cast.session(family.board) as session:
        session.add(
            Appointment(
                case_id=family.case,
                member_id=reviewer,
                role_key="lead",
                title="Lead Reviewer",
                declared=[],
                appointed_on=date(2026, 1, 12),
                recorded_by_id=manager,
            )
        )
