"""A genogram drawn as SVG that prints in black on white, and its twin as a list. Pure.

Generations stand one below the other, partners side by side, children below their
parents. A square is a man or boy, a circle a woman or girl, a diamond somebody of another sex;
where none is recorded the shape has round corners. Nothing is told by colour alone.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

PARENT, PARTNER = "parent_of", "partner_of"
_ACROSS, _DOWN, _SIDE, _TOP = 170, 150, 90, 50
_HALF = 24
_LONGEST = 24
_INK = 'stroke="#0b0c0c" stroke-width="2" fill="none"'
_TEXT = 'font-family="sans-serif" font-size="14" fill="#0b0c0c" text-anchor="middle"'
_MALE, _FEMALE, _OTHER = "male", "female", "other"


@dataclass(frozen=True, slots=True)
class Somebody:
    key: str
    label: str
    sex: str | None = None
    has_died: bool = False
    is_subject: bool = False


@dataclass(frozen=True, slots=True)
class Tie:
    """`person` is the parent, or a partner, of `other`."""

    person: str
    other: str
    relation: str
    ended: bool = False


@dataclass(frozen=True, slots=True)
class Genogram:
    svg: str
    said: tuple[tuple[str, tuple[str, ...]], ...]  # of each person, what they are to others


@dataclass(frozen=True, slots=True)
class _Family:
    people: Mapping[str, Somebody]
    ties: Sequence[Tie]

    def parents(self, child: str) -> tuple[str, ...]:
        return tuple(
            tie.person for tie in self.ties if tie.relation == PARENT and tie.other == child
        )

    def partners(self) -> Iterator[Tie]:
        return (tie for tie in self.ties if tie.relation == PARTNER)


def draw(people: Sequence[Somebody], ties: Sequence[Tie], *, title: str) -> Genogram:
    """Only those who are tied to somebody are drawn; the list says the same in words."""
    tied = {key for tie in ties for key in (tie.person, tie.other)}
    family = _Family({one.key: one for one in people if one.key in tied}, ties)
    rows = _rows(family)
    places = _places(rows)
    width = 2 * _SIDE + _ACROSS * (max(map(len, rows), default=1) - 1)
    height = 2 * _TOP + _DOWN * max(1, len(rows)) - 40
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}"'
        f' height="{height}" role="img" aria-labelledby="genogram-title genogram-description">'
    )
    parts = [
        head,
        f'<title id="genogram-title">{escape(title)}</title>',
        '<desc id="genogram-description">The list below says the same in words.</desc>',
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
        *(_couple(tie, places) for tie in family.partners()),
        *_descents(family, places),
        *(piece for one in family.people.values() for piece in _shape(one, *places[one.key])),
        "</svg>",
    ]
    return Genogram("\n".join(parts), tuple(_said(family)))


def is_above(ties: Iterable[Tie], above: str, below: str) -> bool:
    """Whether one descends from the other, so that the other way round makes no sense."""
    children: dict[str, list[str]] = {}
    for tie in ties:
        if tie.relation == PARENT:
            children.setdefault(tie.person, []).append(tie.other)
    reached, waiting = set[str](), [above]
    while waiting:
        for child in children.get(waiting.pop(), ()):
            if child not in reached:
                reached.add(child)
                waiting.append(child)
    return below in reached


def _rows(family: _Family) -> list[list[str]]:
    """The generations, the eldest first; in each, partners side by side."""
    level = dict.fromkeys(family.people, 0)
    for _ in range(2 * len(level)):  # so many steps are enough for the longest line
        before = dict(level)
        _settle(family, level)
        if level == before:
            break
    rows: list[list[str]] = [[] for _ in range(max(level.values(), default=0) + 1)]
    for key in family.people:
        rows[level[key]].append(key)
    placed: dict[str, float] = {}
    return [_ordered(row, family, placed) for row in rows]


def _settle(family: _Family, level: dict[str, int]) -> None:
    for tie in family.ties:
        if tie.relation == PARENT:
            level[tie.other] = max(level[tie.other], level[tie.person] + 1)
        else:
            level[tie.person] = level[tie.other] = max(level[tie.person], level[tie.other])
    for child in family.people:
        parents = family.parents(child)
        for parent in parents:  # who have a child together stand side by side
            level[parent] = max(level[each] for each in parents)


def _ordered(row: list[str], family: _Family, placed: dict[str, float]) -> list[str]:
    """Below one's parents as far as can be, and next to whom one is tied to."""

    def middle(key: str) -> float:
        held = [placed[parent] for parent in family.parents(key) if parent in placed]
        return sum(held) / len(held) if held else float(len(placed) + len(row))

    ordered: list[str] = []
    for key in sorted(row, key=lambda key: (middle(key), row.index(key))):
        if key not in ordered:
            beside = [one for one in _beside(key, family) if one in row and one not in ordered]
            # Between two partners, so that each line ends where it should.
            ordered += [*beside[: len(beside) // 2], key, *beside[len(beside) // 2 :]]
    placed.update({key: at - len(ordered) / 2 for at, key in enumerate(ordered)})
    return ordered


def _beside(key: str, family: _Family) -> list[str]:
    partners = [
        tie.other if tie.person == key else tie.person
        for tie in family.partners()
        if key in (tie.person, tie.other)
    ]
    together = [
        parent
        for child in family.people
        if key in (parents := family.parents(child))
        for parent in parents
        if parent != key
    ]
    return list(dict.fromkeys([*partners, *together]))


def _places(rows: Sequence[Sequence[str]]) -> dict[str, tuple[float, float]]:
    widest = max(map(len, rows), default=0)
    return {
        key: (_SIDE + _ACROSS * (at + (widest - len(row)) / 2), _TOP + _DOWN * level)
        for level, row in enumerate(rows)
        for at, key in enumerate(row)
    }


def _couple(tie: Tie, places: Mapping[str, tuple[float, float]]) -> str:
    (x, y), (other_x, _) = sorted((places[tie.person], places[tie.other]))
    line = f'<path d="M{x + _HALF:.0f} {y:.0f}H{other_x - _HALF:.0f}" {_INK}/>'
    middle = (x + other_x) / 2 - _HALF
    cut = f'<path d="M{middle:.0f} {y + 9:.0f}l8 -18m4 18l8 -18" {_INK}/>'
    return line + cut if tie.ended else line


def _descents(family: _Family, places: Mapping[str, tuple[float, float]]) -> Iterator[str]:
    """A line from whose children they are, and one across from which each child hangs."""
    held: dict[tuple[str, ...], list[str]] = {}
    for child in family.people:
        parents = tuple(sorted(family.parents(child)))
        if parents:
            held.setdefault(parents, []).append(child)
    for number, (parents, children) in enumerate(held.items()):
        start = sum(places[one][0] for one in parents) / len(parents)
        below = max(places[one][1] for one in parents)
        top = min(places[one][1] for one in children)
        across = top - 50 - 6 * (number % 4)
        begin = below if len(parents) > 1 else below + _HALF
        points = [start, *(places[one][0] for one in children)]
        yield f'<path d="M{start:.0f} {begin:.0f}V{across:.0f}" {_INK}/>'
        yield f'<path d="M{min(points):.0f} {across:.0f}H{max(points):.0f}" {_INK}/>'
        for child in children:
            x, y = places[child]
            yield f'<path d="M{x:.0f} {across:.0f}V{y - _HALF:.0f}" {_INK}/>'


def _shape(one: Somebody, x: float, y: float) -> Iterator[str]:
    for half in (_HALF, _HALF - 5) if one.is_subject else (_HALF,):
        yield _outline(one.sex, x, y, half)
    if one.has_died:
        yield f'<path d="M{x - 18:.0f} {y - 18:.0f}l36 36m0 -36l-36 36" {_INK}/>'
    label = one.label if len(one.label) <= _LONGEST else f"{one.label[: _LONGEST - 1].rstrip()}…"
    said = f"<title>{escape(one.label)}</title>" if label != one.label else ""
    yield f'<text x="{x:.0f}" y="{y + _HALF + 18:.0f}" {_TEXT}>{said}{escape(label)}</text>'


def _outline(sex: str | None, x: float, y: float, half: float) -> str:
    ink = _INK.replace('fill="none"', 'fill="#ffffff"')
    if sex == _FEMALE:
        return f'<circle cx="{x:.0f}" cy="{y:.0f}" r="{half}" {ink}/>'
    if sex == _OTHER:
        path = f"M{x:.0f} {y - half:.0f}l{half} {half}l-{half} {half}l-{half} -{half}z"
        return f'<path d="{path}" {ink}/>'
    corner = 0 if sex == _MALE else 12
    return (
        f'<rect x="{x - half:.0f}" y="{y - half:.0f}" width="{2 * half}" height="{2 * half}"'
        f' rx="{corner}" {ink}/>'
    )


def _said(family: _Family) -> Iterator[tuple[str, tuple[str, ...]]]:
    for key, one in family.people.items():
        told = [*_own(one), *_towards(key, family)]
        yield one.label, tuple(told)


def _own(one: Somebody) -> Iterator[str]:
    if one.is_subject:
        yield "the review is about them"
    if one.sex in (_MALE, _FEMALE):
        yield one.sex
    if one.has_died:
        yield "has died"


def _towards(key: str, family: _Family) -> Iterator[str]:
    label = {other: one.label for other, one in family.people.items()}
    for tie in family.ties:
        if tie.relation == PARENT and tie.person == key:
            yield f"parent of {label[tie.other]}"
        elif tie.relation == PARENT and tie.other == key:
            yield f"child of {label[tie.person]}"
        elif key in (tie.person, tie.other):
            other = tie.other if tie.person == key else tie.person
            yield f"{'was' if tie.ended else 'is'} the partner of {label[other]}"
    yield from _siblings(key, family)


def _siblings(key: str, family: _Family) -> Iterator[str]:
    parents = set(family.parents(key))
    for other, one in family.people.items():
        shared = parents & set(family.parents(other))
        if other != key and shared:
            half = "" if set(family.parents(other)) == parents else "half-"
            yield f"{half}sibling of {one.label}"
