"""What is suggested, and how it is told."""

import pytest

from domain.chronologies.same_events.suggesting import Kind, suggest
from tests.domain.chronologies.made import entry
from tests.domain.chronologies.same_events.made import routine

HOSPITAL, GP, SCHOOL = "Thornby General Hospital", "Elm Surgery", "Oak Primary School"
POLICE, CARE = "Thornby Police", "Thornby Children’s Services"


def only(*entries):
    """The one group that is suggested among everyday entries."""
    found = suggest([*entries, *routine()])
    assert len(found) == 1
    return found[0]


def agencies(suggestion):
    return {one.agency for one in suggestion.entries}


def test_three_tellings_of_one_attendance_are_one_event():
    found = only(
        entry(
            HOSPITAL,
            "2012-06-27",
            "ED: Maisie brought in with bead in left ear. Bead removed.",
            "14:15",
        ),
        entry(GP, "2012-06-27", "Discharge letter: Maisie attended A&E with bead in left ear."),
        entry(SCHOOL, "2012-06-27", "Mum rang: Maisie at hospital with a bead in her ear."),
    )
    assert agencies(found) == {HOSPITAL, GP, SCHOOL}
    assert found.kind == Kind.AGREE


def test_the_reasons_name_the_day_the_kind_and_the_rare_words():
    found = only(
        entry(
            HOSPITAL,
            "2012-06-27",
            "ED: Maisie brought in with bead in left ear. Bead removed.",
            "14:15",
        ),
        entry(GP, "2012-06-27", "Discharge letter: Maisie attended A&E with bead in left ear."),
    )
    why = " ".join(found.why)
    assert "All are dated 27 June 2012." in why
    assert "hospital attendance" in why
    assert "bead" in why
    assert found.confidence > 0.9


def test_an_entry_dated_by_when_news_came_is_joined_and_the_dates_are_in_conflict():
    found = only(
        entry(
            POLICE,
            "2012-05-09",
            "Verbal argument between Leanne BROOK and father about money. Three children asleep.",
            "22:40",
        ),
        entry(
            CARE,
            "2012-05-11",
            "Contact from Police: verbal argument with father about money. Three children asleep.",
        ),
    )
    assert [conflict.field for conflict in found.conflicts] == ["date"]
    how = "9 May 2012 / 11 May 2012 (dated by when the news came, it seems)"
    assert found.conflicts[0].how == how


def test_minutes_of_a_conference_that_come_weeks_later_are_joined():
    found = only(
        entry(
            CARE,
            "2014-04-03",
            "Initial Child Protection Conference. History of unsupervised care.",
            action="Category neglect",
        ),
        entry(
            GP,
            "2014-04-28",
            "Minutes of initial case conference received. Not attended.",
            action="Category neglect",
        ),
    )
    assert "Their dates are up to 25 days apart: some may be dated by when news came." in found.but


def test_a_month_agrees_with_a_day_in_it():
    found = only(
        entry(
            CARE,
            "2012-11-01",
            "Father has moved to Station Parade by agreement after separation.",
            to="2012-11-30",
            precision="month",
        ),
        entry(GP, "2012-11-12", "Separated from father, who is at Station Parade by agreement."),
    )
    assert found.kind == Kind.AGREE
    assert any("can be 12 November 2012" in reason for reason in found.why)


def test_two_meetings_of_different_kinds_on_one_day_are_two_events():
    assert not suggest(
        [
            entry(
                CARE,
                "2014-10-10",
                "Strategy discussion about Oscar, bruise to the ear seen.",
                "10:00",
            ),
            entry(
                HOSPITAL,
                "2014-10-10",
                "Discharge planning meeting about Oscar, bruise to the ear seen.",
                "10:00",
            ),
            *routine(),
        ]
    )


def test_the_same_clinic_missed_half_a_year_later_is_another_event():
    found = suggest(
        [
            entry(HOSPITAL, "2012-03-19", "Hip ultrasound clinic: Zofia did not attend.", "10:00"),
            entry(GP, "2012-03-19", "Letter: Zofia was not brought to hip ultrasound clinic."),
            entry(HOSPITAL, "2012-09-18", "Hip ultrasound clinic: Zofia did not attend.", "09:40"),
            entry(GP, "2012-09-20", "Letter: Zofia was not brought to hip ultrasound clinic."),
            *routine(),
        ]
    )
    assert [len(one.entries) for one in found] == [2, 2]
    assert all(
        max(e.date_from for e in one.entries).month == min(e.date_from for e in one.entries).month
        for one in found
    )


def test_everyday_entries_of_one_day_are_not_one_event():
    assert not suggest(
        [
            entry(CARE, "2012-03-05", "Telephone call to mother, no answer."),
            entry(GP, "2012-03-05", "Repeat prescription for mother."),
            entry(SCHOOL, "2012-03-05", "Child late, wrong shoes."),
            *routine(),
        ]
    )


def test_an_agency_has_one_entry_in_an_event():
    found = only(
        entry(HOSPITAL, "2012-06-27", "ED: Maisie brought in with bead in left ear.", "14:15"),
        entry(HOSPITAL, "2012-06-28", "Ward: bead in left ear removed, Maisie home."),
        entry(GP, "2012-06-27", "Letter: Maisie attended A&E with bead in left ear."),
    )
    assert len(found.entries) == len(agencies(found))


def test_an_entry_made_twice_in_one_file_is_told_apart_from_two_agencies():
    said = "Supervision of Joanne by manager. Case reviewed and plan to continue."
    found = only(entry(CARE, "2012-03-22", said, "13:05"), entry(CARE, "2012-03-22", said, "13:00"))
    assert found.same_file
    assert found.why == ("The same words stand twice in one file, on one day.",)


def test_the_same_words_at_another_hour_are_not_an_entry_made_twice():
    said = "Drug test positive for cannabis, warning given in the office."
    assert not suggest(
        [
            entry(CARE, "2012-03-22", said, "09:05"),
            entry(CARE, "2012-03-22", said, "16:00"),
            *routine(),
        ]
    )


@pytest.mark.parametrize("entries", [[], [entry(CARE, "2012-03-22", "")]])
def test_nothing_is_suggested_of_nothing(entries):
    assert suggest(entries) == ()


def test_the_same_files_give_the_same_suggestions_in_the_same_order():
    entries = [
        entry(HOSPITAL, "2012-06-27", "ED: Maisie brought in with bead in left ear. Bead removed."),
        entry(GP, "2012-06-27", "Discharge letter: Maisie attended A&E with bead in left ear."),
        *routine(),
    ]
    assert suggest(entries) == suggest(entries)


def test_a_day_that_is_named_in_words_ties_late_news_to_its_event():
    found = only(
        entry(POLICE, "2014-08-16", "Kyle put a brick through the window after being sent away."),
        entry(CARE, "2014-08-25", "Letter about 16/8: window broken by Kyle with a brick."),
    )
    assert len(found.places) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("SVD live female, 2410g.", "Told that the baby was born this morning."),
        ("Eight extractions under GA.", "Had eight teeth out under general anaesthetic."),
        ("Child in need review, slow progress, Donna.", "CIN meeting: progress slow."),
        ("MACE panel: high risk.", "Discussed at exploitation panel, risk high."),
        ("Bailiffs executed warrant.", "Family evicted this morning by bailiffs."),
        ("Swallowed twenty paracetamol.", "Intentional overdose of tablets reported."),
        ("Looked after review, IRO present.", "LAC review held with the IRO."),
        ("Return home interview: was with mates.", "RHI worker came; he was with mates."),
        ("Initial health assessment: not brought.", "IHA missed, not brought, carer unaware."),
    ],
)
def test_what_the_trade_says_in_several_ways_is_one_event(one, other):
    found = only(entry(HOSPITAL, "2014-08-16", one), entry(CARE, "2014-08-16", other))
    assert len(found.places) == 2


def test_an_insect_bite_is_no_assault():
    assert not suggest(
        [
            entry(
                "Thornby Surgery", "2014-03-14", "Seen by nurse. Insect bite. Mother in a hurry."
            ),
            entry(POLICE, "2014-03-14", "Domestic incident. Pushed mother. Arrested."),
            *routine(),
        ]
    )
