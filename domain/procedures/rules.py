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
from domain.procedures.closing import ClosingFacts, closing_conditions
from domain.procedures.conditions import Condition, PublicationFacts
from domain.procedures.effective import on_day
from domain.procedures.gate import publication_conditions
from domain.procedures.holding import HoldRule, hold_applies, hold_by_person, hold_rules
from domain.procedures.learning import (
    debrief_rule,
    framework_duty,
    kinds_asked,
    learning_rules,
)
from domain.procedures.naming import (
    body_of,
    body_title,
    document_title,
    documents,
    leads,
    limbs,
    main_document,
    recipients,
    role_of,
    roles,
    title_of,
    word,
)
from domain.procedures.promises import Duty, Promise, extension_duty, family_promises
from domain.procedures.publishing import document_of, publication_rule, publication_venue
from domain.procedures.recommending import Asks, asks_of_recommendations, recommendation_rules
from domain.procedures.sending import recipients_due
from domain.procedures.steps import Step, steps

__all__ = [
    "Asks",
    "CaseDates",
    "ClockState",
    "ClosingFacts",
    "Condition",
    "Duty",
    "ExtensionFact",
    "HoldRule",
    "Promise",
    "PublicationFacts",
    "Step",
    "add_months",
    "asks_of_recommendations",
    "body_of",
    "body_title",
    "clock_state",
    "clock_words",
    "closing_conditions",
    "day_words",
    "debrief_rule",
    "document_of",
    "document_title",
    "documents",
    "extension_duty",
    "family_promises",
    "framework_duty",
    "hold_applies",
    "hold_by_person",
    "hold_rules",
    "kinds_asked",
    "leads",
    "learning_rules",
    "limbs",
    "main_document",
    "on_day",
    "publication_conditions",
    "publication_rule",
    "publication_venue",
    "recipients",
    "recipients_due",
    "recommendation_rules",
    "role_of",
    "roles",
    "steps",
    "title_of",
    "word",
]
