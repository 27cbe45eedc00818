"""Where accounts differ, and where they only seem to."""

import pytest

from domain.chronologies.same_events.accounts import conflicts
from domain.chronologies.same_events.finding import weigh_all
from tests.domain.chronologies.made import entry

POLICE, CARE, HOSPITAL = "Thornby Police", "Thornby Children’s Services", "Thornby Hospital"
AMBULANCE = "Thornby Ambulance Service"
DAY = "2014-03-14"


def fields(*entries):
    return {one.field: one.how for one in conflicts(weigh_all(entries).signed)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Account: he fell on the stairs.", "Reported that he fell from a trampoline."),
        ("Children said to be asleep.", "Two children awake on the stairs."),
        ("Poorly for a week.", "Poorly for two days."),
        ("Children in the house.", "Children staying with Mrs Field."),
        ("Section 47 visit with officer.", "Spoke to Tyler in school."),
        ("In court: community order.", "In court: suspended sentence."),
        ("Bruise to left arm.", "Bruise to right arm."),
        ("Mother was sober.", "Mother smelt of alcohol."),
        ("No injuries found.", "Bruising to the ear."),
        ("Accidental, it was said.", "Thought to be non-accidental."),
        ("He slipped in the bath.", "He slipped in the garden."),
        ("Arrears of £1,204.60.", "Arrears of GBP 904.60."),
        ("Weight on the 2nd centile.", "Weight on the 25th centile."),
        ("Took sixteen tablets.", "Took thirty tablets."),
        ("Mother accepted the referral.", "Mother refused a referral."),
        ("Burnt: pulled a mug of tea over himself.", "Burnt: was carrying the kettle."),
        ("Cut on a broken glass.", "Cut: he grabbed a knife."),
        ("Panel: high risk.", "Discussed at panel, graded medium risk."),
        ("His mum threw him out.", "He walked out after a row."),
        ("With Nan for the weekend.", "Nan has them for good now."),
        ("The family's own Staffie.", "Neighbour's dog got over the fence."),
        ("Food in the fridge and cupboards.", "Cupboards bare, no electric on meter."),
        ("He was punched.", "He was kicked in the stomach."),
        ("The iron fell on him.", "Burn to arm, oven door per mother."),
        ("Located at a flat with two adult males.", "Found at the bus station alone."),
        ("Lock knife handed over at once.", "Kitchen knife, he was restrained by staff."),
        ("20 paracetamol.", "A box of ibuprofen found."),
        ("Smokes most days. Seen alone.", "Smokes only at weekends. Staff sat in with him."),
        ("Bruise to L cheek.", "1cm bruise on R cheek."),
        ("Bruise of 1cm.", "A 2.5 cm bruise."),
        ("A single wound to the thigh.", "Two stab wounds to the thigh."),
        ("Mother and baby in the property.", "No children there at the time."),
        ("Asleep in the moses basket.", "Asleep on the sofa."),
        ("House clean and warm.", "The flat was cold and dirty."),
        ("He was hit by his father.", "Said that his brother had hit him."),
        ("In court: referral order.", "In court: youth rehabilitation order."),
        ("Meeting. Kyle not present.", "Meeting. Tamsin and Kyle both present."),
        ("Meeting. Father did not attend.", "Meeting. Dad attended."),
        ("Baby due, mum says Will is away; Maisie said he stays at weekends.", "Baby due, mum says Will is away."),
    ],
)  # fmt: skip
def test_accounts_of_what_happened_that_differ(one, other):
    assert "what_happened" in fields(entry(POLICE, DAY, one), entry(CARE, DAY, other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Plan ended, step down to child in need", "Remain subject to plan"),
        ("Plan to continue, legal planning meeting to be arranged", "Plan to continue"),
        ("Case to close to social care", "School said they were not happy to close"),
        ("Joint section 47 enquiry", "Single agency enquiry"),
        ("Contact suspended", "Contact carries on as before"),
        ("Fluoxetine started", "No tablets given"),
        ("Penalty notice to be issued", "No fine, one more chance"),
        ("Arrested", "Police let him go"),
        ("Discharge if not heard from", "Home visit promised"),
    ],
)
def test_outcomes_that_differ(one, other):
    found = fields(
        entry(POLICE, DAY, "Review conference.", action=one),
        entry(CARE, DAY, "Review conference.", action=other),
    )
    assert set(found) == {"outcome"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mum rang: bead in left ear.", "Bead in left ear. Bead removed, ear not damaged."),
        ("Verbal argument, children asleep.", "Row about money. Children said to be sleeping."),
        ("Arrears of £1,204.60.", "Owes GBP 1,204.60 in rent."),
        ("Took sixteen tablets, arrears of £1,200.", "Took 16 tablets. Arrears of GBP 1200.00."),
        ("There for the first day.", "There for one day."),
        ("He slipped in the bath.", "Slipped getting out of the bath, mum said."),
        ("Meeting. Mother present.", "Meeting. Mum attended."),
        ("House clean.", "Home conditions good, tidy."),
        ("Seen alone, well.", "Child seen on his own."),
        ("Unwell for two days.", "Poorly for 2 days, other children have colds."),
    ],
)
def test_saying_more_or_saying_it_otherwise_is_no_conflict(one, other):
    assert not fields(entry(POLICE, DAY, one), entry(CARE, DAY, other))


def test_small_differences_of_time_are_no_conflict():
    assert not fields(entry(POLICE, DAY, "Noise.", "10:00"), entry(CARE, DAY, "Noise.", "10:20"))


def test_times_far_apart_on_one_day_are():
    found = fields(entry(POLICE, DAY, "Noise.", "10:00"), entry(CARE, DAY, "Noise.", "11:00"))
    assert found == {"time": "10:00 / 11:00"}


def test_an_ambulance_is_called_before_the_hospital_sees_the_child():
    called, arrived = (
        entry(AMBULANCE, DAY, "Croup.", "00:20"),
        entry(HOSPITAL, DAY, "Croup.", "01:05"),
    )
    assert not fields(called, arrived)
    assert fields(entry(HOSPITAL, DAY, "Croup.", "00:20"), entry(AMBULANCE, DAY, "Croup.", "01:05"))


def test_times_are_not_held_against_each_other_where_the_days_differ():
    found = fields(
        entry(POLICE, DAY, "Noise.", "23:55"), entry(CARE, "2014-03-17", "Noise.", "09:00")
    )
    assert set(found) == {"date"}


def test_news_that_came_late_is_told_as_such():
    how = fields(
        entry(POLICE, DAY, "Attended a row."),
        entry(CARE, "2014-03-16", "Informed by police of a row."),
    )["date"]
    assert how.endswith("(dated by when the news came, it seems)")


def test_two_who_were_there_and_dated_it_otherwise_are_not_explained():
    how = fields(
        entry(POLICE, DAY, "Attended a row."), entry(AMBULANCE, "2014-03-16", "Man, cut hand.")
    )["date"]
    assert how == "14 March 2014 / 16 March 2014"


@pytest.mark.parametrize(
    ("other", "seen", "conflict"), [(CARE, False, True), (CARE, True, False), (CARE, None, False)]
)
def test_one_visit_on_which_the_child_was_seen_and_was_not(other, seen, conflict):
    found = fields(
        entry(POLICE, DAY, "Joint visit.", "16:00", child_seen=True),
        entry(other, DAY, "Joint visit.", "16:10", child_seen=seen),
    )
    assert ("what_happened" in found) == conflict


def test_a_call_for_help_comes_before_those_who_are_called():
    assert not fields(
        entry(POLICE, DAY, "Attended a row.", "22:40"),
        entry(AMBULANCE, DAY, "Man, cut hand.", "23:05"),
    )
