"""What the family must have been given and told before publication."""

from domain.procedures.basis import is_stated
from domain.procedures.conditions import OWN_PROMISE, Condition, PublicationFacts
from domain.procedures.definition import Procedure
from domain.procedures.vocabulary import CopyWhen, DocumentKey, Standing


def copy_promised(procedure: Procedure, key: str) -> bool:
    """Whether the family is promised this document, in whichever way."""
    rule = procedure.family_copy
    return is_stated(rule) and DocumentKey(key) in rule.documents


def family_copy(
    procedure: Procedure,
    key: DocumentKey,
    facts: PublicationFacts,
) -> tuple[Condition, ...]:
    rule = procedure.family_copy
    if not is_stated(rule) or key not in rule.documents or not isinstance(rule.when, CopyWhen):
        return ()
    promised = rule.when is CopyWhen.BEFORE_RELEASE
    owed = facts.relatives_owed_copy
    when = "before anyone else can read it" if promised else "when the review is finished"
    done = "Everyone in the family who should have a copy has been given one."
    todo = f"{_people(owed)} in the family must be given a copy {when}."
    standing = rule.standing if promised else Standing.EXPECTED
    return (
        Condition(
            "family_copy",
            owed == 0,
            todo if owed else done,
            str(rule.source),
            standing,
            "family",
            may_be_explained=not promised,
        ),
    )


def family_notice(procedure: Procedure, facts: PublicationFacts) -> Condition:
    rule = procedure.family_notice
    owed = facts.relatives_owed_notice
    done = "Everyone in the family who should be told the date has been told."
    todo = f"{_people(owed)} in the family must be told the date before publication."
    stated = is_stated(rule)
    return Condition(
        "family_notice",
        owed == 0,
        todo if owed else done,
        str(rule.source) if stated else OWN_PROMISE,
        rule.standing if is_stated(rule) else Standing.ADVISORY,
        "family",
        may_be_explained=not stated,
    )


def _people(count: int) -> str:
    return "1 person" if count == 1 else f"{count} people"
