"""What comes after a review, and how staff take part."""

from collections.abc import Iterator

from domain.leaflets.pieces import BoardFacts, Line, ask_us, line
from domain.procedures.basis import Silence, is_stated
from domain.procedures.definition import Procedure
from domain.procedures.output import Practitioners, Recommendations
from domain.procedures.told.output import ATTRIBUTES, SPREAD, TARGETS
from domain.procedures.vocabulary import Attends
from domain.procedures.words import all_of, one_of


def what_comes_after(procedure: Procedure, _: BoardFacts) -> Iterator[Line]:
    rule = procedure.recommendations
    if is_stated(rule):
        yield line(
            "The review says what should change. These are its recommendations.",
            "The review says what should change.",
        )
        yield from _recommendations(rule)
    else:
        yield ask_us("what happens to what the review recommends")
    if is_stated(procedure.practitioners):
        yield from _staff(procedure.practitioners)


def _recommendations(rule: Recommendations) -> Iterator[Line]:
    yield from _free(rule, ("written_in",))
    if rule.targets:
        yield line(
            f"They can be for {one_of(TARGETS[key] for key in rule.targets)}.",
            *(f"It can be for {TARGETS[key]}." for key in rule.targets),
        )
    if rule.attributes:
        yield line(
            f"Each one gives {all_of(ATTRIBUTES[key] for key in rule.attributes)}.",
            *(f"Each one gives {ATTRIBUTES[key]}." for key in rule.attributes),
        )
    yield from _free(rule, ("overseen_by", "framework", "adoption", "progress"))


FREE = {
    "written_in": "You can find them in the {}.",
    "overseen_by": "Those who see to it: {}.",
    "framework": "They are carried out under the {}.",
    "adoption": "What is done with them: {}.",
    "progress": "How we know that it is done: {}.",
}


def _free(rule: Recommendations, names: tuple[str, ...]) -> Iterator[Line]:
    for name in names:
        value = getattr(rule, name)
        if not isinstance(value, Silence):
            yield line(FREE[name].format(value))


def _staff(rule: Practitioners) -> Iterator[Line]:
    yield from _heard(rule)
    if rule.debrief is True:
        yield line(f"There is a de-briefing.{_attends(rule.debrief_attended)}")
    if rule.without_blame is True:
        yield line("People can speak without fear of blame.")
    if rule.spread:
        yield line(
            "What we learn is passed on through:",
            "We pass on what we learn. We use:",
            points=tuple(SPREAD[key] for key in rule.spread),
        )


def _heard(rule: Practitioners) -> Iterator[Line]:
    if not isinstance(rule.main_evidence, Silence):
        yield line(f"The review goes mainly by {rule.main_evidence}.")
    if not isinstance(rule.represented, Silence):
        yield line(f"It also hears from {rule.represented}.")
    if rule.events is True:
        why = "" if isinstance(rule.events_for, Silence) else f" {rule.events_for}"
        start = f"There are meetings for people who worked with the child{why}."
        yield line(f"{start}{_attends(rule.events_attended)}")


def _attends(how: Silence | Attends) -> str:
    return "" if isinstance(how, Silence) else f" They {how.value} go."
