"""A time of day as people write it."""

from datetime import time

import pytest

from web.forms.times import NAMED, _read


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("2pm", time(14)), ("2 pm", time(14)), ("2.30pm", time(14, 30)), ("14:30", time(14, 30)),
        ("9:05am", time(9, 5)), ("12pm", time(12)), ("12am", time(0)), ("10.15 a.m.", time(10, 15)),
        ("14.00", time(14)),
    ],
)  # fmt: skip
def test_what_people_write_is_understood(given, meant):
    assert _read(given) == meant


@pytest.mark.parametrize("given", ["", "2", "14", "25:00", "13pm", "0am", "2:75pm", "soon", "½pm"])
def test_what_could_be_two_things_or_none_is_asked_again(given):
    assert _read(given) is None


def test_noon_is_a_time():
    assert NAMED["noon"] == time(12)
