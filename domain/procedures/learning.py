"""How a procedure has people learn from a case: events, a de-brief, and passing the learning on."""

from domain.procedures import words
from domain.procedures.basis import Silence, is_stated
from domain.procedures.definition import Procedure
from domain.procedures.output import Practitioners
from domain.procedures.recommending import Asks
from domain.procedures.vocabulary import Attends, LearningKind, Spread

KIND = {
    LearningKind.PRACTITIONER_EVENT: "Practitioner event",
    LearningKind.DEBRIEF: "De-brief",
    LearningKind.FEEDBACK: "Feedback to those involved",
    LearningKind.MULTI_AGENCY: "Multi-agency event",
    LearningKind.BRIEFING: "Awareness briefing",
    LearningKind.NEWSLETTER: "Newsletter",
    LearningKind.TRAINING: "Training",
}
SPREAD = {
    Spread.FEEDBACK_TO_THOSE_INVOLVED: LearningKind.FEEDBACK,
    Spread.MULTI_AGENCY_ENGAGEMENT: LearningKind.MULTI_AGENCY,
    Spread.AWARENESS_BRIEFINGS: LearningKind.BRIEFING,
    Spread.NEWSLETTERS: LearningKind.NEWSLETTER,
    Spread.TRAINING: LearningKind.TRAINING,
}


COME = {Attends.MAY: "may be asked to come", Attends.SHOULD: "should come"}
FRAMEWORK = "framework"


def learning_rules(procedure: Procedure) -> tuple[Asks, ...]:
    """What the procedure asks for, each by the key of its kind; `framework` is a duty on all."""
    rule = procedure.practitioners
    source = str(rule.source)
    found = _asked(procedure, rule) if is_stated(rule) else {}
    if not found or not is_stated(rule):
        about = "how staff take part, or how the learning is passed on"
        return (Asks("silent", f"{words.SILENT}: {about}.", source, stated=False),)
    return tuple(
        Asks(key, said, source, stated=True, standing=rule.standing) for key, said in found.items()
    )


def kinds_asked(procedure: Procedure) -> tuple[LearningKind, ...]:
    """The kinds of event that the procedure speaks of, in order."""
    asked = {each.key for each in learning_rules(procedure)}
    return tuple(kind for kind in LearningKind if kind.value in asked)


def debrief_rule(procedure: Procedure) -> Asks | None:
    """The de-brief that the procedure states, where it does."""
    rules = learning_rules(procedure)
    return next((each for each in rules if each.key == LearningKind.DEBRIEF), None)


def framework_duty(procedure: Procedure) -> Asks | None:
    """What everyone follows after publication, where the procedure states it."""
    return next((each for each in learning_rules(procedure) if each.key == FRAMEWORK), None)


def _asked(procedure: Procedure, rule: Practitioners) -> dict[str, str]:
    found = {}
    if rule.events is True:
        found[LearningKind.PRACTITIONER_EVENT.value] = _events(rule)
    if rule.debrief is True:
        found[LearningKind.DEBRIEF.value] = (
            "When the discussions are finished, staff and managers who were involved "
            f"{_come(rule.debrief_attended)} to a de-brief."
        )
    for spread in rule.spread:
        if spread in SPREAD:
            kind = SPREAD[spread]
            found[kind.value] = f"The learning is passed on by {_by(kind)}."
    if Spread.LOCAL_FRAMEWORK in rule.spread:
        found[FRAMEWORK] = (
            "Once a report is approved by the board and published, everyone follows "
            f"{_framework(procedure)}."
        )
    return found


def _events(rule: Practitioners) -> str:
    what_for = "" if isinstance(rule.events_for, Silence) else f" {rule.events_for}"
    who = "Staff and managers who were involved"
    return f"{who} {_come(rule.events_attended)} to a series of events{what_for}."


def _come(how: Attends | Silence) -> str:
    return "come" if isinstance(how, Silence) else COME[how]


def _framework(procedure: Procedure) -> str:
    rule = procedure.recommendations
    if is_stated(rule) and not isinstance(rule.framework, Silence):
        return f"the {rule.framework}"
    return "the local learning and improvement framework"


def _by(kind: LearningKind) -> str:
    return {
        LearningKind.FEEDBACK: "feedback to the people involved",
        LearningKind.MULTI_AGENCY: "bringing people of several agencies together",
        LearningKind.BRIEFING: "awareness briefings",
        LearningKind.NEWSLETTER: "newsletters",
        LearningKind.TRAINING: "training",
    }.get(kind, KIND[kind].lower())
