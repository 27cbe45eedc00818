"""Days that an entry names in its words."""

import datetime as dt

import pytest

from domain.chronologies.same_events.days_said import days_said

# A Tuesday.
DAY = dt.date(2014, 3, 18)


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("Incident of 14 March discussed.", ["2014-03-14"]),
        ("Letter dated 14th of March.", ["2014-03-14"]),
        ("Seen 14/3, booked.", ["2014-03-14"]),
        ("Seen 14.03.14, booked.", ["2014-03-14"]),
        ("Attended on 30/12.", ["2013-12-30"]),
        ("Just before midnight on 14th.", ["2014-03-14"]),
        ("Was told yesterday.", ["2014-03-17"]),
        ("Arrested last night.", ["2014-03-17"]),
        ("There since Wednesday.", ["2014-03-12"]),
        ("It happened on Tuesday.", ["2014-03-11"]),
        ("Shouting over the weekend.", ["2014-03-15", "2014-03-16"]),
        ("Seen for the 3rd visit, 2nd centile, weight 9.5 kg at 3.30pm.", []),
        ("Review 1/52, 31/02 or 45/3.", []),
        ("Nothing to tell.", []),
    ],
)
def test_a_day_in_words(words, days):
    found = days_said(words, DAY.toordinal())
    assert sorted(f"{dt.date.fromordinal(day)}" for day in found) == days
