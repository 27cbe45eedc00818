"""Whether a recommendation is made to whom it may be, and carries what it must. Pure."""

from datetime import date

from domain.errors import Invalid, Refused
from domain.procedures.definition import Procedure
from domain.procedures.recommending import asks_of_recommendations, attributes, targets
from domain.procedures.vocabulary import Attribute, TargetKind

MISSING = {
    Attribute.INTENDED_OUTCOME: ("outcome", "Write what it is meant to bring about."),
    Attribute.TIMESCALE: ("due_on", "Enter the date it is to be done by."),
}


def check_carries(
    procedure: Procedure, target: str, *, outcome: str | None, due_on: date | None
) -> None:
    """Raises `Refused`, naming the rule and its source, where the procedure asks for more."""
    if target not in set(TargetKind):
        raise Invalid("Choose to whom it is made.", field="target")
    if target not in targets(procedure):
        rule = asks_of_recommendations(procedure, "targets")
        message = "The procedure does not speak of a recommendation to these."
        raise Refused(message, field="target", rule=rule.sentence, source=rule.source)
    given = {Attribute.INTENDED_OUTCOME: outcome, Attribute.TIMESCALE: due_on}
    for attribute in attributes(procedure):
        if not given[attribute]:
            rule = asks_of_recommendations(procedure, "attributes")
            field, message = MISSING[attribute]
            raise Refused(message, field=field, rule=rule.sentence, source=rule.source)
