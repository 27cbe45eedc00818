"""What a procedure asks of a case. Pure: values in, values out.

The one place to import the rules from; the modules behind it are split by what they answer.
"""

from domain.procedures.clock_words import clock_words, day_words
from domain.procedures.clocks import (
    CaseDates,
    ClockState,
    ExtensionFact,
    add_months,
    clock_state,
)
from domain.procedures.conditions import Condition, PublicationFacts
from domain.procedures.gate import publication_conditions
from domain.procedures.holding import HoldRule, hold_applies, hold_by_person, hold_rules
from domain.procedures.naming import (
    body_of,
    body_title,
    document_title,
    documents,
    leads,
    limbs,
    recipients,
    role_of,
    roles,
    title_of,
    word,
)
from domain.procedures.promises import Duty, Promise, extension_duty, family_promises
from domain.procedures.publishing import document_of, publication_rule, publication_venue
from domain.procedures.sending import recipients_due
from domain.procedures.steps import Step, steps

__all__ = [
    "CaseDates",
    "ClockState",
    "Condition",
    "Duty",
    "ExtensionFact",
    "HoldRule",
    "Promise",
    "PublicationFacts",
    "Step",
    "add_months",
    "body_of",
    "body_title",
    "clock_state",
    "clock_words",
    "day_words",
    "document_of",
    "document_title",
    "documents",
    "extension_duty",
    "family_promises",
    "hold_applies",
    "hold_by_person",
    "hold_rules",
    "leads",
    "limbs",
    "publication_conditions",
    "publication_rule",
    "publication_venue",
    "recipients",
    "recipients_due",
    "role_of",
    "roles",
    "steps",
    "title_of",
    "word",
]
