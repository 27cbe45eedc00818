"""A board's colours: one brand colour in, a legible set out (WCAG 2.2 AA)."""

from dataclasses import dataclass

from tenants.colours import BLACK, TEXT, UI, WHITE, contrast, darkened, mix

_FONT = 'system-ui,"Segoe UI",Arial,sans-serif'


@dataclass(frozen=True)
class Palette:
    brand: str
    on_brand: str
    link: str
    hover: str
    surface: str
    border: str


@dataclass(frozen=True)
class Pair:
    """Two colours that meet on a page, and how far they stand apart."""

    what: str
    ink: str
    ground: str
    least: float

    @property
    def ratio(self) -> float:
        return contrast(self.ink, self.ground)

    @property
    def legible(self) -> bool:
        return self.ratio >= self.least


def palette(colour: str) -> Palette:
    """Every colour that pages need, from the brand's."""
    surface = mix(WHITE, colour, 0.05)
    link = darkened(colour, surface, TEXT)
    on_brand = max(WHITE, BLACK, key=lambda ink: contrast(ink, colour))
    return Palette(
        brand=colour.lower(),
        on_brand=on_brand,
        link=link,
        hover=mix(link, BLACK, 0.4),
        surface=surface,
        border=darkened(colour, surface, UI),
    )


def pairs(colour: str) -> tuple[Pair, ...]:
    """Every two colours that meet where this is the brand's."""
    p = palette(colour)
    return (
        Pair("The band at the head of a page, on white", p.brand, WHITE, UI),
        Pair("Words in that band", p.on_brand, p.brand, TEXT),
        Pair("Links, on white", p.link, WHITE, TEXT),
        Pair("Links, on the page’s own ground", p.link, p.surface, TEXT),
        Pair("Links that the mouse is over", p.hover, p.surface, TEXT),
        Pair("Edges", p.border, p.surface, UI),
    )


def theme_css(colour: str, within: str = "") -> str:
    """The board's stylesheet: custom properties, and the few rules that properties cannot reach.

    `within` is what it is for, where that is only a part of a page.
    """
    p = palette(colour)
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
    return "".join(
        f"{_selector(selector, within)}{{{_declared(rule)}}}\n" for selector, rule in rules.items()
    )


def _selector(selector: str, within: str) -> str:
    if not within:
        return selector
    parts = selector.split(",")
    return ",".join(within if part == ":root" else f"{within} {part}" for part in parts)


def _declared(rule: dict[str, str]) -> str:
    return ";".join(f"{name}:{value}" for name, value in rule.items())
