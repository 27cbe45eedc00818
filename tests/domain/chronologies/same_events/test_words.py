"""Words as they are compared."""

import datetime as dt

import pytest

from domain.chronologies.same_events.kinds import meetings, others
from domain.chronologies.same_events.names import Names
from domain.chronologies.same_events.sectors import is_told, sector_of, spoken_of
from domain.chronologies.same_events.signature import sign, terms_of
from domain.chronologies.same_events.words import numbers, stem
from tests.domain.chronologies.made import entry


@pytest.mark.parametrize(
    ("one", "other"),
    [("attended", "attends"), ("bruising", "bruises"), ("notified", "notifies"), ("two", "2")],
)
def test_endings_and_number_words_do_not_part_words(one, other):
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("was not brought", "DNA"), ("A&E", "Emergency Department"), ("maternal grandmother", "MGM"),
        ("verbal argument", "altercation"), ("section 47", "s47"), ("health visitor", "HV"), ("mum rang", "mother telephoned"),
    ],
)  # fmt: skip
def test_the_trade_says_one_thing_in_many_ways(one, other):
    assert terms_of(one) == terms_of(other)


def test_figures_that_hardly_agree_by_chance_are_kept():
    assert numbers("999 call about arrears of £1,204.60, 84% of log 0237 in 2014") == {
        "1204.60",
        "84%",
        "0237",
    }


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ICPC held at the Guildhall", "initial conference"), ("Core group in school", "core group"), ("Strat disc with police", "strategy discussion"),
        ("MARAC action for Housing", "MARAC"), ("Pre-discharge planning meeting", "discharge planning meeting"),
    ],
)  # fmt: skip
def test_meetings_are_known_by_their_names(text, kind):
    assert kind in meetings(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Zofia missed the hip clinic", "missed appointment"),
        ("999 call to the flat", "999 call"),
        ("had the baby", "birth"),
    ],
)
def test_other_kinds_are_known_too(text, kind):
    assert kind in others(text)


@pytest.mark.parametrize(
    ("agency", "sector"),
    [
        ("North Mercia Constabulary", "police"), ("Royal Infirmary", "hospital"), ("Elm Surgery", "GP"), ("Wexmoor Children’s Social Care", "social care"),
        ("Adult Mental Health Trust", "mental health"), ("Oddly Named", "oddly named"),
    ],
)  # fmt: skip
def test_a_service_is_known_by_its_name(agency, sector):
    assert sector_of(agency) == sector


def test_a_service_is_known_by_its_file_where_it_has_no_name():
    assert sector_of("", "GP_export.csv") == "GP"


def test_an_entry_that_was_told_says_by_whom():
    text = "Police informed social worker of arrest."
    assert is_told(text)
    assert {"police", "social care"} <= spoken_of(text)


def test_short_and_odd_forms_of_a_name_are_one_person():
    said = [
        entry(a, "2012-01-01", f"Today {n} was seen and {n} was well.")
        for a in ("A", "B")
        for n in ("Tyler", "Ty", "Tylor")
        for _ in range(2)
    ]
    names = Names(said)
    assert names.of("Ty came") == names.of("TYLER came") == {"tyler"}


def test_names_are_learned_only_from_what_several_agencies_write():
    names = Names([entry("A", "2012-01-01", "Today Quentin was seen.") for _ in range(5)])
    assert names.every == frozenset()


def test_a_clock_of_gmt_is_read_as_the_clock_on_the_wall():
    one = entry(
        "Ambulance",
        "2015-06-14",
        "Croup",
        "23:20",
        local_date=dt.date(2015, 6, 15),
        local_time=dt.time(0, 20),
    )
    signed = sign(0, one, Names([one]))
    assert (signed.first, signed.minute) == (
        dt.date(2015, 6, 15).toordinal(),
        dt.date(2015, 6, 15).toordinal() * 1440 + 20,
    )
