"""Whatever is in the files, the search ends and tells each entry at most once."""

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.chronologies.entry import Entry, Precision, TimePrecision
from domain.chronologies.ordering import in_order
from domain.chronologies.same_events.suggesting import suggest
from domain.chronologies.timeline import draw

SAID = (
    "police told of 3 children in ED was not brought Zofia £1,204.60 999 on 14 March “x” 😀 ŁW a\u0301 ? ; : \n •"
    " strategy meeting referral: for half an hour 84%"
)
WORDS = st.sampled_from(SAID.split(" "))
TEXTS = st.one_of(st.lists(WORDS, max_size=20).map(" ".join), st.text(max_size=60))
DAYS = st.dates(dt.date(2012, 1, 1), dt.date(2012, 3, 1))


@st.composite
def entries(draw_):
    first, length = draw_(DAYS), draw_(st.sampled_from([0, 0, 0, 6, 30, 400]))
    time = draw_(st.none() | st.times())
    agency = draw_(st.sampled_from(["Police", "Elm Surgery", "Hospital", ""]))
    return Entry(
        ref={"sheet": "1", "row": draw_(st.integers(1, 10**6))}, file=f"{agency or 'x'}.csv", agency=agency, date_from=first,
        date_to=first + dt.timedelta(days=length), precision=draw_(st.sampled_from(Precision)) if length else None, text=draw_(TEXTS),
        time=time, time_to=draw_(st.none() | st.times()), time_precision=draw_(st.sampled_from(TimePrecision)) if time else None,
        columns={"action": draw_(TEXTS)},
    )  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(entries(), max_size=12))
def test_any_entries_are_searched_ordered_and_drawn(given_):
    found = suggest(given_)
    told = [place for one in found if not one.same_file for place in one.places]
    assert len(told) == len(set(told))
    assert all(0 < one.confidence < 1 for one in found)
    assert sorted(map(id, in_order(given_))) == sorted(map(id, given_))
    assert len(draw(given_, title="T").rows) == len(given_)
