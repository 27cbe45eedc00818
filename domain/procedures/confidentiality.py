"""Who may see the work of a review before it is published."""

from dataclasses import dataclass

from domain.procedures import words
from domain.procedures.basis import is_stated
from domain.procedures.definition import Procedure
from domain.procedures.vocabulary import Standing


@dataclass(frozen=True)
class Circle:
    """Those whom the procedure lets in, and where that is written."""

    groups: tuple[str, ...]
    sentence: str
    source: str
    standing: Standing | None
    stated: bool


def circle(procedure: Procedure) -> Circle:
    """The people who may see drafts while the review runs, or that nothing is said of it."""
    rule = procedure.confidentiality
    if not is_stated(rule):
        silent = f"{words.SILENT} who may see a report before it is published."
        return Circle((), silent, str(rule.source), None, stated=False)
    sentence = f"Until it is published, this may be seen only by {words.all_of(rule.may_see)}."
    return Circle(rule.may_see, sentence, str(rule.source), rule.standing, stated=True)


def lets_in(procedure: Procedure, group: str) -> bool:
    """Where the procedure is silent, a person decides, and it is recorded all the same."""
    found = circle(procedure)
    return not found.stated or group in found.groups
