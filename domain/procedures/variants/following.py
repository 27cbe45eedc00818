"""How long it takes, and what comes after."""

from domain.procedures.basis import NotStated, Silence, is_stated
from domain.procedures.definition import Guidance, Procedure
from domain.procedures.naming import document_title
from domain.procedures.output import Practitioners, Recommendations
from domain.procedures.timing import Clock, Extension
from domain.procedures.variants.saying import SILENT, cell, joined, yes
from domain.procedures.vocabulary import CaseEvent, ClockKey, DocumentKey

EVENT = {
    CaseEvent.TRIGGERING_EVENT: "triggering event",
    CaseEvent.DECISION: "decision to start",
    CaseEvent.REVIEW_COMPLETED: "review complete",
}
PUBLISHED = {
    CaseEvent.OVERVIEW_REPORT_PUBLISHED: DocumentKey.OVERVIEW_REPORT,
    CaseEvent.EXECUTIVE_SUMMARY_PUBLISHED: DocumentKey.EXECUTIVE_SUMMARY,
}


def _clock(procedure: Procedure) -> Clock | NotStated | None:
    return procedure.clocks.get(ClockKey.REVIEW)


def _limit(clock: Clock) -> str:
    least, most, unit = clock.minimum, clock.maximum, clock.unit.value.replace("_", " ")
    return f"{most} {unit}" if least == most else f"{least}–{most} {unit}"


def _event(procedure: Procedure, event: CaseEvent | Silence) -> str:
    if isinstance(event, Silence):
        return SILENT
    document = PUBLISHED.get(event)
    if document:
        return f"{document_title(procedure, document)} published"
    return EVENT.get(event, event.value.replace("_", " "))


def _told(rule: Extension) -> str:
    if rule.tell_family is not True:
        return yes(rule.tell_family)
    return "yes, with reasons" if rule.give_reasons is True else "yes"


def _targets(rule: Recommendations) -> str:
    return joined((target.value.replace("_", " ") for target in rule.targets), " / ")


def _attributes(rule: Recommendations) -> str:
    own = (each.value.replace("_", " ") for each in rule.attributes)
    progress = "" if isinstance(rule.progress, Silence) else "progress report"
    adoption = "" if isinstance(rule.adoption, Silence) else "adoption step"
    framework = "" if isinstance(rule.framework, Silence) else "framework"
    return joined((*own, progress, adoption, framework), ", ")


def _approval(procedure: Procedure) -> str:
    after = procedure.recommendations
    adopts = is_stated(after) and not isinstance(after.adoption, Silence)
    approves = cell(procedure, procedure.bodies.approves, lambda _: "approve report")
    return joined((approves if approves != SILENT else "", "adopt recommendations" * adopts))


def _events(rule: Practitioners) -> str:
    if rule.events is True and rule.debrief is True:
        return "both"
    return joined(("events" * (rule.events is True), "de-brief" * (rule.debrief is True)))


def _guidance(procedure: Procedure) -> str:
    return cell(procedure, procedure.guidance, lambda it: _cited(procedure, it))


def _cited(procedure: Procedure, rule: Guidance) -> str:
    if isinstance(rule.title, Silence):
        return "unnamed"
    chapter = "" if isinstance(rule.chapter, Silence) else f"chapter {rule.chapter}"
    began = procedure.effective_from
    dated = any(letter.isdigit() for letter in rule.title)
    year = "" if dated or isinstance(began, Silence) else str(began.year)
    return joined((rule.title, chapter, year), ", ")


ROWS = {
    "time limit": lambda p: cell(p, _clock(p), _limit),
    "clock start": lambda p: cell(p, _clock(p), lambda it: _event(p, it.start)),
    "clock end": lambda p: cell(p, _clock(p), lambda it: _event(p, it.end)),
    "extension notice to family": lambda p: cell(p, p.extension, _told),
    "recommendation targets": lambda p: cell(p, p.recommendations, _targets),
    "recommendation attributes": lambda p: cell(p, p.recommendations, _attributes),
    "board approval step": _approval,
    "practitioner events / debrief": lambda p: cell(p, p.practitioners, _events),
    "guidance edition": _guidance,
    'review statement "not to blame"': lambda p: cell(p, p.nature, lambda it: yes(it.not_to_blame)),
}
