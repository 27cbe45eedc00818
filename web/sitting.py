"""One sitting: from signing in until signing out, an hour's quiet, or twelve hours in all.

An hour's quiet is the cookie's own affair. The rest is kept in it: when the sitting began, and its
number, which signing out writes down so that a copy of the cookie opens nothing more.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

from flask import session
from flask_login import UserMixin, login_user

from domain import clock
from domain.members.models import Member

LONGEST = timedelta(hours=12)
SINCE, NUMBER = "since", "sitting"


@dataclass
class SignedIn(UserMixin):
    """What Flask-Login knows of a member. The id carries the epoch, so raising it ends them all."""

    member: Member

    def get_id(self) -> str:
        return f"{self.member.id}|{self.member.role}|{self.member.epoch}"


def begin(member: Member) -> None:
    """Nothing of what the cookie held before is carried over."""
    session.clear()
    session.permanent = True
    session[SINCE] = clock.now().timestamp()
    session[NUMBER] = str(uuid4())
    login_user(SignedIn(member))


def renew(member: Member) -> None:
    """Keep this sitting where all of the member's have just been ended."""
    login_user(SignedIn(member))


def number() -> UUID | None:
    """The number of the sitting, while it may last."""
    try:
        since = datetime.fromtimestamp(float(session[SINCE]), UTC)
        found = UUID(session[NUMBER])
    except (KeyError, ValueError):
        return None
    return found if clock.now() - since < LONGEST else None
