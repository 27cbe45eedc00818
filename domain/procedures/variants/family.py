"""The family's part."""

from domain.procedures import words
from domain.procedures.basis import NotStated, Silence, is_stated
from domain.procedures.definition import Procedure, Subject
from domain.procedures.people import FamilyContact, Support
from domain.procedures.timing import Hold
from domain.procedures.variants.saying import NONE, SILENT, cell, joined, yes
from domain.procedures.vocabulary import Beyond, WhoStarts

BEYOND = {
    Beyond.OTHER_CHILDREN: "other children",
    Beyond.OTHER_ADULTS: "adults",
    Beyond.FAMILY: "family",
}


def _channel(rule: FamilyContact) -> str:
    who = words.to_staff(rule.contact)
    named = who if rule.carried_by else f"{who} (no title given)"
    if isinstance(rule.through, Silence):
        return named
    if rule.who_starts is WhoStarts.FAMILY:
        return f"family gets in touch with {rule.through}; then {named}"
    return f"{named}, through {rule.through}"


def _subject(rule: Subject) -> str:
    return joined((BEYOND[each] for each in rule.beyond), " and ", NONE)


def _support(procedure: Procedure) -> str:
    """Who is beside the family: whoever helps, or else whoever the board's contact goes through."""
    if is_stated(procedure.support):
        return cell(procedure, procedure.support, _helper)
    contact = procedure.family_contact
    if isinstance(contact, NotStated) or isinstance(contact.through, Silence):
        return SILENT
    if contact.who_starts is WhoStarts.FAMILY:
        return SILENT
    return cell(procedure, contact, lambda it: f"{it.through} (who carries contact)")


def _helper(rule: Support) -> str:
    if isinstance(rule.given_by, Silence):
        return "yes (who is not named)"
    return f"yes: {rule.given_by}"


def _deferral(procedure: Procedure) -> str:
    stated = [hold for hold in procedure.holds.views if is_stated(hold)]
    return joined((cell(procedure, hold, _hold) for hold in stated), otherwise=NONE)


def _hold(rule: Hold) -> str:
    why = words.one_of(words.PROCEEDING[kind] for kind in rule.kinds) or "proceedings"
    return why if isinstance(rule.affects, Silence) else f"{why} (affects {rule.affects})"


ROWS = {
    "family channel": lambda p: cell(p, p.family_contact, _channel),
    "who is invited": lambda p: cell(p, p.family_contact, lambda it: joined(it.invited)),
    "subject scope beyond child": lambda p: cell(p, p.subject, _subject),
    "children's views": lambda p: cell(p, p.children_views, lambda it: yes(it.provided)),
    "support person": _support,
    "alternative formats": lambda p: cell(p, p.other_formats, lambda it: yes(it.provided)),
    "view-giving deferral": _deferral,
}
