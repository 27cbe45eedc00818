"""Saving drafts, checking them, settling what is found, clearing and approving."""

from datetime import date, timedelta

import pytest

from domain.audit.actions import Action
from domain.audit.models import Event
from domain.clock import held, now
from domain.documents.surfaces import Surface
from domain.errors import Conflict, Invalid, NotFound, Refused
from domain.files.models import StoredFile
from domain.files.store import read_file
from domain.people.registering import Entry, add_person
from domain.reports.approval import approve
from domain.reports.checking import check_draft, findings_in
from domain.reports.clearance import REGISTER_CHANGED, STILL_HERE, UNCHECKED, clear_draft
from domain.reports.drafts import Draft, notes_on, surfaces_in
from domain.reports.queries import tallies, versions_of
from domain.reports.saving import LONGEST, FromWord, Written, save_draft
from domain.reports.settling import settle, settle_rest
from domain.reports.versions import OLD
from tests.domain.documents.files import DRAFT, paragraph, word_file
from tests.support.cases import referred_case
from tests.support.reports import (
    DOCUMENT,
    NAMING,
    TEXT,
    approved,
    case_of,
    checked,
    cleared,
    draft_of,
    finished,
    from_word,
    settled,
    written,
)


@pytest.fixture
def reference(cast):
    return referred_case(cast)


@pytest.fixture
def manager(cast):
    return cast.actor("northshire", "manager")


def save(session, manager, reference, content, seen=0, document=DOCUMENT):
    return save_draft(
        session, manager, case_of(session, reference), document, content=content, seen=seen
    )


def test_each_saving_is_a_new_version_and_the_old_one_stays(cast, reference):
    written(cast, reference, "First words.")
    written(cast, reference, "Second words.", seen=1)
    with cast.session() as session:
        versions = versions_of(session, case_of(session, reference).id)
        assert [it.number for it in versions] == [2, 1]
        assert draft_of(session, reference).text == "Second words."


def test_a_page_that_is_out_of_date_saves_nothing(cast, reference, manager):
    written(cast, reference)
    with pytest.raises(Conflict, match="version 1"), cast.session() as session:
        save(session, manager, reference, Written("Other words."), seen=0)


def test_a_document_the_procedure_does_not_make_is_not_found(cast, reference, manager):
    for document in ("executive_summary", "nonsense"):
        with pytest.raises(NotFound), cast.session() as session:
            save(session, manager, reference, Written("Words."), document=document)


def test_an_empty_or_endless_text_is_not_a_draft(cast, reference, manager):
    for text in ("", "   \n# \n", "x" * (LONGEST + 1)):
        with pytest.raises(Invalid), cast.session() as session:
            save(session, manager, reference, Written(text))


def test_a_word_document_is_kept_as_it_came_and_read_with_all_it_hides(cast, reference, runtime):
    from_word(cast, reference, DRAFT.read_bytes(), runtime.files)
    with cast.session() as session:
        draft = draft_of(session, reference)
        kept = session.get_one(StoredFile, (draft.board_id, draft.file_id))
        assert read_file(session, runtime.files, kept) == DRAFT.read_bytes()
        kinds = {surface.kind for surface in surfaces_in(draft)}
        assert {"comment", "property", "deletion"} <= kinds
        assert notes_on(draft)
    on_disk = [path.read_bytes() for path in runtime.files.root.rglob("*") if path.is_file()]
    assert on_disk
    assert not any(DRAFT.read_bytes()[:200] in content for content in on_disk)


@pytest.mark.parametrize(
    "data", [b"", b"MZ", b"PK\x03\x04 nothing", b"%PDF-1.7", b"{\\rtf1}", b"<html>"]
)
def test_what_is_not_a_word_document_is_refused_in_words(cast, reference, manager, runtime, data):
    with pytest.raises(Invalid) as refusal, cast.session() as session:
        save(session, manager, reference, FromWord(data, "a.docx", runtime.files))
    assert refusal.value.field == "file"


def test_a_word_document_without_words_is_refused(cast, reference, manager, runtime):
    with pytest.raises(Invalid, match="no words"), cast.session() as session:
        save(
            session, manager, reference, FromWord(word_file(paragraph("")), "a.docx", runtime.files)
        )


def test_the_check_finds_the_child_by_name_and_says_what_to_write(cast, reference):
    written(cast, reference, NAMING)
    checked(cast, reference)
    with cast.session() as session:
        finding = findings_in(session, draft_of(session, reference).id)[0]
        assert (finding.level, finding.match, finding.suggestion) == (
            "certain",
            "Tansy Thistlewood",
            "Child A",
        )
        assert finding.person_id
        assert b"Thistlewood" not in finding.excerpt_sealed


def test_checking_again_adds_only_what_is_new(cast, reference, manager):
    written(cast, reference, NAMING + "\n\nMs Ottoline Quennell called.")
    checked(cast, reference)
    settled(cast, reference)
    with cast.session() as session:
        entry = Entry("family", "Ottoline Quennell", "Mother of Child A")
        add_person(session, manager, case_of(session, reference), entry=entry)
    checked(cast, reference)
    with cast.session() as session:
        found = findings_in(session, draft_of(session, reference).id)
        assert [it.match for it in found if it.settled_at is None] == ["Ottoline Quennell"]
        assert [it.number for it in found] == list(range(1, len(found) + 1))


def test_a_finding_is_settled_once_by_a_named_person_with_a_reason(cast, reference, manager):
    written(cast, reference, NAMING)
    checked(cast, reference)
    settled(cast, reference)
    with cast.session() as session:
        finding = findings_in(session, draft_of(session, reference).id)[0]
        assert finding.settled_by_id == manager.id
        assert finding.settled_because.startswith("Another family")
        with pytest.raises(Conflict):
            settle(session, manager, finding, settled_as="changed", because="No.")


def test_only_the_possible_and_what_is_left_behind_are_settled_together(
    cast, reference, runtime, manager
):
    from_word(cast, reference, DRAFT.read_bytes(), runtime.files)
    with cast.session() as session:
        case = case_of(session, reference)
        for name, code in (("Tobias Ashgrove", "Child C"), ("Wren Ashgrove", "Sibling 1")):
            add_person(session, manager, case, entry=Entry("family", name, code))
    checked(cast, reference)
    with cast.session() as session:
        draft = draft_of(session, reference)
        before = findings_in(session, draft.id)
        count = settle_rest(session, manager, draft, because="None of these is anyone.")
        after = findings_in(session, draft.id)
        assert count == sum(it.level == "possible" or not it.travels for it in before) > 0
        assert all(it.travels and it.level != "possible" for it in after if it.settled_at is None)
        with pytest.raises(Conflict):
            settle_rest(session, manager, draft, because="Again.")


def refused(cast, reference, manager):
    with pytest.raises(Refused) as refusal, cast.session() as session:
        clear_draft(session, manager, case_of(session, reference), draft_of(session, reference))
    return refusal.value


def test_a_draft_is_not_cleared_before_it_was_checked(cast, reference, manager):
    written(cast, reference)
    refusal = refused(cast, reference, manager)
    assert refusal.message == UNCHECKED
    assert refusal.rule


def test_a_draft_is_not_cleared_while_a_certain_finding_is_open(cast, reference, manager):
    written(cast, reference, NAMING)
    checked(cast, reference)
    assert "has not been settled" in refused(cast, reference, manager).message


def test_a_draft_is_not_cleared_while_something_in_it_is_to_be_changed(cast, reference, manager):
    written(cast, reference, NAMING)
    checked(cast, reference)
    settled(cast, reference, settled_as="changed")
    assert refused(cast, reference, manager).message == STILL_HERE


def test_a_draft_is_not_cleared_when_the_register_has_changed_since_the_check(
    cast, reference, manager
):
    written(cast, reference)
    checked(cast, reference)
    with cast.session() as session:
        entry = Entry("family", "Ottoline Quennell", "Mother of Child A")
        add_person(session, manager, case_of(session, reference), entry=entry)
    assert refused(cast, reference, manager).message == REGISTER_CHANGED
    with held(now() + timedelta(minutes=5)):  # the latest check counts
        checked(cast, reference)
        cleared(cast, reference)


def test_only_the_latest_version_is_cleared_or_approved(cast, reference, manager):
    first = written(cast, reference)
    finished(cast, reference)
    written(cast, reference, TEXT + "\n\nMore.", seen=1)
    with pytest.raises(Refused, match="checked|check"), cast.session() as session:
        clear_draft(session, manager, case_of(session, reference), draft_of(session, reference))
    checked(cast, reference)
    with pytest.raises(Refused, match="Clear this version"):
        approved(cast, reference)
    with pytest.raises(Conflict), cast.session() as session:
        approve(
            session, manager, session.get_one(Draft, ("northshire", first)),
            approved_by="The Board", approved_on=date(2026, 3, 1),
        )  # fmt: skip


def test_an_old_version_cannot_be_cleared(cast, reference, manager):
    written(cast, reference)
    checked(cast, reference)
    with cast.session() as session:
        old = draft_of(session, reference)
    written(cast, reference, "Newer words.", seen=1)
    with pytest.raises(Refused) as refusal, cast.session() as session:
        clear_draft(session, manager, case_of(session, reference), session.merge(old, load=False))
    assert refusal.value.message == OLD


def test_an_approval_lies_in_the_past_and_is_recorded_once(cast, reference, manager):
    written(cast, reference)
    checked(cast, reference)
    cleared(cast, reference)
    with pytest.raises(Invalid), cast.session() as session:
        approve(
            session,
            manager,
            draft_of(session, reference),
            approved_by="X",
            approved_on=date(2026, 3, 3),
        )
    approved(cast, reference)
    with pytest.raises(Conflict):
        approved(cast, reference)


def test_each_act_leaves_one_event_that_names_nobody(cast, reference):
    written(cast, reference, NAMING)
    finished(cast, reference)
    with cast.session() as session:
        events = session.query(Event).filter(Event.case_id.is_not(None)).all()
        said = [event.action for event in events]
        for action in (
            Action.DRAFT_SAVED,
            Action.DRAFT_CHECKED,
            Action.CLEARANCE_GIVEN,
            Action.APPROVAL_GIVEN,
        ):
            assert said.count(action) == 1
        assert not any("Thistlewood" in str(event.particulars) for event in events)


def test_the_tallies_count_what_is_found_and_settled(cast, reference):
    written(cast, reference, NAMING)
    checked(cast, reference)
    with cast.session() as session:
        draft_id = draft_of(session, reference).id
        assert (
            tallies(session, draft_id)["certain"].found,
            tallies(session, draft_id)["certain"].settled,
        ) == (1, 0)
    settled(cast, reference)
    with cast.session() as session:
        assert tallies(session, draft_id)["certain"].settled == 1


def test_a_reviewer_who_is_not_appointed_finds_no_draft(cast, reference):
    written(cast, reference)
    with cast.session("northshire", "reviewer") as session:
        assert session.query(Draft).count() == 0


def test_a_written_draft_is_checked_as_its_page_reads(cast, reference):
    written(cast, reference, "# Heading\n\nSee [this](https://tansy.example/).")
    with cast.session() as session:
        surfaces = surfaces_in(draft_of(session, reference))
    assert Surface("link", "Address behind a link", "https://tansy.example/") in surfaces


def test_checking_reads_every_draft_of_a_long_report_in_good_time(cast, reference, manager):
    written(cast, reference, "\n\n".join(["Services met and wrote down what they knew."] * 8000))
    with cast.session() as session:
        check_draft(session, manager, case_of(session, reference), draft_of(session, reference))
