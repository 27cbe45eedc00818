"""Plain words for what a procedure's typed values mean."""

from collections.abc import Iterable

from domain.procedures.basis import Silence
from domain.procedures.timing import Clock
from domain.procedures.vocabulary import (
    CaseEvent,
    DocumentKey,
    Exempt,
    Firmness,
    HoldUntil,
    ProceedingKind,
    RecipientKey,
    RoleKey,
    Unit,
    Venue,
)

SILENT = "Not stated in the board's procedure"

VERBS = frozenset({"will", "can", "may", "should"})
"""Ways of putting a chance that go before a verb."""

ROLE = {
    RoleKey.LEAD: "Lead reviewer",
    RoleKey.PANEL_CHAIR: "Panel chair",
    RoleKey.PANEL_MEMBER: "Panel member",
}
DOCUMENT = {
    DocumentKey.OVERVIEW_REPORT: "Overview Report",
    DocumentKey.EXECUTIVE_SUMMARY: "Executive Summary",
    DocumentKey.BOARD_RESPONSE: "Board response",
    DocumentKey.LEARNING_BRIEFING: "Learning briefing",
}
EVENT = {
    CaseEvent.TRIGGERING_EVENT: "the event that led to the review",
    CaseEvent.INCIDENT_KNOWN: "the day the council came to know of the incident",
    CaseEvent.REFERRAL: "the referral",
    CaseEvent.NOTIFICATION_SENT: "the notification of the incident",
    CaseEvent.RAPID_REVIEW_COMPLETED: "the rapid review is finished",
    CaseEvent.DECISION: "the decision to start the review",
    CaseEvent.REVIEW_COMPLETED: "the review is finished",
    CaseEvent.OVERVIEW_REPORT_PUBLISHED: "the Overview Report is published",
    CaseEvent.EXECUTIVE_SUMMARY_PUBLISHED: "the Executive Summary is published",
}
END = {
    **EVENT,
    CaseEvent.REFERRAL: "notice is given",
    CaseEvent.NOTIFICATION_SENT: "the notification is sent",
    CaseEvent.DECISION: "the decision is made",
}
PROCEEDING = {
    ProceedingKind.CRIMINAL: "criminal proceedings",
    ProceedingKind.CORONIAL: "an inquest",
    ProceedingKind.FAMILY_COURT: "family court proceedings",
    ProceedingKind.POLICE_INVESTIGATION: "a police investigation",
}
UNTIL = {
    HoldUntil.END_OF_PROCEEDINGS: "until the proceedings end",
    HoldUntil.END_OF_TRIAL: "until the trial has ended",
}
EXEMPT = {
    Exempt.GOOD_REASONS: "there are good reasons not to",
    Exempt.WELFARE_OF_CHILDREN_CONCERNED: "it would affect the welfare of a child in the case",
    Exempt.HARM_TO_OTHER_CHILDREN: "it would harm other children",
}
RECIPIENT = {
    RecipientKey.OFSTED: "Ofsted",
    RecipientKey.CORONER: "the coroner",
    RecipientKey.DEPARTMENT: "the Department for Education",
    RecipientKey.NATIONAL_PANEL: "the national panel",
    RecipientKey.BOARD: "the board",
}
VENUE = {
    Venue.WEBSITE: "read on the board's website",
    Venue.ON_REQUEST: "had from the board, by anyone who asks",
}
FIRMNESS = {
    Firmness.USUALLY: "It usually takes",
    Firmness.AIM: "The aim is to take no more than",
    Firmness.SHOULD: "It should take no more than",
    Firmness.MUST: "It must take no more than",
    Firmness.RELAXED: "The limit was relaxed for a while. Otherwise it is",
}


def one_of(items: Iterable[str]) -> str:
    return _join(items, "or")


def all_of(items: Iterable[str]) -> str:
    return _join(items, "and")


def _join(items: Iterable[str], word: str) -> str:
    parts = list(items)
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {word} {parts[-1]}"


def unit_words(count: int, unit: Unit) -> str:
    noun = unit.value.replace("_", " ")
    return f"{count} {noun.removesuffix('s') if count == 1 else noun}"


def length_words(clock: Clock) -> str:
    if clock.minimum == clock.maximum:
        return unit_words(clock.maximum, clock.unit)
    return f"{clock.minimum} to {unit_words(clock.maximum, clock.unit)}"


def exceptions(exempt: tuple[Exempt, ...]) -> str:
    """When a document need not be published; empty when no exception is stated."""
    particular = one_of(EXEMPT[e] for e in exempt if e is not Exempt.GOOD_REASONS)
    if Exempt.GOOD_REASONS not in exempt:
        return particular
    instance = f", for instance because {particular}" if particular else ""
    return f"{EXEMPT[Exempt.GOOD_REASONS]}{instance}"


def said(value: str, otherwise: str = "not stated") -> str:
    return otherwise if value == Silence.NOT_STATED else value


def to_staff(who: str) -> str:
    """Somebody whom a leaflet names as it speaks to the family, as staff speak of them."""
    return who.replace("your ", "the family’s ")


def the(title: str) -> str:
    """A title as it stands in a sentence."""
    return f"the {title[4:] if title.lower().startswith('the ') else title}"


def sentence(text: str) -> str:
    """With a capital and a full stop."""
    return f"{text[:1].upper()}{text[1:].rstrip('.')}."
