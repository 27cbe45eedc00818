"""Which sentences tell of which kind of rule."""

from collections.abc import Mapping

from domain.procedures import notifying, output, overrides, people, timing
from domain.procedures.basis import Rule
from domain.procedures.definition import (
    Considers,
    Guidance,
    Limb,
    Nature,
    Procedure,
    Purpose,
    SeriousHarm,
    Subject,
)
from domain.procedures.told import family, review, time
from domain.procedures.told import notifying as hears
from domain.procedures.told import output as after
from domain.procedures.told import overrides as for_a_while
from domain.procedures.told import people as who
from domain.procedures.told.saying import Sayings, said

KINDS: Mapping[type[Rule], Sayings] = {
    Guidance: review.GUIDANCE,
    Nature: review.NATURE,
    Purpose: review.PURPOSE,
    Subject: review.SUBJECT,
    Considers: review.CONSIDERS,
    SeriousHarm: review.SERIOUS_HARM,
    Limb: review.LIMB,
    notifying.Notification: hears.NOTIFICATION,
    notifying.DecisionNotice: hears.DECISION_NOTICE,
    overrides.Override: for_a_while.OVERRIDE,
    people.Body: who.BODY,
    people.Role: who.ROLE,
    people.Panel: who.PANEL,
    people.AgencyDuty: who.AGENCY_DUTY,
    people.FamilyContact: family.CONTACT,
    people.Views: family.VIEWS,
    people.Support: family.SUPPORT,
    people.Provision: family.PROVISION,
    timing.Clock: time.CLOCK,
    timing.Extension: time.EXTENSION,
    timing.Hold: time.HOLD,
    output.Document: after.DOCUMENT,
    output.Anonymity: after.ANONYMITY,
    output.FamilyCopy: family.COPY,
    output.FamilyNotice: family.NOTICE,
    output.FamilyMeeting: family.MEETING,
    output.FamilyOutcome: family.OUTCOME,
    output.Recipient: after.RECIPIENT,
    output.Confidentiality: after.CONFIDENTIALITY,
    output.Recommendations: after.RECOMMENDATIONS,
    output.Practitioners: after.PRACTITIONERS,
    output.Availability: after.AVAILABILITY,
}


def in_words(rule: Rule, procedure: Procedure) -> tuple[str, ...]:
    """Everything that a rule states. One of a kind that is new here is told plainly."""
    return said(rule, KINDS.get(type(rule), {}), procedure)
