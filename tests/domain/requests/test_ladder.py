"""The steps of the ladder, over a due date with Easter before it."""

from datetime import date

import pytest

from domain.notices.kinds import NoticeKind as Kind
from domain.requests.ladder import LADDER, coming, first_day, late_by, late_words, reached

DUE = date(2026, 4, 9)


@pytest.mark.parametrize(
    ("today", "kind"),
    [
        (date(2026, 3, 30), None),
        (date(2026, 3, 31), Kind.REQUEST_DUE_SOON),
        (date(2026, 4, 8), Kind.REQUEST_DUE_SOON),
        (date(2026, 4, 9), Kind.REQUEST_DUE_TODAY),
        (date(2026, 4, 10), Kind.REQUEST_OVERDUE),
        (date(2026, 4, 13), Kind.REQUEST_OVERDUE),
        (date(2026, 4, 14), Kind.REQUEST_STILL_LATE),
        (date(2026, 4, 16), Kind.REQUEST_TAKE_FURTHER),
        (date(2026, 9, 1), Kind.REQUEST_TAKE_FURTHER),
    ],
)
def test_the_highest_step_that_has_come(today, kind):
    rung = reached(DUE, today)
    assert (rung.kind if rung else None) == kind
    assert (first_day(today) >= DUE) == (rung is not None)


def test_what_comes_next_and_when():
    assert [(rung.kind, day) for rung, day in coming(DUE, date(2026, 4, 10))] == [
        (Kind.REQUEST_STILL_LATE, date(2026, 4, 14)),
        (Kind.REQUEST_TAKE_FURTHER, date(2026, 4, 16)),
    ]


def test_the_steps_stand_in_their_order():
    assert [rung.days for rung in LADDER] == sorted({rung.days for rung in LADDER})


@pytest.mark.parametrize(
    ("today", "days", "words"),
    [
        (DUE, 0, ""),
        (date(2026, 4, 10), 1, "Late by 1 working day"),
        (date(2026, 4, 12), 1, "Late by 1 working day"),
        (date(2026, 4, 14), 3, "Late by 3 working days"),
    ],
)
def test_how_late_in_working_days(today, days, words):
    assert late_by(DUE, today) == days
    assert late_words(days) == words
