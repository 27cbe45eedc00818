"""What the family's page of a case shows of each relative."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from domain.family.invitations import Invitation
from domain.family.outcomes import ToldBy
from domain.family.relatives import Relative, Route, RouteKind
from domain.family.responses import Response
from domain.family.summary import Summary
from domain.procedures.basis import is_stated
from domain.procedures.contact import contact_rule
from domain.procedures.definition import Procedure
from domain.procedures.rules import document_title, title_of
from domain.procedures.words import sentence
from web.forms import Option
from web.look import day, day_time

CHANNEL = {"email": "Email", "text": "Text message", "letter": "Letter"}
MEANS = {
    "link": "behind their link",
    "paper": "on paper",
    "meeting": "at a meeting",
    "phone": "by phone",
}
PLAIN_ROUTES = {
    RouteKind.PERSONAL_CONTACT: "Personal contact",
    RouteKind.PRACTITIONER: "A practitioner they already know",
    RouteKind.MANAGER: "The board’s manager",
}


@dataclass(frozen=True)
class Card:
    """One relative, in rows of plain words."""

    relative: Relative
    rows: Sequence[tuple[str, str]]
    owed: str
    invited: bool
    link_stands: bool
    has_sent: bool
    changed: bool = False


def card(summary: Summary, procedure: Procedure, *, changed: bool = False) -> Card:
    """`changed` where nobody has told them yet what a move to another edition changed for them."""
    relative, invitation, response = summary.relative, summary.invitation, summary.response
    rows = [
        ("Contact is carried by", _route(summary.route, procedure)),
        *_first_contact(relative, procedure),
        ("Reached by", _reached(relative)),
        ("Link", invitation_state(invitation)),
        ("Views", response_state(response)),
        ("Copies given", _lines(_copies(summary)) or "None"),
        ("Told of publication", _lines(_dates(summary)) or "Not yet"),
        ("Told the outcome", _outcome(summary)),
    ]
    return Card(
        relative,
        rows,
        _owed(summary, procedure, changed=changed),
        invited=invitation is not None,
        link_stands=invitation is not None and invitation.stands,
        has_sent=response is not None and response.sent_at is not None,
        changed=changed,
    )


def _first_contact(relative: Relative, procedure: Procedure) -> list[tuple[str, str]]:
    """Where it is theirs to make."""
    rule = contact_rule(procedure)
    if not (rule and rule.family_starts):
        return []
    return [("Got in touch with us", day(relative.got_in_touch_on, "Not yet, so far as recorded"))]


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
    return f"Sent on {day_time(response.sent_at)}"


def route_choices(procedure: Procedure) -> list[Option]:
    """Those who may carry contact, under the board's own titles; the procedure's own marked."""
    rule = contact_rule(procedure)
    marked = set(rule.routes) if rule else set()
    return [
        Option(it.value, f"{it.label}, by our procedure" if it.value in marked else it.label)
        for it in _carriers(procedure)
    ]


def _carriers(procedure: Procedure) -> list[Option]:
    own = [Option(key.value, title_of(procedure, key.value)) for key in
           (RouteKind.LEAD, RouteKind.PANEL_CHAIR)]  # fmt: skip
    return own + [Option(key.value, words) for key, words in PLAIN_ROUTES.items()]


def prefilled(relative: Relative, route: Route | None) -> dict[str, Any]:
    """What the form shows of a relative as they are."""
    names = ("name", "relation", "channel", "email", "phone", "address")
    known = {name: getattr(relative, name) for name in names}
    known["got_in_touch_on"] = relative.got_in_touch_on
    known["wants_news"] = "yes" if relative.wants_news else "no"
    if route is not None:
        known |= {"route": route.kind, "carrier": route.carrier, "note": route.note}
        known |= {"helper": route.helper, "departure": route.departure}
    return known


def _route(route: Route | None, procedure: Procedure) -> str:
    if route is None:
        return "Not stated"
    titles = {option.value: option.label for option in _carriers(procedure)}
    who = f"{route.carrier} ({titles[route.kind]})"
    helped = f", helped by {route.helper} of the panel" if route.helper else ""
    why = f"Another way than our procedure has it, because: {route.departure}"
    return _lines([f"{who}{helped}", why if route.departure else "", route.note or ""])


def _reached(relative: Relative) -> str:
    where = {"email": relative.email, "text": relative.phone, "letter": relative.address}
    wants = "" if relative.wants_news else "Asks to be left alone, so nothing is owed to them"
    return _lines([f"{CHANNEL[relative.channel]}: {where[relative.channel]}", wants])


def _copies(summary: Summary) -> list[str]:
    return [
        f"{day(copy.made_at)}, {MEANS[copy.means]}"
        + (f", read on {day(copy.read_at)}" if copy.read_at else "")
        for copy in summary.copies
    ]


def _dates(summary: Summary) -> list[str]:
    return [
        f"On {day(notice.made_at)}, {MEANS[notice.means]}: {day(notice.publish_on)}"
        for notice in summary.notices
    ]


def _owed(summary: Summary, procedure: Procedure, *, changed: bool) -> str:
    words = {"copy": "a copy of the {}", "date": "the date on which the {} is published"}
    link = [] if summary.invitation else ["a link"]
    things = link + [
        words[what].format(document_title(procedure, kind)) for what, kind in summary.owed
    ]
    if _owed_outcome(summary, procedure):
        things.append("word of how the review ended")
    things += ["word of what changed when the case was moved"] if changed else []
    return sentence("; ".join(things)) if things else ""


def _outcome(summary: Summary) -> str:
    told = summary.outcome
    if told is None:
        return "Not yet"
    return _lines([f"On {day(told.told_on)}, {ToldBy(told.means).label.lower()}", told.note or ""])


def _owed_outcome(summary: Summary, procedure: Procedure) -> bool:
    promised = is_stated(procedure.family_outcome) and summary.finished
    return promised and summary.relative.wants_news and summary.outcome is None


def _lines(parts: Sequence[str]) -> str:
    return "\n".join(part for part in parts if part)
