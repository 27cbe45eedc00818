"""A board's colours: one brand colour in, a legible set out (WCAG 2.2 AA)."""

from dataclasses import dataclass

from tenants.board import Board

TEXT = 4.5
"""The least contrast between text and what it stands on."""
UI = 3.0
"""The least contrast of an edge that means something."""

_WHITE, _BLACK = "#ffffff", "#000000"
_STEP = 0.02
_FONT = 'system-ui,"Segoe UI",Arial,sans-serif'

Rgb = tuple[int, int, int]


@dataclass(frozen=True)
class Palette:
    brand: str
    on_brand: str
    link: str
    hover: str
    surface: str
    border: str


def palette(colour: str) -> Palette:
    """Every colour that pages need, from the brand's."""
    surface = _mix(_WHITE, colour, 0.05)
    link = _darkened(colour, surface, TEXT)
    on_brand = max(_WHITE, _BLACK, key=lambda ink: contrast(ink, colour))
    return Palette(
        brand=colour.lower(),
        on_brand=on_brand,
        link=link,
        hover=_mix(link, _BLACK, 0.4),
        surface=surface,
        border=_darkened(colour, surface, UI),
    )


def contrast(one: str, other: str) -> float:
    """The WCAG contrast ratio of two colours, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def theme_css(board: Board) -> str:
    """The board's stylesheet: custom properties, and the few rules that properties cannot reach."""
    p = palette(board.colour)
    header = ".govuk-generic-header"
    link = f"{header}__homepage-link"
    properties = {
        "--board-font": _FONT,
        "--govuk-brand-colour": p.brand,
        "--govuk-link-colour": p.link,
        "--govuk-link-hover-colour": p.hover,
        "--govuk-surface-background-colour": p.surface,
        "--govuk-surface-border-colour": p.border,
        "--govuk-template-background-colour": p.surface,
    }
    rules = {
        ":root": properties,
        header: {"background": p.brand, "--govuk-text-colour": p.on_brand, "color": p.on_brand},
        f"{link}:link,{link}:visited": {"color": p.on_brand},
        ".govuk-service-navigation__item--active": {"border-color": p.link},
    }
    return "".join(f"{selector}{{{_declared(rule)}}}\n" for selector, rule in rules.items())


def _declared(rule: dict[str, str]) -> str:
    return ";".join(f"{name}:{value}" for name, value in rule.items())


def _darkened(colour: str, surface: str, least: float) -> str:
    """The colour, darkened in small steps until it stands out on white and on the surface."""
    steps = (_mix(colour, _BLACK, step * _STEP) for step in range(round(1 / _STEP) + 1))
    return next(c for c in steps if contrast(c, _WHITE) >= least and contrast(c, surface) >= least)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part / 255) for part in _rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _mix(one: str, other: str, share: float) -> str:
    """`one` with `share` of `other` in it."""
    mixed = (
        round(a * (1 - share) + b * share) for a, b in zip(_rgb(one), _rgb(other), strict=True)
    )
    return "#" + "".join(f"{part:02x}" for part in mixed)


def _rgb(colour: str) -> Rgb:
    digits = colour.lstrip("#")
    return int(digits[0:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)
