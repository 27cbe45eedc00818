"""How well a file was read, against what is known to be in it."""

from dataclasses import dataclass, field
from typing import Any

Place = tuple[Any, ...]
# Limits of seasons and of parts of a year or month are conventions: within the year or month is right.
_BY_CONVENTION = {"season": 4, "part-of-year": 4, "part-of-month": 7}


def place(ref: dict[str, Any]) -> Place:
    return tuple((name, value) for name, value in sorted(ref.items()) if name != "line")


@dataclass
class Score:
    file: str
    true: int = 0
    read: int = 0
    dates: int = 0
    times: int = 0
    seen: int = 0
    bad: int = 0
    bad_shown: int = 0
    wrong: list[tuple[Any, ...]] = field(default_factory=list)
    invented: list[Place] = field(default_factory=list)
    missed: list[Place] = field(default_factory=list)

    def line(self) -> str:
        def share(part: int, whole: int) -> str:
            return f"{100 * part / whole:6.2f} %" if whole else "     –  "

        return (
            f"{self.file[:52]:52} read {share(self.read, self.true)}  date {share(self.dates, self.read)}"
            f"  time {share(self.times, self.read)}  seen {share(self.seen, self.read)}"
            f"  bad shown {self.bad_shown}/{self.bad}  invented {len(self.invented)}"
        )

    def holds(self) -> bool:
        return (
            self.read >= 0.995 * self.true
            and self.dates >= 0.99 * self.read
            and self.times >= 0.99 * self.read
            and self.bad_shown == self.bad
            and not self.invented
        )


def score(found: dict[str, Any], truth: dict[str, Any]) -> Score:
    result = Score(truth["file"])
    entries = {place(entry["ref"]): entry for entry in found["entries"]}
    queried = {place(item["ref"]) for item in found["queried"] if item["reason"]}
    true = {place(event["ref"]): event for event in truth["events"]}
    bad = [place(row["ref"]) for row in truth["bad_rows"]]
    result.true, result.bad = len(true), len(bad)
    result.bad_shown = sum(where in queried for where in bad)
    result.invented = [where for where in entries if where not in true]
    for where, event in true.items():
        entry = entries.get(where)
        if entry is None:
            result.missed.append(where)
            continue
        result.read += 1
        _compare(result, where, event, entry)
    return result


def _compare(result: Score, where: Place, event: dict[str, Any], entry: dict[str, Any]) -> None:
    for name, right in (
        ("dates", _same_date(event["date"], entry)),
        ("times", _same_time(event, entry)),
        ("seen", event.get("child_seen") == entry["child_seen"]),
    ):
        setattr(result, name, getattr(result, name) + right)
        if not right:
            result.wrong.append((name, where, event, entry))


def _same_date(true: Any, entry: dict[str, Any]) -> bool:
    if isinstance(true, str):
        return entry.get("date") == true
    if entry.get("precision") != true["precision"]:
        return False
    if true["precision"] in _BY_CONVENTION:
        shared = _BY_CONVENTION[true["precision"]]
        return entry["from"][:shared] == true["from"][:shared] == entry["to"][:shared]
    return (entry["from"], entry["to"]) == (true["from"], true["to"])


def _same_time(event: dict[str, Any], entry: dict[str, Any]) -> bool:
    names = ("time", "time_precision", "time_to")
    return all(event.get(name) == entry.get(name) for name in names) and (
        "local" not in event or event["local"] == entry.get("local")
    )
