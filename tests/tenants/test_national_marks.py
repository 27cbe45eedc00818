"""No national rule binds more firmly than it is known."""

import tomllib
from pathlib import Path

import pytest

from tenants.editions import read_nationals
from tenants.errors import BoardError
from tenants.loader import SHARED
from tenants.marks import unmarked

FOLDER = SHARED / "procedures"
STANDING = {"V": "required", "P": "expected", "U": "advisory"}
# What was read says of itself that it is no duty.
LESS_THAN_A_DUTY = {
    *("clocks.rapid_review", "overrides.pandemic-rapid-review", "overrides.pandemic-review"),
    *("overrides.pandemic-notice-to-the-panel", "overrides.pandemic-notice-to-the-department"),
}


def rules_in(value, path=()):
    if isinstance(value, dict):
        if "standing" in value:
            yield ".".join(path), value
        for key, inner in value.items():
            yield from rules_in(inner, (*path, key))
    elif isinstance(value, list):
        for inner in value:
            name = inner.get("key", "") if isinstance(inner, dict) else ""
            yield from rules_in(inner, (*path, name))


FOUND = [
    (f"{file.stem}.{where}", rule)
    for file in sorted(FOLDER.glob("*.toml"))
    for where, rule in rules_in(tomllib.loads(file.read_text(encoding="utf-8")))
]


@pytest.mark.parametrize(("where", "rule"), FOUND, ids=[where for where, _ in FOUND])
def test_what_was_read_is_required_what_was_seen_expected_and_the_rest_advice(where, rule):
    if where.partition(".")[2] in LESS_THAN_A_DUTY:
        assert rule["mark"] == "V"
        assert rule["standing"] in {"expected", "advisory"}
    else:
        assert rule["standing"] == STANDING[rule["mark"]]


def test_all_five_editions_are_looked_at():
    assert {where.split(".")[0] for where, _ in FOUND} == {
        *("wt2010", "wt2013", "wt2015", "wt2018", "wt2023")
    }
    assert len(FOUND) > 90


@pytest.mark.parametrize(
    ("mark", "standing", "right"),
    [
        ("P", "required", "marked P can be expected or advisory at most"),
        ("U", "expected", "marked U can be advisory at most"),
        (None, "advisory", "how well this rule is known"),
        ("X", "advisory", "V, P, U"),
    ],
)
def test_a_rule_that_binds_too_firmly_is_refused(mark, standing, right):
    rule = {"standing": standing} | ({"mark": mark} if mark else {})
    with pytest.raises(BoardError, match=right):
        unmarked({"clocks": {"review": rule}}, Path("wt.toml"), "rules")


def test_each_edition_says_when_it_was_in_force():
    for national in read_nationals(FOLDER).values():
        raw = tomllib.loads(national.file.read_text(encoding="utf-8"))
        assert raw["effective_note"].endswith(".")
        assert raw["effective_from"] != raw["effective_until"]
