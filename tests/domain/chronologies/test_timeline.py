"""The timeline and its table."""

import datetime as dt
import re
from xml.etree import ElementTree as ET

import pytest

from domain.chronologies.scale import ticks
from domain.chronologies.timeline import Link, draw
from tests.domain.chronologies.made import entry

DAY = dt.date.fromisoformat
ENTRIES = [
    entry("Police", "2014-03-14", "Door broken & <pushed>.", "23:55"),
    entry("Care", "2014-03-17", "Contact from Police."),
    entry(
        "Care",
        "2014-06-01",
        "In June.",
        to="2014-06-30",
        precision="month",
        date_written="June 2014",
    ),
]
SVG = "{http://www.w3.org/2000/svg}"


def drawn(entries=ENTRIES, **more):
    return ET.fromstring(draw(entries, title="A <title>", **more).svg)  # noqa: S314 - our own


def test_the_drawing_is_named_and_described():
    root = drawn()
    assert root.get("role") == "img"
    named = root.get("aria-labelledby").split()
    assert [part.get("id") for part in root[:2]] == named
    assert root[0].text == "A <title>"
    assert (
        root[1].text
        == "3 entries from 14 March 2014 to 30 June 2014. The table holds the same entries."
    )


def test_a_day_is_a_dot_and_a_stretch_is_a_bar():
    root = drawn()
    assert len(root.findall(f"{SVG}circle")) == 2
    (bar,) = [rect for rect in root.findall(f"{SVG}rect") if rect.get("rx")]
    assert bar[0].text == "June 2014"


def test_many_entries_of_one_day_are_one_larger_dot_that_says_how_many():
    root = drawn(
        [entry("Care", "2014-03-14"), entry("Care", "2014-03-14"), entry("Care", "2014-09-01")]
    )
    many, single = sorted(root.findall(f"{SVG}circle"), key=lambda dot: -float(dot.get("r")))
    assert many[0].text == "2 entries, 14 March 2014"
    assert single[0].text == "1 September 2014"


@pytest.mark.parametrize(("conflict", "broken"), [(False, 0), (True, 1)])
def test_one_event_is_a_line_and_broken_where_accounts_differ(conflict, broken):
    svg = draw(ENTRIES, title="T", links=[Link((0, 1), conflict=conflict)]).svg
    assert svg.count('stroke-width="1.5"') == 1
    assert svg.count('fill="none" stroke-dasharray="4 3"') == broken


def test_outside_the_period_nothing_is_drawn():
    root = drawn(period=(DAY("2014-03-15"), DAY("2014-04-30")), links=[Link((0, 1))])
    assert len(root.findall(f"{SVG}circle")) == 1


def test_the_table_holds_every_entry_in_order_as_it_was_written():
    rows = draw(list(reversed(ENTRIES)), title="T").rows
    assert [(row.when, row.time, row.lane) for row in rows] == [
        ("14 March 2014", "23:55", "Police"), ("17 March 2014", "", "Care"), ("June 2014", "", "Care"),
    ]  # fmt: skip
    assert rows[0].text == "Door broken & <pushed>."


def test_the_same_entries_give_the_same_drawing():
    assert draw(ENTRIES, title="T") == draw(list(ENTRIES), title="T")


def test_the_drawing_carries_no_style_and_no_script():
    svg = draw(ENTRIES, title='<script>"x"</script>').svg
    assert not re.search(r"style=|<style|<script|href", svg)


@pytest.mark.parametrize("entries", [[], ENTRIES[:1]])
def test_few_entries_or_none_are_drawn_too(entries):
    assert drawn(entries).tag == f"{SVG}svg"


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2014-03-05", "2014-06-30", ["Apr 2014", "May 2014", "Jun 2014"]),
        ("2012-01-01", "2014-12-31", ["Jan 2012", "Apr 2012", "Jul 2012"]),
        ("2001-05-05", "2012-01-01", ["2002", "2003", "2004"]),
    ],
)
def test_the_axis_names_months_or_years_and_never_many(first, last, words):
    found = [name for _, name in ticks(DAY(first), DAY(last))]
    assert found[:3] == words
    assert len(found) <= 13
