"""Colours as numbers: how far two stand apart (WCAG 2.2), and which can be a board's own."""

import re

TEXT = 4.5
"""The least contrast between text and what it stands on."""
UI = 3.0
"""The least contrast of an edge or a band that means something."""

WHITE, BLACK = "#ffffff", "#000000"
FORM = r"^#[0-9a-f]{6}$"
RIGHT_FORM = "Write # and six of 0-9 and a-f, in lower case, such as #1d5b8f"
_STEP = 0.02

Rgb = tuple[int, int, int]


def contrast(one: str, other: str) -> float:
    """The WCAG contrast ratio of two colours, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def fault_of(colour: str) -> str | None:
    """Why this cannot be a brand colour, and the nearest that can; None where it can.

    The band at the head of each page and the lines of each document are drawn in it, on white.
    What is written in it is always darkened until it can be read.
    """
    if not re.fullmatch(FORM, colour):
        return f"“{colour[:20]}” does not have the right form. {RIGHT_FORM}."
    found = contrast(colour, WHITE)
    if found >= UI:
        return None
    return (
        f"“{colour}” is too pale to be told from the white page: the contrast is {found:.1f} to 1 "
        f"and must be at least {UI:.0f} to 1. “{darkened(colour, WHITE, UI)}” would do."
    )


def darkened(colour: str, surface: str, least: float) -> str:
    """The colour, darkened in small steps until it stands out on white and on the surface."""
    steps = (mix(colour, BLACK, step * _STEP) for step in range(round(1 / _STEP) + 1))
    return next(c for c in steps if contrast(c, WHITE) >= least and contrast(c, surface) >= least)


def mix(one: str, other: str, share: float) -> str:
    """`one` with `share` of `other` in it."""
    mixed = (
        round(a * (1 - share) + b * share) for a, b in zip(_rgb(one), _rgb(other), strict=True)
    )
    return "#" + "".join(f"{part:02x}" for part in mixed)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part / 255) for part in _rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _rgb(colour: str) -> Rgb:
    digits = colour.lstrip("#")
    return int(digits[0:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)
