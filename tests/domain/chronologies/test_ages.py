"""How old a child was."""

import datetime as dt

import pytest

from domain.chronologies.ages import age_on, age_then

DAY = dt.date.fromisoformat


@pytest.mark.parametrize(
    ("born", "day", "words"),
    [
        ("2012-01-10", "2012-01-10", "newborn"), ("2012-01-10", "2012-01-11", "1 day"), ("2012-01-10", "2012-01-19", "1 week 2 days"),
        ("2012-01-10", "2012-02-09", "4 weeks 2 days"), ("2012-01-10", "2012-02-10", "1 month"), ("2012-01-10", "2012-03-15", "2 months 5 days"),
        ("2012-01-10", "2012-06-09", "4 months"), ("2012-01-10", "2013-12-10", "23 months"), ("2012-01-10", "2014-01-09", "23 months"),
        ("2012-01-10", "2014-01-10", "2 years"), ("2012-01-10", "2016-02-11", "4 years 1 month"), ("2012-01-31", "2012-02-29", "4 weeks 1 day"),
        ("2012-01-31", "2012-03-01", "1 month"), ("2012-02-29", "2013-02-28", "11 months"), ("2012-02-29", "2013-03-01", "12 months"),
    ],
)  # fmt: skip
def test_an_age_is_told_as_people_say_it(born, day, words):
    assert str(age_on(DAY(born), DAY(day))) == words


def test_there_is_no_age_before_the_birth():
    assert age_on(DAY("2012-01-10"), DAY("2012-01-09")) is None


def test_an_age_never_falls_as_days_go_by():
    for born in (DAY("2012-01-31"), DAY("2012-02-29"), DAY("2011-12-30")):
        ages = [age_on(born, born + dt.timedelta(days=days)) for days in range(1500)]
        assert ages == sorted(ages)
        assert len(set(ages)) == len(ages)


@pytest.mark.parametrize(
    ("born", "when", "words"),
    [
        (
            ("2012-01-10", "2012-01-10"),
            ("2014-03-01", "2014-03-31"),
            "2 years 1 month to 2 years 2 months",
        ),
        (("2012-01-10", "2012-01-10"), ("2016-05-11", "2016-05-12"), "4 years 4 months"),
        (
            ("2012-01-01", "2012-12-31"),
            ("2016-07-01", "2016-07-01"),
            "3 years 6 months to 4 years 6 months",
        ),
        (("2014-10-09", "2014-10-09"), ("2014-03-01", "2014-03-31"), "not yet born"),
        (
            ("2014-10-09", "2014-10-09"),
            ("2014-10-01", "2014-10-31"),
            "not yet born, or up to 3 weeks 1 day",
        ),
    ],
)
def test_days_that_are_not_certain_give_a_range(born, when, words):
    found = str(age_then((DAY(born[0]), DAY(born[1])), (DAY(when[0]), DAY(when[1]))))
    assert found.removeprefix("between ").replace(" and ", " to ") == words
