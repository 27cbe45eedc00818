"""A national edition as a procedure of its own, for reading beside a board's."""

from typing import Any

from pydantic import Discriminator

from domain.procedures.basis import Silence
from domain.procedures.definition import Procedure
from domain.procedures.people import Bodies, Roles
from domain.procedures.timing import Holds
from domain.procedures.vocabulary import ClockKey, LimbKind, Term
from tenants.editions import National
from tenants.reading import table_of
from tenants.saying import build

TERMS = {
    Term.REVIEW: "review",
    Term.REVIEW_PLURAL: "reviews",
    Term.REVIEW_SHORT: "review",
    Term.PANEL: "panel",
    Term.FAMILY: "family",
}
_MAY_BE_SILENT = [
    name
    for name, it in Procedure.model_fields.items()
    if any(isinstance(about, Discriminator) for about in it.metadata)
]
_OWN = ("effective_from", "effective_until", "effective_note")


def as_procedure(national: National) -> Procedure:
    """Silent wherever we hold nothing of the guidance: nothing is made up to fill it."""
    silence = {"stated": False, "source": {"document": national.document}}
    raw, rules = table_of(national.file), national.rules
    values: dict[str, Any] = {
        **dict.fromkeys(_MAY_BE_SILENT, silence),
        **rules,
        **_groups(rules, silence),
        **{name: raw[name] for name in _OWN},
        "key": national.key,
        "extends": national.key,
        "version": national.title,
        "title": national.title,
        "document": national.document,
        "audience": Silence.NOT_STATED,
        "overrides": national.overrides,
        "terms": {**TERMS, **raw.get("terms", {})},
    }
    if rules.get("criteria"):
        return build(Procedure, values, lambda _: national.file)
    made = build(Procedure, {**values, "criteria": [_no_limb(silence)]}, lambda _: national.file)
    return made.model_copy(update={"criteria": ()})


def _groups(rules: dict[str, Any], silence: dict[str, Any]) -> dict[str, Any]:
    clocks = {ClockKey.REVIEW: silence, **rules.get("clocks", {})}
    roles = {key: {"key": key, **role} for key, role in rules.get("roles", {}).items()}
    return {
        "bodies": {**dict.fromkeys(Bodies.model_fields, silence), **rules.get("bodies", {})},
        "roles": {**dict.fromkeys(Roles.model_fields, silence), **roles},
        "holds": {**{key: [silence] for key in Holds.model_fields}, **rules.get("holds", {})},
        "clocks": clocks,
        "documents": rules.get("documents", {}),
        "recipients": rules.get("recipients", {}),
        "decision_notices": rules.get("decision_notices", {}),
    }


def _no_limb(silence: dict[str, Any]) -> dict[str, Any]:
    """An edition must have a limb to be read; this one is taken out again at once."""
    return {
        "key": "none",
        "text": "none",
        "kind": LimbKind.MANDATORY,
        "death": "none",
        "harm": "none",
        "certainty": "none",
        "joint_working": "not_asked",
        "open_discretion": False,
        "ambiguity": "",
        "standing": "advisory",
        "source": silence["source"],
    }
