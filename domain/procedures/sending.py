"""Who else is sent a document before it is published, and how long before."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from domain.procedures import words
from domain.procedures.basis import is_stated
from domain.procedures.clock_words import day_words
from domain.procedures.clocks import add_months
from domain.procedures.conditions import OWN_CARE, Condition, PublicationFacts
from domain.procedures.definition import Procedure
from domain.procedures.effective import holds, on_day
from domain.procedures.naming import recipients
from domain.procedures.output import LeadTime, Recipient
from domain.procedures.overrides import Override
from domain.procedures.vocabulary import DocumentKey, RecipientKey, Standing, Unit
from domain.working_days import add_working_days

_DAY = timedelta(days=1)
_ADD: dict[Unit, Callable[[date, int], date]] = {
    Unit.MONTHS: add_months,
    Unit.DAYS: lambda day, count: day + count * _DAY,
    Unit.WORKING_DAYS: add_working_days,
}


def recipients_due(procedure: Procedure, document_key: str, on: date) -> tuple[Recipient, ...]:
    """Who must be sent this document, under duties that are in force on the day."""
    now = on_day(procedure, on)
    return tuple(r for r in going_to(now, document_key) if in_force(r, on))


def going_to(procedure: Procedure, document_key: str) -> tuple[Recipient, ...]:
    """Everyone who is or was ever to be sent it, duties that have lapsed among them."""
    key = DocumentKey(document_key)
    return tuple(
        r
        for r in recipients(procedure)
        if r.on_its_request is not True and (key in r.documents or not r.documents)
    )


def in_force(recipient: Recipient, on: date) -> bool:
    """Whether the duty stands on the day."""
    first, last = recipient.in_force_from, recipient.in_force_until
    begun = not isinstance(first, date) or first <= on
    return begun and (not isinstance(last, date) or on <= last)


@dataclass(frozen=True)
class Lapsed:
    """A duty to send a document that has fallen away: since when, why, and by which source."""

    title: str
    sentence: str
    source: str


def lapsed(
    pinned: Procedure, document_key: str, on: date, begun: date | None = None
) -> tuple[Lapsed, ...]:
    """Duties of the edition as it was pinned that an override has since let fall."""
    return tuple(
        Lapsed(rule.title, _lapsed_words(override), str(override.source))
        for override in pinned.overrides
        if override.lapses and holds(override, on, begun)
        for rule in _overridden_recipient(pinned, override)
        if rule in going_to(pinned, document_key)
    )


def _overridden_recipient(pinned: Procedure, override: Override) -> tuple[Recipient, ...]:
    group, _, key = override.of.partition(".")
    rule = dict(pinned.recipients).get(RecipientKey(key)) if group == "recipients" else None
    return (rule,) if rule is not None and is_stated(rule) else ()


def _lapsed_words(override: Override) -> str:
    first, last = override.first_day, override.last_day
    since = f" on {day_words(first)}" if isinstance(first, date) else ""
    until = f", and stands again after {day_words(last)}" if isinstance(last, date) else ""
    why = f" {words.sentence(override.note)}" if override.note else ""
    return f"This duty lapsed{since}{until}.{why}"


def force_words(recipient: Recipient) -> str:
    """From when and until when the duty stands; empty where neither is stated."""
    first, last = recipient.in_force_from, recipient.in_force_until
    begun = f"from {day_words(first)}" if isinstance(first, date) else ""
    ended = f"until {day_words(last)}" if isinstance(last, date) else ""
    return " ".join(part for part in (begun, ended) if part)


def lead_words(recipient: Recipient) -> str:
    lead = recipient.lead_time
    if not isinstance(lead, LeadTime):
        return f"{words.SILENT} how long before publication."
    return f"At least {words.unit_words(lead.value, lead.unit)} before publication."


def may_publish_from(recipient: Recipient, sent_on: date) -> date:
    """The first day on which this body has had the document for as long as it must."""
    lead = recipient.lead_time
    return _ADD[lead.unit](sent_on, lead.value) if isinstance(lead, LeadTime) else sent_on


def must_have_by(recipient: Recipient, publish_on: date) -> date:
    """The last day on which it can be sent, for publication on that day."""
    day = publish_on
    while may_publish_from(recipient, day) > publish_on:
        day -= _DAY
    return day


def recipients_told(
    procedure: Procedure,
    document_key: str,
    facts: PublicationFacts,
) -> tuple[Condition, ...]:
    on = facts.on
    rules = recipients_due(procedure, document_key, on) if on else going_to(procedure, document_key)
    if not rules and not facts.recipients_owed:
        return ()
    early = _too_early(rules, facts)
    firm = any(r.standing is Standing.REQUIRED for r in rules)
    return (
        Condition(
            "recipients",
            not (facts.recipients_owed or early),
            _sentence(rules, facts, early),
            "; ".join(dict.fromkeys(str(r.source) for r in rules)) or OWN_CARE,
            Standing.REQUIRED if firm else Standing.ADVISORY,
            "recipients",
            may_be_explained=not firm,
        ),
    )


def _sentence(
    rules: tuple[Recipient, ...], facts: PublicationFacts, early: tuple[Recipient, ...]
) -> str:
    owed = facts.recipients_owed
    parts = [f"The report still has to be sent to {words.all_of(owed)}."] if owed else []
    for title, lead in _leads(rules, owed):
        parts.append(f"{title} must have it at least {lead} before publication.")
    for recipient in early:
        first = day_words(may_publish_from(recipient, facts.recipients_sent[recipient.title]))
        parts.append(
            f"{recipient.title} was sent it on"
            f" {day_words(facts.recipients_sent[recipient.title])}. {lead_words(recipient)}"
            f" So the first day is {first}."
        )
    return " ".join(parts) or "Everyone who must be sent the report first has been sent it."


def _leads(rules: tuple[Recipient, ...], owed: tuple[str, ...]) -> list[tuple[str, str]]:
    return [
        (r.title, words.unit_words(r.lead_time.value, r.lead_time.unit))
        for r in rules
        if r.title in owed and isinstance(r.lead_time, LeadTime)
    ]


def _too_early(rules: tuple[Recipient, ...], facts: PublicationFacts) -> tuple[Recipient, ...]:
    """Those who have been sent it, and have not had it for as long as they must."""
    sent, on = facts.recipients_sent, facts.on
    if on is None:
        return ()
    return tuple(r for r in rules if r.title in sent and may_publish_from(r, sent[r.title]) > on)
