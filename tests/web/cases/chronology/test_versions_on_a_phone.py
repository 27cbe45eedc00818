"""Freezing a version and taking it away on a phone; and the genogram, which moves in its own box."""

import docx
import pytest

from domain.cases.queries import case_by_reference
from domain.people.kinship import say_kin
from domain.people.queries import people_of
from domain.people.registering import Entry, add_person
from tests.support.live import Visitor, free_port, served
from tests.support.versions import FIRST, integrated_case, let_the_worker_work


@pytest.fixture
def case(cast):
    reference = integrated_case(cast)
    with cast.session() as session:
        row, actor = case_by_reference(session, reference), cast.actor("northshire", "manager")
        [child] = people_of(session, row.id)
        mother = add_person(session, actor, row, entry=Entry("family", "Juniper Thistle", "Mother"))
        say_kin(session, actor, mother, other=child, relation="parent_of")
    return reference


@pytest.fixture
def manager(app, browser):
    port = free_port()
    with served(app, port):
        visitor = Visitor(browser, f"http://northshire.localhost:{port}", width=320)
        yield visitor.sign_in("manager@northshire.example")
        visitor.close()


@pytest.mark.browser
def test_a_version_is_frozen_read_and_taken_away(cast, runtime, manager, case, tmp_path):
    manager.open(f"/cases/{case}/chronology").follow("Freeze a version")
    manager.type("What is this version called?", "For the panel").press("Freeze this version")
    manager.sees("About to be put together")
    let_the_worker_work(cast, runtime)
    manager.sees("2 entries").follow("Version 1: For the panel")
    manager.sees(FIRST, "Nothing was added, taken out or changed since.")
    manager.follow("Take this version away as a file").choose("Word document", "By code names")
    manager.press("Make the file").sees("About to be made")
    let_the_worker_work(cast, runtime)
    manager.sees("Here until 9 March 2026")
    with manager.page.expect_download() as coming:
        manager.page.get_by_role("link", name="Download the Word document").click()
    coming.value.save_as(tmp_path / "taken.docx")
    [table] = docx.Document(str(tmp_path / "taken.docx")).tables
    assert len(table.rows) == 3
    manager.open(f"/cases/{case}/people").follow("Genogram").sees("child of Mother")
