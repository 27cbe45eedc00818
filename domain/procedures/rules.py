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
from domain.procedures.conditions import Condition, FamilyCount, PublicationFacts
from domain.procedures.confidentiality import Circle, circle, lets_in
from domain.procedures.disclosing import ASKERS, Asker, DisclosureRule, disclosure_rule
from domain.procedures.effective import on_day
from domain.procedures.exceptions import (
    Extent,
    Ground,
    Withholding,
    extents,
    ground_words,
    in_full,
    withholding,
)
from domain.procedures.family_conditions import copy_promised
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
from domain.procedures.publishing import (
    AskingRule,
    DocumentRule,
    asking_rule,
    document_of,
    document_rule,
    on_request,
    publication_rule,
    publication_venue,
    venue_of,
)
from domain.procedures.recommending import Asks, asks_of_recommendations, recommendation_rules
from domain.procedures.sending import (
    Lapsed,
    force_words,
    going_to,
    in_force,
    lapsed,
    lead_words,
    may_publish_from,
    must_have_by,
    recipients_due,
)
from domain.procedures.steps import Step, steps

__all__ = [
    "ASKERS",
    "Asker",
    "AskingRule",
    "Asks",
    "CaseDates",
    "Circle",
    "ClockState",
    "ClosingFacts",
    "Condition",
    "DisclosureRule",
    "DocumentRule",
    "Duty",
    "ExtensionFact",
    "Extent",
    "FamilyCount",
    "Ground",
    "HoldRule",
    "Lapsed",
    "Promise",
    "PublicationFacts",
    "Step",
    "Withholding",
    "add_months",
    "asking_rule",
    "asks_of_recommendations",
    "body_of",
    "body_title",
    "circle",
    "clock_state",
    "clock_words",
    "closing_conditions",
    "copy_promised",
    "day_words",
    "debrief_rule",
    "disclosure_rule",
    "document_of",
    "document_rule",
    "document_title",
    "documents",
    "extension_duty",
    "extents",
    "family_promises",
    "force_words",
    "framework_duty",
    "going_to",
    "ground_words",
    "hold_applies",
    "hold_by_person",
    "hold_rules",
    "in_force",
    "in_full",
    "kinds_asked",
    "lapsed",
    "lead_words",
    "leads",
    "learning_rules",
    "lets_in",
    "limbs",
    "main_document",
    "may_publish_from",
    "must_have_by",
    "on_day",
    "on_request",
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
    "venue_of",
    "withholding",
    "word",
]
