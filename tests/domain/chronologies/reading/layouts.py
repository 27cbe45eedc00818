"""Twenty files as twenty agencies might lay them out: none like another, none like the samples."""

from collections.abc import Callable
from datetime import date, time, timedelta
from itertools import groupby
from typing import Any

from tests.domain.chronologies.reading.made import (
    Event,
    Made,
    as_csv,
    as_docx,
    as_ods,
    as_xlsx,
    history,
    midnight,
)

File = tuple[bytes, Made]
YES_NO = (("Yes", True), ("No", False), ("n/a", None), ("", None))
TICKS = (("✓", True), ("✗", False), ("", None))
LONG_WORDS = (
    ("Seen alone", True),
    ("Not seen - asleep", False),
    ("Y - with mum", True),
    ("Unknown", None),
)


def midwifery() -> File:
    """Pipes, a preamble, dates in words, the time within the date."""
    made = Made("midwifery.txt")
    made.add("Community Midwifery - records relating to Baby H")
    made.add("Compiled by: J. Orr")
    made.add("")
    made.add(
        "Antenatal/Postnatal", "When", "Narrative", "Midwife", "Baby seen (Y/N)", "What was decided"
    )
    for event in history(
        1, exact=("words", "weekday"), times=("hh:mm", "am", "blank"), seen=YES_NO
    ):
        said = f"{event.cell}, {event.clock[0]}" if event.clock[0] else event.cell
        made.entry(event, "PN", said, event.text, "JO", event.seen[0], event.then)
    made.add("Total entries: 40")
    return as_csv(made, "|", "utf-16"), made


def probation_tabs() -> File:
    """Tabs, Windows letters, newest first, no times, month names in short."""
    made = Made("export.tsv")
    made.add(
        "Ref", "Contact date", "Contact type", "Contact notes", "Officer", "Enforcement / result"
    )
    for number, event in enumerate(
        reversed(
            history(
                2, exact=("dd-mmm-yyyy", "slashed name"), inexact=("mon-yy", "circa", "unknown day")
            )
        ),
        1,
    ):
        made.entry(event, f"P{number:04}", event.cell, "Office", event.text, "R. Núñez", event.then)
    made.faulty("P0099", "31/09/2013", "Phone", "Rang. No answer.", "RN", "")
    return as_csv(made, "\t", "cp1252", "\n"), made


def american() -> File:
    """A month-first export with quoted newlines."""
    made = Made("cad.csv")
    made.add("Job", "Call date", "Call time", "Description", "Disposition", "Patient")
    for event in history(3, exact=("m/d/yyyy",), times=("seconds", "hh:mm")):
        made.entry(
            event,
            "J",
            event.cell,
            event.clock[0],
            event.text + "\nCaller rang back,\n\nno change.",
            event.then,
            "F",
        )
    made.faulty("J", "13/45/2014", "10:00", "Passing call.", "", "F")
    return as_csv(made, ",", "utf-8-sig", quoting=1), made


def housing_two_rows() -> File:
    """Headings in two rows with groups, the table away from the corner, dates merged downwards."""
    made = Made("housing.xlsx", "Tenancy record")
    made.add("Riverside Homes: chronology")
    made.add("")
    made.add("When", "", "What", "", "Who")
    made.merges += [(3, 1, 3, 2), (3, 3, 3, 4)]
    made.add("Date", "Time", "Event", "Response", "Officer name")
    events = history(4, typed=0.8, times=("hhmm", "blank", "am"))
    for day, group in groupby(events, key=lambda event: event.day):
        same = list(group)
        first = len(made.rows) + 1
        for number, event in enumerate(same):
            made.entry(
                event,
                event.cell if not number else "",
                event.clock[0],
                event.text,
                event.then,
                "T Birch",
                truth=day.isoformat(),
            )
        if len(same) > 1:
            made.merges.append((first, 1, first + len(same) - 1, 1))
    made.add("Report run 12/05/2016 by tbirch")
    return as_xlsx(made, indent=1), made


def mac_school() -> File:
    """The calendar of 1904, times as values, a list of codes on another sheet."""
    made = Made("school.xlsx", "Log")
    made.add(
        "Pupil",
        "Date of incident",
        "Time of incident",
        "Category",
        "Description of concern",
        "Action taken by school",
        "Reported by",
    )
    for event in history(5, typed=1.0, times=("hh:mm", "hhmm")):
        clock = time.fromisoformat(event.clock[1])
        made.entry(event, "Ellie Hale", event.cell, clock, "Welfare", event.text, event.then, "DSL")
    codes = Made("school.xlsx", "Codes")
    for row in (
        ("Code", "Meaning"),
        ("DSL", "Designated safeguarding lead"),
        ("NFA", "No further action"),
    ):
        codes.add(*row)
    return as_xlsx(made, codes, from_1904=True), made


def years_as_sheets() -> File:
    """A sheet for each year and an old copy that is hidden; only the first has headings."""
    made = Made("social care.xlsx", "2013")
    later = Made("social care.xlsx", "2014")
    made.add(
        "No",
        "Start date",
        "Finish date",
        "Key event",
        "Source document",
        "Child seen alone?",
        "Professional judgement",
    )
    for number, event in enumerate(
        history(
            6,
            50,
            typed=0.5,
            exact=("dd/mm/yyyy", "short"),
            inexact=("month year", "w/c"),
            seen=YES_NO,
        ),
        1,
    ):
        sheet = made if event.day.year == 2013 else later
        sheet.entry(event, number, event.cell, "", event.text, "Mosaic", event.seen[0], "")
    copy = Made("social care.xlsx", "2013 (old)")
    copy.rows = [list(row) for row in made.rows[:20]]
    data = as_xlsx(made, later, copy, hidden=("2013 (old)",))
    made.events += later.events
    return data, made


def headless() -> File:
    """No headings at all."""
    made = Made("log.csv")
    for event in history(
        7, exact=("d.m.yyyy",), times=("hhmm hours", "hh:mm"), inexact=("mid month", "between")
    ):
        made.entry(event, event.cell, event.clock[0], event.text, event.then)
    return as_csv(made, ";", "mac_roman", "\r"), made


def composite() -> File:
    """An integrated table in a document, with an agency in each row and headings again."""
    made = Made("integrated.docx", 1)
    names = (
        "Date",
        "Agency",
        "Source",
        "Significant contact",
        "Child's voice",
        "Author's comment",
        "KLOE",
    )
    made.add(*names)
    for number, event in enumerate(
        history(8, exact=("d/m/yy", "words"), inexact=("possibly", "or", "early month"))
    ):
        if number in {15, 30}:
            made.add(*names)
        agency = ("Police", "GP", "Housing")[number % 3]
        made.entry(event, event.cell, agency, "File", event.text, "“I like nursery”", "", "2")
    made.faulty("", "GP", "EMIS", "Letter from hospital filed.", "", "", "1")
    made.faulty("30/02/2014", "Police", "Niche", "Log closed.", "", "", "")
    made.add("End of chronology")
    return as_docx("Integrated chronology: Child H", made), made


def month_dividers() -> File:
    """A table under month headings, with days alone in the rows."""
    made = Made("diary.docx", 1)
    made.add("Day", "Observation", "By")
    month = None
    for event in history(9, exact=("iso",)):
        if (event.day.year, event.day.month) != month:
            month = (event.day.year, event.day.month)
            made.add(f"{event.day:%B %Y}", "", "")
        number = event.day.day
        ending = {1: "st", 2: "nd", 3: "rd"}.get(number if number < 20 else number % 10, "th")
        made.entry(event, f"{number}{ending}", event.text, "AK", truth=event.day.isoformat())
    return as_docx(made), made


def year_captions() -> File:
    """Tables under captions with the year, and dates without one."""
    tables: list[Any] = []
    events = history(10, 60, exact=("iso",), times=("blank", "am"), seen=TICKS)
    by_year = groupby(events, key=lambda event: event.day.year)
    for number, (year, group) in enumerate(by_year, 1):
        made = Made("health.docx", number)
        made.add("Date", "Time", "Contact", "Child seen", "Plan")
        for event in group:
            made.entry(
                event,
                f"{event.day.day} {event.day:%B}",
                event.clock[0],
                event.text,
                event.seen[0],
                event.then,
            )
        tables += [f"Year: {year}", made]
    for other in tables[3::2]:
        tables[1].events += other.events
    return as_docx(*tables), tables[1]


def ditto() -> File:
    """Ditto marks in every fashion, in an OpenDocument sheet."""
    made = Made("refuge.ods", "Contacts")
    made.add("Date of contact", "Mode", "Details of conversation", "Worker")
    marks, last = ['"', "ditto", "as above", "〃", "do.", "same date"], None
    for number, event in enumerate(history(11, 60, typed=0.6, exact=("dd/mm/yyyy",))):
        same = event.day == last
        made.entry(
            event, marks[number % len(marks)] if same else event.cell, "Call", event.text, "QA"
        )
        last = event.day
    made.add("", "", "", "")
    made.add("Exported 3/4/2016 – 60 rows")
    return as_ods(
        made,
        after='<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>',
    ), made


def continued_rows() -> File:
    """Long texts that go on in the next row, in a numbered list."""
    made = Made("ward.csv")
    made.add("Item", "Date & time of entry", "Clinical note", "Entered by")
    for number, event in enumerate(history(12, times=("hh:mm", "stopped hrs")), 1):
        made.entry(event, number, f"{event.cell} {event.clock[0]}", event.text[:-1] + " and", "RN")
        if number % 7 == 0:
            made.add("", "", "continued to be settled overnight.", "")
    return as_csv(made), made


def swapped() -> File:
    """A spreadsheet set to America took what it could for dates."""
    made = Made("sure start.xlsx", "Contacts")
    made.add("Date", "Family member", "Notes of contact", "Next steps")
    for event in history(13, 60, exact=("dd/mm/yyyy",)):
        cell: Any = event.cell
        if event.day.day <= 12:
            cell = midnight(date(event.day.year, event.day.day, event.day.month))
        made.entry(event, cell, "Mum", event.text, event.then)
    return as_xlsx(made), made


def start_and_end() -> File:
    """Start and end in columns of their own, times likewise, an end before a start."""
    made = Made("police.xlsx", "PND")
    made.add("From", "To", "Start time", "End time", "Circumstances", "Crime no.", "Outcome")
    for number, event in enumerate(history(14, typed=1.0, times=("hh:mm",))):
        hour = time.fromisoformat(event.clock[1])
        if number % 5 == 0:
            end = event.day + timedelta(3)
            truth = {"from": event.day.isoformat(), "to": end.isoformat(), "precision": "period"}
            event.clock = ("", None, None, None)
            made.entry(
                event,
                event.cell,
                midnight(end),
                "",
                "",
                event.text,
                "CR/1",
                event.then,
                truth=truth,
            )
        elif number % 5 == 1:
            until = f"{hour.hour + 1:02d}:{hour.minute:02d}"
            event.clock = ("", event.clock[1], "range", until)
            made.entry(
                event,
                event.cell,
                "",
                hour,
                time.fromisoformat(until),
                event.text,
                "CR/2",
                event.then,
            )
        else:
            made.entry(event, event.cell, "", hour, "", event.text, "CR/3", event.then)
    made.faulty(
        midnight(date(2014, 9, 9)),
        midnight(date(2014, 9, 1)),
        "",
        "",
        "Bail conditions.",
        "CR/9",
        "",
    )
    return as_xlsx(made), made


def zulu() -> File:
    """Times that are GMT all the year, said in the heading."""
    made = Made("air.csv")
    made.add("Incident number", "Date", "Time (GMT)", "Reason for call", "Result")
    for event in history(15, exact=("iso",), times=("hh:mm",)):
        made.entry(event, "I", event.cell, event.clock[0], event.text, event.then)
    return as_csv(made), made


def many_habits() -> File:
    """One writer, every habit, and times at the start of the text."""
    exact = (
        "dd/mm/yyyy",
        "d.m.yyyy",
        "words",
        "of",
        "short",
        "american words",
        "weekday",
        "spaces",
        "capitals",
        "apostrophe",
        "stopped",
    )
    inexact = (
        "month year",
        "mm/yyyy",
        "x day",
        "year",
        "late year",
        "summer",
        "week of",
        "tilde",
        "approx after",
        "mark before",
        "date unclear",
        "to",
        "dash",
        "years",
    )
    made = Made("family support.xlsx", "Record")
    made.add("FAMILY SUPPORT SERVICE")
    made.add("Organisation", "Marsh Lane Children's Centre")
    made.add(
        "DATE", "SUMMARY OF INVOLVEMENT", "VIEWS OF THE CHILD", "SIGNIFICANCE", "CHILDREN SEEN?"
    )
    for number, event in enumerate(history(16, 120, exact=exact, inexact=inexact, seen=LONG_WORDS)):
        text = event.text
        if number % 6 == 0:
            event.clock = ("", "10:30", "exact", None)
            text = f"10.30am – {text}"
        made.entry(event, event.cell, text, "", "High", event.seen[0])
    return as_xlsx(made), made


def time_habits() -> File:
    """Every habit of times, with a column of them that has an odd heading."""
    made = Made("gp out of hours.csv")
    made.add(
        "Seq", "Date seen", "24 hr clock", "Presenting problem", "Clinician's action", "Seen by"
    )
    habits = (
        "approx",
        "circa",
        "ish",
        "range",
        "between",
        "morning",
        "late afternoon",
        "early hours",
        "not known",
        "unk",
        "whole",
        "noon",
        "a.m.",
    )
    for number, event in enumerate(history(17, 90, exact=("dd-mm-yy",), times=habits), 1):
        made.entry(event, number, event.cell, event.clock[0], event.text, event.then, "Dr Lowe")
    return as_csv(made, ";", "cp1252"), made


def separate_parts() -> File:
    """Day, month and year in columns of their own."""
    made = Made("parts.xlsx", "Sheet1")
    made.add("Day", "Month", "Year", "What happened?", "What did you do?")
    for event in history(18):
        made.entry(event, event.day.day, f"{event.day:%B}", event.day.year, event.text, event.then)
    return as_xlsx(made), made


def several_dates() -> File:
    """The day of the event beside the day of recording and a birth date."""
    made = Made("cpoms.csv")
    made.add(
        "Student", "DOB", "Date recorded", "Incident date", "Incident", "Action", "Assigned to"
    )
    for event in history(
        19, exact=("dd/mm/yyyy",), inexact=("mark after", "wk beginning", "around")
    ):
        recorded = event.day + timedelta(30)
        made.entry(
            event,
            "E Hale",
            "04/07/2010",
            f"{recorded:%d/%m/%Y}",
            event.cell,
            event.text,
            event.then,
            "DSL",
        )
    return as_csv(made), made


def numbers_and_formulas() -> File:
    """Days as bare numbers and text that a program wrote with the time nought."""
    made = Made("extract.xlsx", "Data")
    made.add("Date", "Type of contact", "Case recording", "Worker name")
    for number, event in enumerate(history(20)):
        serial = (event.day - date(1899, 12, 30)).days
        cell = [
            serial,
            f"{event.day.isoformat()} 00:00:00",
            f"'{event.day:%d/%m/%Y}",
            float(serial),
        ][number % 4]
        made.entry(event, cell, "Visit", event.text, "SW1")
    made.faulty("tbc", "Visit", "To be arranged.", "SW1")
    made.faulty("", "Visit", "Cancelled by mother.", "SW2")
    return as_xlsx(made), made


def notes_below() -> File:
    """A list of abbreviations and a signature below the entries, blank rows between them."""
    made = Made("cafcass.docx", 2)
    front = Made("cafcass.docx", 1)
    for row in (
        ("Child's name", "Ellie Hale"),
        ("Date of birth", "04/07/2010"),
        ("Author", "S Reid"),
        ("Date of report", "12/05/2016"),
    ):
        front.add(*row)
    made.add("Date(s) or period", "Event or contact", "Agency's response", "Analysis")
    for number, event in enumerate(
        history(
            21, exact=("words",), inexact=("from to", "beginning of year", "in year", "autumn of")
        )
    ):
        if number % 9 == 0:
            made.add("", "", "", "")
        made.entry(event, event.cell, event.text, event.then, "See KLOE 3.")
    made.add("", "", "", "")
    made.add("Abbreviations:", "", "", "")
    made.add("FCA", "Family court adviser", "", "")
    made.add("Signed", "S Reid", "Date", "12/05/2016")
    return as_docx("Report for the panel", front, "Chronology", made), made


LAYOUTS: tuple[Callable[[], File], ...] = (
    midwifery, probation_tabs, american, housing_two_rows, mac_school, years_as_sheets, headless,
    composite, month_dividers, year_captions, ditto, continued_rows, swapped, start_and_end, zulu,
    many_habits, time_habits, separate_parts, several_dates, numbers_and_formulas, notes_below,
)  # fmt: skip
__all__ = ["LAYOUTS", "Event"]
