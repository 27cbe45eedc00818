"""Notices waiting to go, and channels that remember what they were given."""

from datetime import timedelta

from sqlalchemy import select

from domain import clock
from domain.access.identity import system
from domain.audit.actions import Action
from domain.audit.record import record
from domain.boards.models import Board
from domain.cases.queries import case_by_reference
from domain.delivery.deliver import deliver
from domain.delivery.message import Post, SendFailed
from domain.family.inviting import invite
from domain.family.queries import reach
from domain.family.relatives import Details, add_relative
from domain.notices.kinds import Channel, NoticeKind
from domain.notices.models import Notice
from domain.notices.outbox import tell, to_member
from tests.domain.cases.acting import under_review

TESTS = system("tests")


class Recorder:
    """Takes everything, or fails as it is told to."""

    def __init__(self, *failures):
        self.messages = []
        self.failures = list(failures)

    def __call__(self, _session, message, /):
        if self.failures:
            raise self.failures.pop(0)
        self.messages.append(message)
        return f"recorded:{message.id}"


def failing(key="unreachable", *, final=False, times=100):
    return Recorder(*(SendFailed(key, final=final) for _ in range(times)))


def post(sender, channels=tuple(Channel)):
    return Post(
        "LSCB", "0161 496 0001", "http://northshire.localhost", dict.fromkeys(channels, sender)
    )


def waiting(cast, count=1, board="northshire", who="manager", kind=NoticeKind.DECISION_RECORDED):
    """Plain notices to a member, true for ever. Returns their ids."""
    ids = []
    with cast.system_session(board) as session:
        subject = session.get_one(Board, board)
        for _ in range(count):
            event = record(session, TESTS, Action.BOARD_SET_UP, subject)
            ids.append(tell(session, kind, event, to_member(cast.member(board, who))))
    return ids


def failed(cast, board="northshire"):
    """One that was tried enough."""
    [notice_id] = waiting(cast, board=board)
    with cast.system_session(board) as session:
        deliver(session, TESTS, notice_id, post=post(failing("address_refused", final=True)))
    return notice_id


def invited(cast, channel="email", board="northshire", **named):
    """A relative with an invitation on its way: the case, the relative, the invitation, the notice."""
    reference, _ = under_review(cast, board, **named)
    with cast.session(board, "manager") as session:
        actor = cast.actor(board, "manager")
        case = case_by_reference(session, reference)
        relative = add_relative(
            session,
            actor,
            case,
            Details(
                name="Morwenna Fennimore",
                relation="Mother",
                channel=channel,
                carrier="Ada Obi",
                email="morwenna@example.org",
                phone="07700 900123",
                address="1 Quay Street",
            ),
        )
        invitation = invite(session, actor, relative)
        notice = only(session, NoticeKind.FAMILY_INVITED)
    return case, relative, invitation, notice


def only(session, kind):
    return session.scalars(select(Notice).where(Notice.kind == kind.value)).one()


def look(cast, notice_id, board="northshire"):
    with cast.system_session(board) as session:
        return session.get_one(Notice, (board, notice_id))


def to_relative(session, kind, relative, case, **particulars):
    event = record(session, TESTS, Action.RELATIVE_CHANGED, relative)
    return tell(
        session,
        kind,
        event,
        reach(relative),
        case_id=case.id,
        **particulars,
    )


def send(cast, notice_id, sender, board="northshire", **named):
    with cast.system_session(board) as session:
        return deliver(session, TESTS, notice_id, post=post(sender, **named))


def later(**passed):
    return clock.held(clock.now() + timedelta(**passed))
