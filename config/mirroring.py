"""The stylesheet for languages that run from right to left: each side becomes the other."""

import re

RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
SIDE = re.compile(r"left|right")
FOUR = re.compile(r"^(margin|padding|border-width|border-color|border-style|inset)$")
TURN = re.compile(r"rotate\((-?)(\d)")
CORNER = re.compile(r"(\d+)%?(?= \d+%?[,)])")
# A tick is a tick in every language.
UPRIGHT = "checkboxes__label:after"
SPACE = re.compile(r"\s+(?![^()]*\))")


def mirrored(css: str) -> str:
    return RULE.sub(lambda rule: f"{rule[1]}{{{_rule(rule[1], rule[2])}}}", css)


def _rule(selector: str, body: str) -> str:
    upright = UPRIGHT in selector
    return ";".join(_declaration(each, upright=upright) for each in body.split(";"))


def _declaration(declaration: str, *, upright: bool) -> str:
    name, colon, value = declaration.partition(":")
    if not colon or "url(" in value or name.strip().startswith("--"):
        return declaration
    if upright and name in {"transform", "border-width"}:
        return declaration
    value = _polygon(_turned(_round(name.strip(), value)))
    return f"{_sides(name)}{colon}{_sides(value)}"


def _sides(text: str) -> str:
    return SIDE.sub(lambda side: "right" if side[0] == "left" else "left", text)


def _round(name: str, value: str) -> str:
    """Top, right, bottom, left."""
    parts = SPACE.split(value.strip())
    if not FOUR.match(name) or len(parts) != 4:
        return value
    top, right, bottom, left = parts
    return f"{top} {left} {bottom} {right}"


def _turned(value: str) -> str:
    return TURN.sub(lambda turn: f"rotate({'' if turn[1] else '-'}{turn[2]}", value)


def _polygon(value: str) -> str:
    if "polygon(" not in value:
        return value
    return CORNER.sub(lambda across: f"{100 - int(across[1])}%", value)
