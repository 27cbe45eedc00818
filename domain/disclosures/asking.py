"""Recording that somebody asks to see something of a review."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.cases.case import Case
from domain.disclosures.models import Disclosure
from domain.errors import Invalid
from domain.procedures.editions import procedure_of
from domain.procedures.rules import Asker, disclosure_rule


@dataclass(frozen=True)
class Asked:
    """Who asks, for what, and on what basis in law."""

    asker: str
    who: str
    asked_for: str
    basis: str
    asked_on: date


def note_asked(session: Session, actor: Actor, case: Case, asked: Asked) -> Disclosure:
    if asked.asker not in set(Asker):
        raise Invalid("Choose who asks.", field="asker")
    if asked.asked_on > clock.today():
        raise Invalid("The date they asked must be today or earlier.", field="asked_on")
    rule = disclosure_rule(procedure_of(session, case), asked.asker)
    disclosure = Disclosure(
        case_id=case.id,
        asker=asked.asker,
        asked_on=asked.asked_on,
        rule=rule.sentence,
        source=rule.source,
        member_id=actor.id,
    )
    disclosure.who, disclosure.basis = asked.who, asked.basis
    disclosure.asked_for = asked.asked_for
    session.add(disclosure)
    record(session, actor, Action.DISCLOSURE_ASKED, disclosure, asker=asked.asker)
    return disclosure
