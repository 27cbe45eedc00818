"""Rules of one edition that cannot all be kept: what each file could say alone, but not together.

Pure: a procedure in, (key, message) pairs out. A board's edition with any of them is refused, so
that no page ever meets one. The modules behind this one are split by what they look at.
"""

from collections.abc import Callable, Iterator

from domain.procedures import consistent_family, consistent_output, consistent_work
from domain.procedures.basis import Frozen, is_stated
from domain.procedures.definition import Procedure
from domain.procedures.vocabulary import Term

Fault = tuple[str, str]


def contradictions(procedure: Procedure) -> tuple[Fault, ...]:
    """Every key that cannot stand beside the others, and what would be right."""
    return tuple(fault for check in CHECKS for fault in check(procedure))


def days_in_order(procedure: Procedure) -> Iterator[Fault]:
    first, last = procedure.effective_from, procedure.effective_until
    if not isinstance(first, str) and not isinstance(last, str) and last < first:
        yield "effective_until", "The edition ends before it begins. Put the days in order."


def every_term(procedure: Procedure) -> Iterator[Fault]:
    for term in Term:
        if term not in procedure.terms:
            yield (
                f"terms.{term}",
                "This is missing. Pages use this word, so every board gives one.",
            )


def nothing_twice(procedure: Procedure) -> Iterator[Fault]:
    """A list that names a thing twice means something else than its writer thought."""
    for key, values in _lists("", procedure):
        said = [value for value in values if values.count(value) > 1]
        if said:
            yield key, f"“{said[0]}” is there more than once. Take the second one out."


def nothing_empty(procedure: Procedure) -> Iterator[Fault]:
    """A rule that is stated, and states nothing."""
    for rule, field in _MUST_SAY:
        value = getattr(procedure, rule)
        if is_stated(value) and not getattr(value, field):
            yield f"{rule}.{field}", "Name at least one, or write that the rule is not stated."


_MUST_SAY = (
    ("purpose", "limbs"),
    ("panel", "usual"),
    ("agency_duty", "gives"),
    ("views", "may"),
    ("family_contact", "invited"),
    ("family_outcome", "told"),
    ("confidentiality", "may_see"),
)


def _lists(key: str, value: object) -> Iterator[tuple[str, tuple[object, ...]]]:
    if isinstance(value, tuple):
        yield key, value
    for name, part in _parts(value):
        yield from _lists(f"{key}.{name}" if key else name, part)


def _parts(value: object) -> list[tuple[str, object]]:
    if isinstance(value, Frozen):
        return [(name, getattr(value, name)) for name in type(value).model_fields]
    if isinstance(value, dict):
        return [(str(name), part) for name, part in value.items()]
    if isinstance(value, tuple):
        return [(str(number), part) for number, part in enumerate(value, 1)]
    return []


Check = Callable[[Procedure], Iterator[Fault]]
CHECKS: tuple[Check, ...] = (
    every_term,
    days_in_order,
    nothing_empty,
    nothing_twice,
    consistent_work.limbs_can_be_met,
    consistent_work.people_in_order,
    consistent_work.panel_once,
    consistent_work.clocks_can_run,
    consistent_work.holds_can_end,
    consistent_output.something_is_written,
    consistent_output.titles_differ,
    consistent_output.recipients_can_be_sent,
    consistent_output.recommendations_have_a_home,
    consistent_family.copies_exist,
    consistent_family.notice_is_whole,
    consistent_family.extension_is_told,
)
