"""An account as the lines of a file to take away: numbered, tied to each other, in code names."""

from collections.abc import Iterator, Mapping

from domain.chronologies.kept.code_names import Register
from domain.chronologies.kept.models import Standing
from domain.chronologies.versions.account import Account, Head, Kept, places_of
from domain.chronologies.writing.sheet import Line

DIFFERS = {
    "date": "the date",
    "time": "the time",
    "what_happened": "what happened",
    "outcome": "the outcome",
}


def lines_of(account: Account, *, named: bool) -> Iterator[Line]:
    """Code names are those of the register that the account carries with it."""
    shown = Shown(account.head, places_of(str(kept.id) for kept in account.entries), named=named)
    return map(shown.line, account.entries)


class Shown:
    """Shows entries of one account as somebody may see them."""

    def __init__(self, head: Head, places: Mapping[str, int], *, named: bool) -> None:
        self._register = None if named else Register(head.people)
        self._also = dict(_also(head, places))
        self._episodes: dict[str, list[str]] = {}
        for episode in head.episodes:
            for entry in episode.entries:
                self._episodes.setdefault(entry, []).append(self._coded(episode.name))

    def line(self, kept: Kept) -> Line:
        entry = kept.entry if self._register is None else self._register.coded_entry(kept.entry)
        key = str(kept.id)
        return Line(
            entry,
            age=kept.age,
            same=self._also.get(key, ""),
            episode="\n".join(self._episodes.get(key, ())),
        )

    def _coded(self, words: str) -> str:
        return words if self._register is None else self._register.coded(words)


def _also(head: Head, places: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Of each entry of a confirmed event: where else it is told, and what accounts differ on."""
    for event in head.events:
        held = [entry for entry in event.entries if entry in places]
        if event.standing != Standing.CONFIRMED:
            continue
        differs = " and ".join(DIFFERS[one] for one in event.differs if one in DIFFERS)
        more = f" (the accounts differ on {differs})" if differs else ""
        for entry in held:
            others = ", ".join(str(places[one]) for one in held if one != entry)
            if others:
                yield entry, f"No {others}{more}"
