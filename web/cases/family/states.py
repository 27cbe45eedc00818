"""How far a relative has come, in a few plain words."""

from domain.family.invitations import Invitation
from domain.family.responses import Response
from domain.family.summary import Summary
from web.look import day, day_time


def state_of(summary: Summary) -> str:
    """For the list of relatives: the furthest that they have come."""
    response, invitation = summary.response, summary.invitation
    if response is not None:
        return "Views sent" if response.sent_at else "Writing"
    if not summary.relative.wants_news:
        return "Left alone"
    if invitation is None:
        return "Not invited"
    if not invitation.stands:
        return "Link closed"
    return "Link opened" if invitation.opened_at else "Invited"


def invitation_state(invitation: Invitation | None) -> str:
    if invitation is None:
        return "Not sent"
    if invitation.revoked_at is not None:
        return f"Stopped on {day(invitation.revoked_at)}"
    if not invitation.stands:
        return f"Ran out on {day(invitation.expires_at)}"
    opened = f"opened on {day_time(invitation.opened_at)}" if invitation.opened_at else "not opened"
    return f"Sent on {day(invitation.made_at)}, {opened}. Opens until {day(invitation.expires_at)}"


def response_state(response: Response | None) -> str:
    if response is None:
        return "None yet"
    if response.sent_at is None:
        return "Begun, not sent"
    if response.taken_back_at is not None:
        return f"Taken back by them on {day_time(response.taken_back_at)}"
    return f"Sent on {day_time(response.sent_at)}"
