"""What was understood of a file, shown to the agency and to the board, and mended by either."""

import io
import re
from datetime import date

import openpyxl
import pytest
from sqlalchemy import select

from domain.cases.closure import Closure
from domain.cases.queries import case_by_reference
from domain.chronologies.kept.keeping import keep_reading
from domain.chronologies.kept.models import Chronology, ChronologyEntry, ChronologyQuery, State
from domain.chronologies.kept.preview import sums_of
from domain.chronologies.kept.queries import ORDER
from domain.chronologies.kept.reading_in import note_progress
from domain.chronologies.kept.told import entry_of
from domain.chronologies.reading.reader import read_chronology
from domain.files.models import StoredFile
from domain.files.store import keep_file
from tests.support.cases import asked_agency, referred_case
from web.bench.statements import statements_on

TABLE = """Our chronology,,
Date,Time,Event
03/03/2024,9am,A visit at home.
the other day,,A call to the school.
05/03/2024,,
March 2024,,The father moved away.
01/01/1990,,An old note.
4/3/24,,Seen at the clinic.
Total: 6,,
"""


@pytest.fixture
def case(cast):
    reference = referred_case(cast)
    return reference, asked_agency(cast, reference)


def given(cast, case, table=TABLE, state=State.READY):
    with cast.session() as session:
        found = case_by_reference(session, case[0])
        row = Chronology(
            case_id=found.id,
            agency_id=cast.agency("northshire", "health"),
            request_id=case[1],
            origin="file",
            state=state.value,
            member_id=cast.member("northshire", "liaison"),
        )
        session.add(row)
        session.flush()
        period = date(2020, 1, 1), date(2025, 1, 1)
        keep_reading(session, row, read_chronology(table.encode(), "a.csv", period=period))
        return row.id


def sides(case, row):
    return {
        "liaison": f"/requests/{case[1]}/chronology/{row}",
        "manager": f"/cases/{case[0]}/chronology/files/{row}",
    }


def links(page):
    return {
        " ".join(a.find_parent("tr").get_text(" ").split()): str(a["href"])
        for a in page.soup.select("main a[href*='/rows/']")
    }


def link_of(page, words):
    return next(href for text, href in links(page).items() if words in text)


@pytest.mark.parametrize("who", ["liaison", "manager"])
def test_every_row_of_the_file_stands_there_and_the_sums_add_up(cast, client_as, case, who):
    row = given(cast, case)
    page = client_as(who).get(sides(case, row)[who])
    found = re.search(r"(\d+) \+ (\d+) \+ (\d+) = (\d+)\.", page.text)
    read, waiting, aside, rows = map(int, found.groups())
    assert read + waiting + aside == rows == len([line for line in TABLE.splitlines() if line])
    assert (read, waiting, aside) == (3, 3, 3)
    for words in ("the other day", "We", "An old note.", "Our chronology", "Total: 6"):
        assert words in page.text or words == "We"
    assert "The date could not be read." in page.text


@pytest.mark.parametrize("who", ["liaison", "manager"])
def test_a_row_is_mended_accepted_set_aside_and_put_back(cast, client_as, case, who):
    row, client = given(cast, case), client_as(who)
    here = sides(case, row)[who]
    look = f"{here}?show=look"
    mend = link_of(client.get(look), "the other day")
    refused = client.submit(mend, date="yesterday or so", mend="yes")
    assert refused.status == 422
    assert "yesterday or so" in str(refused.soup)
    client.follow(client.submit(mend, date="about 4 March 2024", time="2pm", mend="yes"))
    client.follow(client.submit(link_of(client.get(look), "An old note."), accept="yes"))
    empty = link_of(client.get(look), "It does not say what happened")
    assert client.submit(empty, aside="yes").errors == ["Write why it is set aside"]
    client.follow(client.submit(empty, aside="yes", because="A slip of the pen."))
    with cast.session() as session:
        assert sums_of(session, row).waiting == 0
        [mended] = [
            entry
            for entry in session.scalars(select(ChronologyEntry))
            if "call to the school" in entry.told
        ]
        assert (str(mended.first_day), mended.precision) == ("2024-03-04", "about-this-day")
        settled = session.scalars(select(ChronologyQuery.settled)).all()
        assert {"mended", "accepted", "set_aside"} <= set(settled)
    page = client.get(here)
    assert "Set aside: A slip of the pen." in page.text
    entry = link_of(page, "The father moved away.")
    client.follow(client.submit(entry, aside="yes", because="Not ours."))
    assert "Not ours." in client.get(f"{here}?show=aside").text
    client.follow(client.submit(entry, back="yes"))
    assert "Not ours." not in client.get(f"{here}?show=aside").text


def test_an_entry_that_is_mended_keeps_what_the_file_says(cast, client_as, case):
    row, client = given(cast, case), client_as("manager")
    here = sides(case, row)["manager"]
    entry = link_of(client.get(here), "A visit at home.")
    typed = {"date": "5 March 2024", "time": "", "text": "A visit at the nursery.", "mend": "yes"}
    client.follow(client.submit(entry, **typed))
    text = client.get(here).text
    assert "A visit at the nursery." in text
    assert "Mended by Manager of Northshire, 2 March 2026" in text
    assert "The file says: 03/03/2024 9am A visit at home." in text


def test_all_of_one_kind_are_accepted_at_once(cast, client_as, case):
    row, client = given(cast, case), client_as("manager")
    here = sides(case, row)["manager"]
    page = client.get(here)
    assert "The date is outside the period of the review. (1 row)" in page.text
    client.follow(client.submit(here, action="/accept/date_outside_review_period"))
    assert "The date is outside the period of the review. (1 row)" not in client.get(here).text
    again = client.post(f"{here}/accept/nonsense")
    assert again.status == 404


def test_what_the_board_has_taken_in_the_agency_reads_and_no_longer_changes(cast, client_as, case):
    row = given(cast, case, state=State.TAKEN_IN)
    here = sides(case, row)["liaison"]
    page = client_as("liaison").get(here)
    assert page.status == 200
    assert not links(page)
    with cast.session() as session:
        entry = session.scalars(select(ChronologyEntry.id)).first()
    refused = client_as("liaison").submit(f"{here}/rows/{entry}", text="Other.", mend="yes")
    assert refused.errors[0].startswith("The board has taken this chronology in.")


@pytest.mark.parametrize("part", ["", "/rows/{entry}"])
def test_another_agencys_is_not_there(cast, client_as, case, part):
    row = given(cast, case)
    theirs = asked_agency(cast, case[0], "police")
    with cast.session() as session:
        part = part.format(entry=session.scalars(select(ChronologyEntry.id)).first())
    police = client_as("police_liaison")
    there = f"/requests/{theirs}/chronology"
    answers = [
        police.get(f"/requests/{case[1]}/chronology/{row}{part}"),
        police.get(f"{there}/{row}{part}"),
        police.get(f"{there}/{theirs}{part}"),
    ]
    assert {answer.status for answer in answers} == {404}
    assert len({answer.text for answer in answers}) == 1  # they cannot be told apart
    assert client_as("manager", "eastmoor").get(sides(case, row)["manager"]).status == 404


def test_in_doubt_about_day_and_month_somebody_is_asked(cast, client_as, case, runtime):
    table = "Date,Event\n03/04/2024,A visit.\n"
    row, client = given(cast, case, table), client_as("liaison")
    here = sides(case, row)["liaison"]
    with cast.session() as session:
        found = session.get_one(Chronology, ("northshire", row))
        file = StoredFile(
            case_id=found.case_id, agency_id=found.agency_id, name="a.csv", media_type="text/csv"
        )
        found.file_id = keep_file(session, runtime.files, file, table.encode()).id
    assert "Nothing in this file shows whether 3/4/2014 is in April" in client.get(here).text
    assert client.submit(here, action="/again").errors == ["Choose what it means"]
    page = client.follow(client.submit(here, action="/again", day_order="month-first"))
    assert "The file waits for its turn to be read." in page.text
    assert page.soup.select_one(f"a[href$='/chronology/{row}']").get_text() == "Look again"


@pytest.mark.parametrize("who", ["liaison", "manager"])
def test_while_a_file_is_read_the_page_says_how_far_it_has_come(cast, client_as, case, who):
    row, client = given(cast, case, state=State.READING), client_as(who)
    here = sides(case, row)[who]
    for done, in_all, words in (
        (0, 0, "The file is being read. A long one takes a minute or two."),
        (15_000, 0, "The file is being read: 15,000 rows so far."),
        (2_000, 99_000, "2,000 of 99,000 rows are kept so far."),
    ):
        with cast.session() as session:
            note_progress(session, row, done, in_all)
        page = client.get(here)
        assert words in page.text
        assert page.soup.select_one("#progress")["hx-get"] == here
        assert words in client.get(here, headers={"HX-Request": "true"}).text


def test_a_page_of_rows_costs_a_bounded_number_of_statements(cast, client_as, case, engine):
    lines = [f"0{1 + at % 9}/03/2024,,Something {at}." for at in range(120)]
    few = given(cast, case, "Date,Time,Event\n" + "\n".join(lines[:5]))
    many = given(cast, case, "Date,Time,Event\n" + "\n".join(lines))
    client, counts = client_as("manager"), []
    for row in (few, many):
        client.get(sides(case, row)["manager"])
        with statements_on(engine) as seen:
            client.get(sides(case, row)["manager"])
        counts.append(len(seen))
    assert counts[0] == counts[1]


@pytest.mark.parametrize(
    ("who", "other", "said"),
    [
        ("liaison", "manager", "by Liaison of Northshire"),
        ("liaison", "liaison", "by Liaison of Northshire"),
        ("manager", "manager", "by Manager of Northshire"),
        ("manager", "liaison", "by Manager of Northshire"),
    ],
)
def test_who_mended_and_set_aside_and_when_is_shown(cast, client_as, case, who, other, said):
    row, client = given(cast, case), client_as(who)
    here = sides(case, row)
    mend = link_of(client.get(f"{here[who]}?show=look"), "An old note.")
    client.follow(client.submit(mend, date="1 January 2023", mend="yes"))
    client.follow(client.submit(mend, aside="yes", because="Another family."))
    shown = client_as(other).get(f"{here[other]}?show=aside").text
    assert f"Set aside {said}, 2 March 2026" in shown
    assert f"Mended {said}, 2 March 2026" in shown


# An agency takes its own entries away


def taken_away(client, here, ending):
    page = client.get(f"{here}/entries.{ending}")
    assert page.status == 200
    return page.response.get_data()


def test_an_agency_takes_its_own_entries_away_and_they_read_back_as_they_were(
    cast, client_as, case
):
    row, liaison = given(cast, case), client_as("liaison")
    here = sides(case, row)["liaison"]
    shown = liaison.get(here).soup.select("a[download]")
    assert [str(link["href"]) for link in shown] == [
        f"{here}/entries.{ending}" for ending in ("xlsx", "docx", "csv")
    ]
    with cast.session() as session:
        told = [
            entry_of(each).text
            for each in session.scalars(select(ChronologyEntry).order_by(*ORDER))
        ]
    for ending in ("xlsx", "docx", "csv"):
        read = read_chronology(taken_away(liaison, here, ending), f"a.{ending}")
        assert [entry.text for entry in read.entries] == told
    sent = liaison.get(f"{here}/entries.csv").response
    assert sent.headers["Content-Disposition"].startswith("attachment; filename=entries-")


def test_formulas_in_what_is_taken_away_are_words(cast, client_as, case):
    row = given(cast, case, 'Date,Event\n03/03/2024,"=HYPERLINK(""http://evil.example"")"\n')
    here, liaison = sides(case, row)["liaison"], client_as("liaison")
    assert b"\"'=HYPERLINK" in taken_away(liaison, here, "csv")
    book = openpyxl.load_workbook(io.BytesIO(taken_away(liaison, here, "xlsx")))
    cells = [cell for line in book.active.iter_rows() for cell in line if cell.value]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}


def test_nobody_takes_anothers_entries_away(cast, client_as, case):
    row = given(cast, case)
    theirs = asked_agency(cast, case[0], "police")
    there = f"chronology/{row}/entries.csv"
    police = client_as("police_liaison")
    assert police.get(f"/requests/{case[1]}/{there}").status == 404
    assert police.get(f"/requests/{theirs}/{there}").status == 404
    assert client_as("manager").get(f"/requests/{case[1]}/{there}").status == 403
    assert (
        client_as("liaison").get(f"/requests/{case[1]}/chronology/{row}/entries.exe").status == 404
    )
    with cast.session() as session:
        session.get_one(Chronology, ("northshire", row)).entries = 0
    assert client_as("liaison").get(f"/requests/{case[1]}/{there}").status == 404


def test_once_a_case_is_closed_its_agency_reads_and_is_offered_nothing_that_would_be_refused(
    cast, client_as, case
):
    row, liaison = given(cast, case), client_as("liaison")
    here = sides(case, row)["liaison"]
    assert links(liaison.get(here))
    with cast.session() as session:
        closed = Closure(
            case_id=case_by_reference(session, case[0]).id,
            closed_on=date(2026, 3, 1),
            note="All is done.",
            conditions=[],
            member_id=cast.member("northshire", "manager"),
        )
        session.add(closed)
    page = liaison.get(here)
    assert not page.soup.select("main form, main a[href*='/rows/']")
    assert page.soup.select("a[download]")
    asked = liaison.get(f"/requests/{case[1]}")
    assert "The board closed this review on 1 March 2026." in asked.text
    assert not asked.soup.select("main form")
    ways = {link["href"].rpartition("/")[2] for link in asked.soup.select("main a[href]")}
    assert not ways & {"type", "receipt", "files-secured", "more-time", "questions"}
