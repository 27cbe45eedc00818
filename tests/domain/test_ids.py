"""Ids come one after the other, and tell nobody what the next will be."""

from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

from domain import ids


def test_each_is_later_than_the_one_before():
    made = [ids.new_id() for _ in range(20_000)]
    assert made == sorted(made)
    assert len(set(made)) == len(made)


def test_a_clock_that_goes_back_changes_no_order(monkeypatch):
    first = ids.new_id()
    monkeypatch.setattr(ids.time, "time_ns", lambda: 0)
    assert ids.new_id() > first


def test_threads_never_make_the_same():
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda _: ids.new_id(), range(4000)))
    assert len(set(made)) == len(made)


def test_it_is_a_uuid_of_the_seventh_kind_with_most_of_its_bits_left_to_chance():
    one = ids.new_id()
    assert (one.version, one.variant) == (7, "specified in RFC 4122")
    chance = {made.int & ((1 << ids.CHANCE) - 1) for made in (ids.new_id() for _ in range(100))}
    assert len(chance) == 100


def test_many_at_once_stand_between_those_made_before_and_after():
    before, many, after = ids.new_id(), [UUID(one) for one in ids.new_ids(10_000)], ids.new_id()
    assert [before, *many, after] == sorted([before, *many, after])
    assert len(set(many)) == len(many)
    assert {(one.version, one.variant) for one in many} == {(7, "specified in RFC 4122")}
    assert len({one.int & ((1 << ids.CHANCE) - 1) for one in many}) == len(many)
