"""A new edition, with every rule in it as not stated, and beside each what it may say.

All of it is drawn from the procedure's own types and docstrings, so a rule that is added there is
in the next new board.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from domain.procedures.definition import Limb, Procedure
from domain.procedures.vocabulary import Standing, Term
from tenants.kinds import about, doc, group_of, list_of, may_be, rule_of, sample
from tenants.unwritten import MARK

COMMENT_AT = 44  # where comments stand, so that the eye can run down them
_APART = {"key", "extends", "terms", "criteria"}
_GIVEN: Mapping[str, Any] = {
    "version": f"Version 1 {MARK}",
    "title": "Reviews",
    "document": f"The board's own document {MARK}",
    "audience": "families",
    "effective_note": "",
}
_WORDS = {
    Term.REVIEW: "review",
    Term.REVIEW_PLURAL: "reviews",
    Term.REVIEW_SHORT: "review",
    Term.PANEL: "panel",
    Term.FAMILY: "family",
}
_LIMB: Mapping[str, Any] = {
    "key": "first",
    "text": f"Say in one plain sentence which cases these are {MARK}.",
    "kind": "mandatory",
    "death": "died",
    "harm": "seriously_harmed",
    "certainty": "known_or_suspected",
    "joint_working": "not_asked",
    "open_discretion": False,
    "ambiguity": "",
}
_ABOUT = """\
# How the board runs its reviews: one edition, which is one dated version of its own document.
#
# Every rule is here, and no rule is stated yet. To state one:
#   1. take out its line `stated = false`;
#   2. take the # from the lines beneath it, and give what the document says;
#   3. where the document does not say, write "not stated". Never guess.
# The lines with a # are samples and mean nothing until the # is gone.
# To let the national edition speak instead, take the whole rule out.
#
# `candour boards check` says what is wrong, and what is still to be written.
"""


def blank_edition(extends: str, others: list[str]) -> str:
    """The text of the file, for an edition over this national one."""
    lines = [_ABOUT, *_header(extends, others), *_terms(), *_criteria()]
    for name, field in Procedure.model_fields.items():
        if name not in _APART and field.is_required():
            lines += _rules(name, field.annotation, about(field))
    return "\n".join([*lines, ""])


def _header(extends: str, others: list[str]) -> Iterator[str]:
    fields = Procedure.model_fields
    yield _line("extends", extends, f"{about(fields['extends'])} One of: {', '.join(others)}.")
    for name, field in fields.items():
        if name not in _APART and field.is_required() and not _is_ruled(field.annotation):
            said = _may(about(field), may_be(field.annotation))
            value = _GIVEN.get(name)
            yield (
                _commented(f"{name} = {sample(field)}", said)
                if value is None
                else _line(name, value, said)
            )


def _is_ruled(kind: Any) -> bool:
    """Whether this is a rule, a list of rules or a group of them, and not a plain value."""
    return bool(rule_of(kind) or rule_of(list_of(kind)) or group_of(kind))


def _terms() -> Iterator[str]:
    yield f"\n# {doc(Term)} They stand in the middle of sentences.\n[terms]"
    for term in Term:
        yield _line(term.value, _WORDS.get(term, term.value.replace("_", " ")), "")


def _criteria() -> Iterator[str]:
    yield f"\n# {doc(Limb)} Copy the whole block for each further way."
    yield "[[criteria]]"
    for name, field in Limb.model_fields.items():
        if name in _LIMB:
            yield _line(name, _LIMB[name], _may(about(field), may_be(field.annotation)))
    yield _line("section", f"The part that says so {MARK}", _SECTION)
    yield _line("standing", "required", _STANDING)


def _rules(key: str, kind: Any, said: str) -> Iterator[str]:
    """One rule, a list of them, or each rule of a group."""
    rule, listed = rule_of(kind), rule_of(list_of(kind))
    if rule:
        yield from _rule(f"[{key}]", rule, said)
    elif listed:
        yield from _rule(f"[[{key}]]", listed, said)
    for name, inner, about_it in () if rule or listed else group_of(kind):
        yield from _rules(f"{key}.{name}", inner, about_it)


def _rule(heading: str, rule: Any, said: str) -> Iterator[str]:
    yield f"\n# {said or doc(rule)}"
    yield heading
    yield "stated = false"
    for name, field in rule.model_fields.items():
        if name not in {"source", "standing", "note", "key"} and field.is_required():
            comment = _may(about(field), may_be(field.annotation))
            yield _commented(f"# {name} = {sample(field)}", comment)
    yield _commented('# section = "…"', _SECTION)
    yield _commented('# standing = "required"', _STANDING)


_SECTION = "Which part of the document says so."
_STANDING = f"How firmly it binds. May be: {may_be(Standing)}."


def _line(name: str, value: Any, comment: str) -> str:
    written = "true" if value is True else "false" if value is False else _quoted(str(value))
    return _commented(f"{name} = {written}", comment)


def _quoted(value: str) -> str:
    """As a TOML string: JSON's escapes are TOML's too."""
    return json.dumps(value, ensure_ascii=False)


def _commented(line: str, comment: str) -> str:
    return f"{line:<{COMMENT_AT}}  # {comment}" if comment else line


def _may(said: str, words: str) -> str:
    return " ".join(part for part in (said, f"May be: {words}." if words else "") if part)
