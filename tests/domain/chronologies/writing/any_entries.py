"""Any entries at all, with every kind of date, time and text that the reader can give."""

import datetime as dt

from hypothesis import strategies as st

from domain.chronologies.entry import Entry
from domain.chronologies.reading.marks import is_ditto
from domain.chronologies.reading.phrases import read_date
from domain.chronologies.reading.times import read_time
from domain.chronologies.reading.when import DayOrder
from domain.chronologies.writing.legible import legible
from domain.chronologies.writing.sheet import HEADINGS

DAYS = st.dates(dt.date(1905, 1, 1), dt.date(2025, 12, 31))
TIMES = st.times().map(lambda time: time.replace(second=0, microsecond=0))
BEGINNINGS = ("", "", "=1+1 ", "+44 ", "-", "@SUM(A1) ", "\t=x ", "'", "10.30 Visit. ", "_x0041_")
OTHERWISE = ("Ward round", "RiO entry by", "Übergabe")
TRICKY = st.sampled_from([
    '=HYPERLINK("http://example.org")', "@here", "-", "ditto", '"', "Total: 5", "End of chronology",
    "Date", "Event", "3 March 2014", "12:30", "שלום אמא", "👶🏽 seen", "a\r\nb\rc\vd", "bell\x07 null\x00",
    "half \ud83d pair", "…went on", "continued", "not known", "TRUE", "1", "0.5", "<b>&amp;</b>",
])  # fmt: skip
WORDS = st.one_of(TRICKY, st.text(max_size=60)).filter(lambda words: legible(words) != "")
# In a column of names "ditto" is what stands above it, and no file can say otherwise.
NAMES = WORDS.filter(lambda words: not is_ditto(legible(words)))
TEXTS = st.tuples(st.sampled_from(BEGINNINGS), WORDS).map("".join)


def _day(day: dt.date) -> str:
    return f"{day.day} {day:%B} {day.year}"


WRITTEN = st.one_of(
    DAYS.map(_day),
    DAYS.map(lambda day: f"{day:%d/%m/%Y}"),
    DAYS.map(lambda day: f"{day:%B} {day.year}"),
    DAYS.map(lambda day: str(day.year)),
    DAYS.map(lambda day: f"c. {_day(day)}"),
    DAYS.map(lambda day: f"?{day:%d/%m/%y}"),
    DAYS.map(lambda day: f"w/c {day:%d.%m.%Y}"),
    DAYS.map(lambda day: f"week ending {_day(day)}"),
    st.tuples(
        st.sampled_from(
            ["early", "mid", "late", "first half of", "summer", "winter", "Christmas", "Easter",
             "first quarter of", "autumn term"]
        ),
        DAYS,
    ).map(lambda pair: f"{pair[0]} {pair[1].year}"),
    st.tuples(st.sampled_from(["early", "mid", "late", "last week of", "end of"]), DAYS).map(
        lambda pair: f"{pair[0]} {pair[1]:%B} {pair[1].year}"
    ),
    st.tuples(DAYS, st.integers(1, 400), st.sampled_from(["between {} and {}", "{} to {}"])).map(
        lambda made: made[2].format(_day(made[0]), _day(made[0] + dt.timedelta(made[1])))
    ),
)  # fmt: skip
TIMED = st.one_of(
    st.just(""),
    TIMES.map(lambda time: f"{time:%H:%M}"),
    TIMES.map(lambda time: f"approx {time:%H%M}"),
    st.tuples(TIMES, TIMES).map(lambda pair: f"{pair[0]:%H:%M} to {pair[1]:%H:%M}"),
    st.sampled_from(["evening", "am", "overnight", "after school", "noon", "not known"]),
)


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    written, timed = draw(WRITTEN), draw(TIMED)
    when, clock = read_date(written, DayOrder.DAY_FIRST), read_time(timed)
    keys = st.sampled_from([*HEADINGS, *OTHERWISE])
    return Entry(
        ref={"row": draw(st.integers(1, 9))},
        file="made",
        agency=draw(st.one_of(st.sampled_from(["Police", "Health trust"]), NAMES)),
        date_from=when.first,
        date_to=when.last,
        precision=when.precision,
        text=draw(TEXTS),
        time=clock.start,
        time_to=clock.end,
        time_precision=clock.precision,
        child_seen=draw(st.sampled_from([True, False, None])),
        columns=draw(st.dictionaries(keys, NAMES, max_size=4)),
        date_written=written,
        time_written=timed,
    )


SETS = st.lists(entries(), min_size=1, max_size=8)
