"""Twelve agencies send the files they have; one account is made of them, frozen, and taken away.

One liaison, and the manager once at everything they do, have a browser and a keyboard alone. What
comes again and again after that is sent by a client, as a browser would send it. Axe looks once
at each kind of page.
"""

import json
import re
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook
from sqlalchemy import select

from domain.access.identity import Role
from domain.agencies.models import Agency
from domain.cases.queries import case_by_reference
from domain.cases.scope import Terms, set_scope
from domain.chronologies.kept.models import Chronology, State
from domain.chronologies.versions.models import ChronologyExport, ChronologyVersion
from domain.clock import today
from domain.members.models import Member
from domain.sealing.keyring import keyring_of
from tests.cast import HASH
from tests.journeys.keyboard import AtKeyboard
from tests.support.client import Client
from tests.web.each_board.acting import under_review_at
from workers.jobs import chronologies, same_events, versions

pytestmark = pytest.mark.browser

BOARD = "leicester"
SAMPLES = Path(__file__).parents[1] / "domain" / "chronologies" / "samples"
TRUTH = json.loads((SAMPLES / "truth.json").read_text(encoding="utf-8"))
FILES = [each["file"] for each in TRUTH["files"]]
PERIOD = date(2012, 1, 1), date(2016, 2, 29)
MENDED = "The social worker wrote to school."
LINES = ("Was the child seen alone?",)


@pytest.fixture
def story(town, site, visitor):
    return Story(town[1], site, visitor)


class Story:
    def __init__(self, cast, site, visitor):
        self.cast, self.site, self.visitor = cast, site, visitor
        self.seen = set()
        self.reference = under_review_at(cast, BOARD)
        with self.session() as session:
            case = case_by_reference(session, self.reference)
            self.case_id = case.id
            terms = Terms(*PERIOD, "A panel reads.", "To learn.", LINES)
            set_scope(session, cast.actor(BOARD, "manager"), case, after_version=0, terms=terms)
        self.people = {}
        self.agencies = dict(self._people())
        signed_in = visitor(BOARD, seen=self.seen).sign_in(cast.email(BOARD, "manager"))
        self.manager = AtKeyboard(signed_in)
        self.client = Client(site, cast, "manager", BOARD)

    def session(self, who="manager"):
        return self.cast.session(BOARD, who)

    def _people(self):
        """An agency for each file, and somebody there to answer."""
        with self.cast.system_session(BOARD) as session:
            for number, file in enumerate(FILES):
                agency = Agency(name=f"Agency {chr(65 + number)}", kind="other")
                session.add(agency)
                session.flush()
                email = f"liaison{number}@{BOARD}.example"
                member = Member(
                    role=Role.LIAISON.value,
                    agency_id=agency.id,
                    email_index=keyring_of(session).look_up("email", email),
                    email=email,
                    name=f"Liaison of agency {chr(65 + number)}",
                    password_hash=HASH,
                )
                session.add(member)
                session.flush()
                self.people[file] = member.id
                yield file, (agency.name, email)

    def to_the_chronology(self):
        self.manager.visitor.open(f"/cases/{self.reference}/chronology")
        return self.manager

    def all_are_asked(self):
        page = self.manager.visitor.open(f"/cases/{self.reference}/requests").follow("Ask agencies")
        for name, _ in self.agencies.values():
            page.page.get_by_role("checkbox", name=name, exact=False).first.check()
        page.choose("Chronology").type("What should they cover?", "All that you know.")
        page.date("When do you need it by?", today() + timedelta(days=14))
        page.press("Ask them").sees("agencies have been asked.")

    def the_first_answers_by_keyboard_alone(self, file):
        name, email = self.agencies[file]
        liaison = AtKeyboard(self.visitor(BOARD, seen=self.seen).open("/sign-in"))
        liaison.type("Email address", email).type("Password", "a long enough password")
        liaison.send("Sign in").sees(f"Requests to {name}").follow("Chronology")
        field = "Your chronology" if "Your chronology" in liaison.visitor.words else "Files"
        liaison.attach(field, SAMPLES / file).send("Send to the board")
        liaison.sees("Your answer has been sent")

    def another_answers(self, file):
        name, _ = self.agencies[file]
        liaison = Client(self.site, self.cast, None, BOARD)
        liaison._sign_in(self.people[file], "liaison")
        [asked] = liaison.get("/requests/").soup.select('main a[href^="/requests/"]')
        there = liaison.get(asked["href"])
        others = {other for other, _ in self.agencies.values()} - {name}
        assert not [other for other in others if re.search(rf"{other}\b", there.text)]
        form = there.soup.select_one("form:has(input[type=file])")
        field = "chronology" if form.select_one("[name=chronology]") else "files"
        content = BytesIO((SAMPLES / file).read_bytes())
        sent = liaison.submit(asked["href"], form["action"], **{field: (content, file)})
        assert "Your answer has been sent" in liaison.follow(sent).text

    def the_worker_reads_them(self):
        with self.cast.system_session(BOARD) as session:
            waiting = list(session.scalars(select(Chronology.id)))
        for number in waiting:
            chronologies.read(BOARD, str(number))
        with self.cast.system_session(BOARD) as session:
            assert set(session.scalars(select(Chronology.state))) == {State.READY}
        assert len(waiting) == 12

    def a_row_is_mended(self, file):
        name, _ = self.agencies[file]
        page = self.to_the_chronology().follow("Chronologies that came").follow(name)
        waiting = self._waiting()
        page.follow("To look at")
        row = page.page.locator("tr", has_text="Error:").first.get_by_role("link")
        page.follow(" ".join(row.inner_text().split()))
        page.over("When was it?", "3 March 2014").over("What happened?", MENDED)
        page.send("Save what it means").sees("Saved.")
        assert self._waiting() == waiting - 1

    def _waiting(self):
        return int(re.search(r"Waiting for somebody (\d+)", self.manager.visitor.words)[1])

    def the_first_is_taken_in(self):
        page = self.to_the_chronology().follow("Chronologies that came").follow("Take in")
        if "without the rows that wait" in page.visitor.words:
            page.tick("Take it in without the rows")
        page.send("Take it in").sees("Taken in")

    def the_rest_are_taken_in(self):
        came = self.client.get(f"/cases/{self.reference}/chronology/files").soup
        links = [link["href"] for link in came.select('main a[href$="/take-in"]')]
        assert len(links) == 11
        for link in links:
            waits = 'name="without"' in self.client.get(link).html
            without = {"without": "yes"} if waits else {}
            assert self.client.submit(link, **without).status == 303
        same_events.look(BOARD, str(self.case_id))

    def an_event_is_confirmed(self):
        page = self.to_the_chronology().follow("Same events")
        page.sees("What speaks for it") if "What speaks for it" in page.visitor.words else page
        page.send("Yes, one event").sees("kept as one event")

    def it_is_frozen(self):
        page = self.to_the_chronology().follow("Versions that are frozen")
        page.follow("Freeze a version").type("What is this version called?", "For the panel")
        page.send("Freeze this version")
        with self.cast.system_session(BOARD) as session:
            number = session.scalars(select(ChronologyVersion.id)).one()
        assert versions.freeze(BOARD, str(number))
        page = self.to_the_chronology().follow("Versions that are frozen").follow("Version 1")
        page.sees("For the panel", "entries")
        return int(re.search(r"([\d,]+) entries", page.visitor.words)[1].replace(",", ""))

    def it_is_taken_away(self, kind):
        page = self.to_the_chronology().follow("Versions that are frozen").follow("Version 1")
        page.follow("Take this version away").choose(kind).send("Make the file")
        with self.cast.system_session(BOARD) as session:
            rows = session.scalars(
                select(ChronologyExport).where(ChronologyExport.file_id.is_(None))
            )
            number = rows.one().id
        assert versions.export(BOARD, str(number))
        page.page.reload()
        page.visitor.look()
        link = page.page.get_by_role("link", name=re.compile("Download")).first
        return page.visitor.fetched(link.get_attribute("href"))


def rows_of(workbook: bytes) -> list[tuple]:
    sheet = load_workbook(BytesIO(workbook), read_only=True).active
    return [row for row in sheet.iter_rows(values_only=True) if any(row)]


def test_twelve_files_become_one_account_that_is_frozen_and_taken_away(story):
    story.all_are_asked()
    story.the_first_answers_by_keyboard_alone(FILES[0])
    for file in FILES[1:]:
        story.another_answers(file)
    story.the_worker_reads_them()
    story.a_row_is_mended(FILES[0])
    story.the_first_is_taken_in()
    story.the_rest_are_taken_in()
    story.an_event_is_confirmed()
    frozen = story.it_is_frozen()
    assert frozen >= TRUTH["total_true_events"] - TRUTH["total_bad_rows"]
    assert len(rows_of(story.it_is_taken_away("Excel"))) >= frozen
    words = Document(BytesIO(story.it_is_taken_away("Word")))
    assert sum(len(table.rows) for table in words.tables) >= frozen
