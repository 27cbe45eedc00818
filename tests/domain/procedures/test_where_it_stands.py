"""What a family reads of where the review stands is true, at every board, on every day of it."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest

from domain.neutral import telling_words
from domain.procedures.clocks import CaseDates, ExtensionFact
from domain.procedures.naming import document_title, main_document, word
from domain.procedures.vocabulary import Firmness
from domain.procedures.where.facts import Known, Phase
from domain.procedures.where.rules import where_it_stands
from domain.wording import Said, day_words
from tenants.registry import load_boards

BOARDS = {board.slug: board for board in load_boards(include_examples=True)}
HAPPENED, REFERRED, DECIDED = date(2025, 9, 1), date(2025, 9, 20), date(2025, 10, 15)
SOON, LATE = date(2026, 1, 5), date(2027, 1, 5)
AGREED, OUT, OVER = date(2026, 2, 2), date(2026, 2, 20), date(2026, 3, 2)
PROMISES = re.compile(r"due to (?:finish|be published|be decided) by|look at this again on")
# What a review comes to on the day: in the order in which it comes to pass.
BEGUN = Known(CaseDates(HAPPENED, REFERRED, DECIDED), outcome="review")


def procedure_of(slug):
    return BOARDS[slug].edition_on(DECIDED)


def course(procedure):
    """Every state of a case: its name, what is known, the day, and how far it is."""
    main = main_document(procedure).value
    agreed = replace(BEGUN.dates, completed_on=AGREED)
    out = replace(agreed, published={main: OUT})
    longer = (ExtensionFact("review", SOON, date(2026, 12, 1)),)
    written = replace(BEGUN, dates=agreed)
    referred = Known(CaseDates(HAPPENED, REFERRED))
    return (
        ("referred", referred, REFERRED, Phase.DECIDING),
        ("referred long ago", referred, LATE, Phase.DECIDING),
        ("referred, no day known", Known(), LATE, Phase.DECIDING),
        ("no review", replace(BEGUN, outcome="no_review"), LATE, Phase.NO_REVIEW),
        ("no review, closed", replace(BEGUN, outcome="no_review", closed_on=OVER), LATE,
         Phase.NO_REVIEW),
        ("begun", BEGUN, SOON, Phase.GOING_ON),
        ("extended", replace(BEGUN, extensions=longer), SOON, Phase.GOING_ON),
        ("extended, and late", replace(BEGUN, extensions=longer), LATE, None),
        ("late", BEGUN, LATE, None),
        ("agreed", written, AGREED, Phase.WRITTEN),
        ("agreed long ago", written, LATE, Phase.WRITTEN),
        ("agreed, no news wanted", replace(written, wants_news=False), AGREED, Phase.WRITTEN),
        ("held", replace(written, look_again_on=date(2026, 3, 1)), AGREED, Phase.WRITTEN),
        ("held, day gone", replace(written, look_again_on=date(2026, 3, 1)), LATE, Phase.WRITTEN),
        ("day told", replace(written, told_of=OUT), AGREED, Phase.WRITTEN),
        ("day told has gone", replace(written, told_of=OUT), LATE, Phase.WRITTEN),
        ("kept back", replace(written, kept_back_on=OUT), LATE, Phase.KEPT_BACK),
        ("published", replace(BEGUN, dates=out), LATE, Phase.PUBLISHED),
        ("taken down", replace(written, taken_down=True), LATE, Phase.TAKEN_DOWN),
        ("closed", replace(BEGUN, dates=out, closed_on=OVER), LATE, Phase.CLOSED),
        ("ended unpublished", replace(written, closed_on=OVER), LATE, Phase.CLOSED),
        ("ended undecided", replace(referred, closed_on=OVER), LATE, Phase.CLOSED),
    )  # fmt: skip


ALL = [
    pytest.param(slug, *state, id=f"{slug}: {state[0]}")
    for slug in sorted(BOARDS)
    for state in course(procedure_of(slug))
]
STATES = pytest.mark.parametrize(("slug", "name", "known", "today", "phase"), ALL)


@STATES
def test_every_state_has_lines_of_its_own(slug, name, known, today, phase):
    where = where_it_stands(procedure_of(slug), known, today)
    assert phase in {None, where.phase}, name
    assert isinstance(where.now, Said)  # so it can be put into another language
    assert where.now.endswith(".")
    assert where.then or known.told_of == OUT, "what comes next is said, or stands beside it"


@STATES
def test_no_day_that_has_gone_by_is_promised(slug, name, known, today, phase):
    where = where_it_stands(procedure_of(slug), known, today)
    for sentence in re.split(r"(?<=\.) ", f"{where.now} {where.then}"):
        days = [it for it in _days(today) if it in sentence]
        if PROMISES.search(sentence):
            assert not days, (name, sentence)


def _days(today):
    """Each day before it, for two years, as it would be written."""
    return {f"{day_words(today - timedelta(days=ahead))}." for ahead in range(1, 800)}


@STATES
def test_no_line_names_anyone_or_says_what_happened(slug, name, known, today, phase):
    """The review and its report are called what the board calls them; nothing else is told."""
    procedure = procedure_of(slug)
    where = where_it_stands(procedure, known, today)
    said = f"{where.now} {where.then}"
    for title in (word(procedure, "review"), document_title(procedure, main_document(procedure))):
        said = said.replace(title, "")
    assert not telling_words(said), (name, said)


def lines(slug, known, today):
    where = where_it_stands(procedure_of(slug), known, today)
    return f"{where.now} {where.then}"


@pytest.mark.parametrize(
    ("slug", "by"),
    [
        ("leicester", "1 June 2026"),  # nine months from the event
        ("peterborough", "1 June 2026"),
        ("redcar-cleveland", None),  # states no time
        ("salford", None),  # does not say when its six months start
        ("worcestershire", "15 April 2026"),  # six months from the decision
        ("harbour-vale", "15 April 2026"),
    ],
)
def test_a_date_is_promised_only_where_the_procedure_gives_one(slug, by):
    said = lines(slug, BEGUN, SOON)
    assert (f"due to finish by {by}." in said) if by else ("No date has been set" in said)
    late = lines(slug, BEGUN, LATE)
    assert ("is not finished yet" in late) == bool(by)
    assert ("There is no new date yet." in late) == bool(by)
    assert "due to finish by" not in late or "was due to finish by" in late


def test_what_is_written_is_not_said_to_be_unfinished_though_its_day_has_gone():
    written = replace(BEGUN, dates=replace(BEGUN.dates, completed_on=AGREED))
    for slug in BOARDS:
        said = lines(slug, written, LATE)
        assert "not finished" not in said
        assert "You will hear the date from us before it is published." in said


def test_a_longer_time_counts_from_the_day_it_was_given():
    known = replace(BEGUN, extensions=(ExtensionFact("review", SOON, date(2026, 12, 1)),))
    assert "It needs longer than we said at first." in lines("salford", known, SOON)
    assert "due to finish by 1 December 2026" in lines("salford", known, SOON)


def test_more_time_that_is_given_once_it_is_written_is_told():
    longer = (ExtensionFact("review", AGREED, date(2026, 12, 1)),)
    known = replace(BEGUN, dates=replace(BEGUN.dates, completed_on=AGREED), extensions=longer)
    assert "due to be published by 1 December 2026" in lines("salford", known, AGREED)


def test_a_clock_that_does_not_hold_for_a_while_promises_no_day():
    procedure = procedure_of("worcestershire")
    clock = procedure.clocks["review"].model_copy(update={"firmness": Firmness.RELAXED})
    relaxed = procedure.model_copy(update={"clocks": {**procedure.clocks, "review": clock}})
    where = where_it_stands(relaxed, BEGUN, LATE)
    assert where.phase is Phase.GOING_ON
    assert where.then.startswith("No date has been set for it to finish.")
