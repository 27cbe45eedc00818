"""How the family and the review reach each other, as a case needs to know it. Pure."""

from dataclasses import dataclass

from domain.procedures import words
from domain.procedures.basis import Silence, is_stated
from domain.procedures.definition import Procedure
from domain.procedures.people import FamilyContact
from domain.procedures.vocabulary import Carrier, WhoStarts


@dataclass(frozen=True)
class ContactRule:
    """`routes` are those that the procedure comes down to; none where it does not say."""

    routes: tuple[str, ...]
    sentence: str
    source: str
    family_starts: bool
    panel_helps: bool

    def allows(self, route: str) -> bool:
        return not self.routes or route in self.routes


def contact_rule(procedure: Procedure) -> ContactRule | None:
    """Who carries contact, and who begins; None where the procedure is silent on all of it."""
    rule = procedure.family_contact
    if not is_stated(rule):
        return None
    return ContactRule(
        routes=tuple(carrier.value for carrier in rule.carried_by),
        sentence=_sentence(rule),
        source=str(rule.source),
        family_starts=rule.who_starts is WhoStarts.FAMILY,
        panel_helps=Carrier.PANEL_MEMBER in rule.carried_by,
    )


def _sentence(rule: FamilyContact) -> str:
    parts = []
    if rule.who_starts is WhoStarts.FAMILY:
        parts.append("The family gets in touch first.")
    if not isinstance(rule.contact, Silence):
        parts.append(f"The family is met by {words.to_staff(rule.contact)}.")
    if not isinstance(rule.through, Silence):
        parts.append(f"Contact goes through {rule.through}.")
    return " ".join(parts) or "The procedure does not say who carries contact."
