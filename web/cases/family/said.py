"""What a relative said about themselves, in lines for the board to read."""

from collections.abc import Iterable, Mapping, Sequence

from domain.family.preferences.models import Preference
from domain.family.preferences.topics import Topic
from domain.family.preferences.ways import WAYS, never_used
from web.forms import Option
from web.preferences import words

LISTS: Mapping[str, Sequence[Option]] = {
    "ways": words.PARTS,
    "news": words.YES_NO,
    "safe": words.WAYS,
    "times": words.TIMES,
    "message": words.YES_NO,
    "kinds": words.HELPERS,
    "formats": words.FORMATS,
}
ASKED: Mapping[str, str] = {
    "ways": "Would like to",
    "news": "Wants to hear news",
    "safe": "Safe",
    "times": "When",
    "message": "A message may be left",
    "kinds": "Help",
    "formats": "Would like",
    "language": "Language",
    "name": "Name",
    "reach": "Reached by",
    "note": "In their words",
}


def lines(said: Preference | None) -> list[tuple[str, str]]:
    """Question and answer, in the order of the questions. Empty where nothing was said."""
    if said is None:
        return []
    wish = said.wish
    picked = [(ASKED[name], _labels(name, keys)) for name, keys in wish.chosen.items() if keys]
    if said.topic == Topic.REACHING.value:
        picked.append(("Never to be used", _labels("safe", _never(said)) or "None"))
    return picked + [(ASKED[name], given) for name, given in wish.words.items()]


def way_words(ways: Iterable[str]) -> str:
    return _labels("safe", ways)


def _never(said: Preference) -> list[str]:
    never = never_used(said)
    return [way.value for way in WAYS if way in never]


def _labels(question: str, keys: Iterable[str]) -> str:
    given = set(keys)
    return ", ".join(str(each.label) for each in LISTS[question] if each.value in given)
