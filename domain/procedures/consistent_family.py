"""Contradictions in what a family is promised."""

from collections.abc import Iterator

from domain.procedures.basis import Silence, is_stated
from domain.procedures.definition import Procedure
from domain.procedures.naming import documents

Fault = tuple[str, str]


def copies_exist(procedure: Procedure) -> Iterator[Fault]:
    rule = procedure.family_copy
    if not is_stated(rule):
        return
    if not rule.documents:
        yield "family_copy.documents", "Name what the family is given a copy of."
    for document in rule.documents:
        if document not in documents(procedure):
            yield "family_copy.documents", f"The procedure does not produce {document}."


def notice_is_whole(procedure: Procedure) -> Iterator[Fault]:
    rule = procedure.family_notice
    if not is_stated(rule):
        return
    if isinstance(rule.ahead, Silence) != isinstance(rule.unit, Silence):
        field = "ahead" if isinstance(rule.ahead, Silence) else "unit"
        yield f"family_notice.{field}", "A time needs both its number and its unit. Give both."


def extension_is_told(procedure: Procedure) -> Iterator[Fault]:
    rule = procedure.extension
    if not is_stated(rule):
        return
    if rule.permitted is False and rule.tell_family is True:
        right = "The family cannot be told of an extension that is not permitted."
        yield "extension.tell_family", right
    if rule.give_reasons is True and rule.tell_family is not True:
        right = "Reasons can be given only to a family that is told: tell_family = true."
        yield "extension.give_reasons", right
