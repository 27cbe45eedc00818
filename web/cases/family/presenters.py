"""What the family's pages of a case show of each relative."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from domain.family.outcomes import ToldBy
from domain.family.relatives import Relative, Route, RouteKind
from domain.family.summary import Summary
from domain.procedures.contact import ContactRule, contact_rule
from domain.procedures.definition import Procedure
from domain.procedures.duties.states import FamilyDuty
from domain.procedures.rules import title_of
from web.cases.family.duty_rows import CHANGED, due_words, next_first
from web.cases.family.one import One
from web.cases.family.states import invitation_state, response_state, state_of
from web.forms import Option
from web.look import day

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
    """One relative in the list: who, how far they have come, and what comes next for them."""

    relative: Relative
    state: str
    next: str
    more: int


def card(summary: Summary, duties: Sequence[FamilyDuty], *, changed: bool = False) -> Card:
    """`changed` where nobody has told them yet what a move to another edition changed for them."""
    things = [CHANGED] if changed else []
    things += [due_words(it) for it in next_first(duties) if it.rule.binds and it.is_due]
    return Card(
        summary.relative,
        state_of(summary),
        things[0] if things else "",
        max(len(things) - 1, 0),
    )


def who(one: One) -> list[tuple[str, str]]:
    wants = "Yes" if one.relative.wants_news else "No. Nothing is owed to them"
    return [
        ("Name", one.relative.name),
        ("Relation", one.relative.relation),
        ("Wants to hear how it goes", wants),
    ]


def contact(one: One) -> dict[str, Any]:
    rule = contact_rule(one.procedure)
    rows = [
        ("Reached by", _reached(one.relative)),
        ("Contact is carried by", _route(one.summary.route, one.procedure)),
        *_first_contact(one.relative, rule),
    ]
    return {"rows": rows, "rule": rule}


def link(one: One) -> dict[str, Any]:
    invitation = one.summary.invitation
    return {
        "state": invitation_state(invitation),
        "sent": invitation is not None,
        "stands": invitation is not None and invitation.stands,
    }


def views(one: One) -> dict[str, Any]:
    response = one.summary.response
    return {
        "state": response_state(response),
        "sent": response is not None and response.sent_at is not None,
    }


def copies(one: One) -> list[tuple[str, str]]:
    return [
        ("Copies given", _lines(_copies(one.summary)) or "None"),
        ("Told of publication", _lines(_dates(one.summary)) or "Not yet"),
        ("Told the outcome", _outcome(one.summary)),
    ]


def _first_contact(relative: Relative, rule: ContactRule | None) -> list[tuple[str, str]]:
    """Where it is theirs to make."""
    if not (rule and rule.family_starts):
        return []
    return [("Got in touch with us", day(relative.got_in_touch_on, "Not yet, so far as recorded"))]


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
    names = ("name", "relation", "reader", "language", "channel", "email", "phone", "address")
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
    if not relative.has_way:
        return "No way is written down. Nothing is sent to them"
    where = {"email": relative.email, "text": relative.phone, "letter": relative.address}
    return f"{CHANNEL[relative.channel]}: {where[relative.channel]}"


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


def _outcome(summary: Summary) -> str:
    told = summary.outcome
    if told is None:
        return "Not yet"
    return _lines([f"On {day(told.told_on)}, {ToldBy(told.means).label.lower()}", told.note or ""])


def _lines(parts: Sequence[str]) -> str:
    return "\n".join(part for part in parts if part)
