"""The samples again, in other formats, with other headings, in another order, or without any."""

import csv
import io
import random
from datetime import date, datetime, time

import pytest

from domain.chronologies.reading.as_json import as_json
from domain.chronologies.reading.grid import Grid
from domain.chronologies.reading.header import Header, find_header
from domain.chronologies.reading.kinds import read_grids
from domain.chronologies.reading.reader import read_chronology
from tests.domain.chronologies.reading.test_samples import FILES, PERIOD, SAMPLES
from tests.domain.chronologies.scoring import Score, place, score

OTHER_WORDS = {
    "date": (
        "When",
        "Day of contact",
        "Date of involvement",
        "Event date (dd/mm/yy)",
        "Contact dates",
    ),
    "date_and_time": ("Date/time", "Date and time", "When (date & time)"),
    "end_date": ("Until", "Finish date", "Date to"),
    "time": ("At (time)", "Time of day", "Clock time", "Hour", "Time (if known)"),
    "event": (
        "What was seen or said",
        "Chronology of contact",
        "Entry text",
        "Information held",
        "Facts",
        "Case note",
    ),
    "action": ("What was done", "Agency response", "Follow-up", "Steps taken"),
    "outcome": ("Result", "End result"),
    "analysis": ("Author's view", "Reflections", "Commentary"),
    "child_seen": (
        "Children seen? Y/N",
        "Was the child spoken to?",
        "Seen (Y/N)",
        "Child present?",
    ),
    "source": ("Record seen", "Where recorded", "Evidence"),
    "staff": ("Worker", "By whom", "Practitioner"),
    "person": ("Person concerned", "About"),
    "number": ("#", "Item no."),
    "reference": ("Log", "Our ref"),
    "category": ("Kind of contact", "Method"),
}


def said(value) -> str:
    for kind, shape in ((datetime, "%d/%m/%Y %H:%M"), (date, "%d/%m/%Y"), (time, "%H:%M")):
        if isinstance(value, kind):
            return f"{value:{shape}}"
    return f"{value:g}" if isinstance(value, float) else str(value)


def disguised(grid: Grid, header: Header, chance: random.Random, *, headings: bool):
    """The rows as text, and where each of them came from."""
    layout = header.layout
    roles = {column: role for role, column in layout.at.items()}
    above = {
        row: top
        for top, left, last, _ in grid.merges
        if left == layout.date
        for row in range(top + 1, last + 1)
    }
    order = list(range(len(grid.rows[0])))
    if headings:
        chance.shuffle(order)
    rows, places = [], {}
    for index, row in enumerate(grid.rows):
        if (index in header.rows and (index != header.last or not headings)) or (
            index < header.first and not headings
        ):
            continue
        if index == header.last:
            words = [
                chance.choice(OTHER_WORDS.get(roles.get(column, ""), (layout.names[column],)))
                for column in order
            ]
        else:
            date_row = grid.rows[above.get(index, index)]
            words = [said((date_row if column == layout.date else row)[column]) for column in order]
        rows.append(words)
        places[place(dict(grid.ref(index)))] = len(rows)
    return rows, places


def scores(name: str, seed: int, *, headings: bool) -> list[Score]:
    chance = random.Random(seed)  # noqa: S311 - the same disguise each time
    truth, found = FILES[name], []
    for grid in read_grids((SAMPLES / name).read_bytes(), name)[1]:
        header = find_header(grid)
        if header is None or len(grid.rows) < 10:
            continue
        rows, places = disguised(grid, header, chance, headings=headings)
        out = io.StringIO()
        csv.writer(out, delimiter=chance.choice(",;\t|")).writerows(rows)
        data = out.getvalue().encode(chance.choice(["utf-8", "utf-16", "utf-8-sig"]))
        here = {
            part: [
                item | {"ref": {"record": places[place(item["ref"])]}}
                for item in truth[part]
                if place(item["ref"]) in places
            ]
            for part in ("events", "bad_rows")
        }
        reading = as_json(read_chronology(data, "disguised.csv", period=PERIOD))
        found.append(score(reading, {"file": f"{name} {grid.name}", **here}))
    return found


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("name", FILES)
def test_other_headings_in_another_order_change_nothing(name, seed):
    for found in scores(name, seed, headings=True):
        assert found.holds(), (found.line(), found.missed[:3], found.wrong[:2], found.invented[:3])
        assert found.seen >= 0.99 * found.read


# What says that its times are GMT stands above the headings, which are gone here.
@pytest.mark.parametrize(
    "name", [name for name, truth in FILES.items() if truth["time_basis"] == "local"]
)
def test_without_headings_the_cells_say_what_they_are(name):
    for found in scores(name, 4, headings=False):
        assert found.read >= 0.995 * found.true, (found.line(), found.missed[:3])
        assert found.dates >= 0.99 * found.read, (found.line(), found.wrong[:2])
        assert found.times >= 0.99 * found.read, (found.line(), found.wrong[:2])
