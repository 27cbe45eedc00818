"""The gate, publishing through it, and taking down."""

from datetime import date, timedelta

import page
import pypdfium2
import pytest
from sqlalchemy import text

from domain import clock
from domain.audit.actions import Action
from domain.audit.models import Event
from domain.cases.holding import lift_hold, place_hold
from domain.errors import Conflict, Invalid, NotFound, Refused
from domain.family.copies import tell_date
from domain.family.relatives import Details, add_relative
from domain.notices.models import Notice
from domain.people.registering import Entry, add_person
from domain.publication.models import Publication
from domain.publication.queries import (
    latest,
    pdf_at,
    publications_of,
    published_at,
    shelf,
    withdrawn_at,
)
from domain.publishing.explaining import explain
from domain.publishing.gate import gate
from domain.publishing.publishing import Words, publish
from domain.publishing.sending import note_sent
from domain.publishing.withdrawing import withdraw
from domain.reports.drafts import surfaces_in
from domain.tenancy import Audience, Place, board_session
from tests.domain.documents.files import DRAFT
from tests.support.cases import referred_case
from tests.support.reports import (
    DOCUMENT,
    LOOK,
    NAMING,
    WORDS,
    approved,
    case_of,
    checked,
    cleared,
    draft_of,
    finished,
    from_word,
    published,
    published_case,
    ready,
    settle_family,
    written,
)


@pytest.fixture
def reference(cast):
    return referred_case(cast)


@pytest.fixture
def manager(cast):
    return cast.actor("northshire", "manager")


def in_public(cast, board="northshire"):
    return board_session(cast.engine, cast.vault, Place(board, Audience.PUBLIC))


def refusal_of(cast, reference, words=WORDS, board="northshire"):
    with pytest.raises(Refused) as refusal:
        published(cast, reference, words, board)
    with in_public(cast, board) as session:
        assert shelf(session).total == 0
    return refusal.value


def conditions(cast, reference, board="northshire"):
    with cast.session(board) as session:
        lines = gate(session, case_of(session, reference), DOCUMENT, draft_of(session, reference))
        return {line.condition.key: line for line in lines}


def test_from_a_draft_to_the_library(cast, reference):
    ready(cast, reference)
    made = published(cast, reference)
    assert made.slug == f"{reference}-overview-report"
    with in_public(cast) as session:
        assert [entry.slug for entry in latest(session, 5)] == [made.slug]
        report = published_at(session, made.slug)
        assert report.title == "Overview Report"
        assert "<h2>Introduction</h2>" in report.html
        assert pdf_at(session, made.slug).startswith(b"%PDF-")
    with cast.session() as session:
        event = session.query(Event).filter_by(action=Action.PUBLISHED).one()
        assert event.subject_id == made.id
        told = session.query(Notice).filter_by(kind="published", event_id=event.id).all()
        assert [notice.recipient_id for notice in told] == [cast.member("northshire", "manager")]
        kept = session.query(Publication).one()
        assert kept.welfare == WORDS.welfare
        assert all(line["met"] for line in kept.conditions)


def test_each_condition_refuses_by_itself_naming_its_rule_and_source(cast, reference, manager):
    written(cast, reference)
    stages = [
        ("anonymity", lambda: (checked(cast, reference), cleared(cast, reference))),
        ("approval", lambda: approved(cast, reference)),
    ]
    for key, meet in stages:
        line = conditions(cast, reference)[key]
        refusal = refusal_of(cast, reference)
        assert (refusal.rule, refusal.source) == (line.condition.sentence, line.condition.source)
        assert line.condition.sentence in refusal.message
        meet()
    with cast.session() as session:
        hold = place_hold(
            session, manager, case_of(session, reference),
            on="publication", reason="A trial.", look_again_on=date(2026, 6, 1),
        )  # fmt: skip
    refusal = refusal_of(cast, reference)
    assert refusal.rule == hold.rule
    with cast.session() as session:
        lift_hold(session, manager, session.merge(hold, load=False), reason="It is over.")
    published(cast, reference)


def test_publishing_needs_somebody_to_have_thought_of_other_children(cast, reference):
    ready(cast, reference)
    refusal = refusal_of(cast, reference, Words("Overview Report", "Learning.", "  "))
    assert "other children" in refusal.message
    assert refusal.source


def test_a_relative_who_wants_news_is_told_the_date_first(cast, reference, manager):
    relative = add_a_relative(cast, reference)
    ready(cast, reference)
    settle_family(cast, reference, but=("notice",))
    line = conditions(cast, reference)["family_notice"]
    refusal = refusal_of(cast, reference)
    assert (refusal.rule, refusal.source) == (line.condition.sentence, line.condition.source)
    with cast.session() as session:
        tell_date(
            session, manager, session.merge(relative, load=False), draft_of(session, reference),
            publish_on=date(2026, 3, 9), means="phone",
        )  # fmt: skip
    published(cast, reference)


def test_what_is_not_done_for_a_relative_a_named_person_may_sign_for_instead(cast):
    board = "eastmoor"
    reference = referred_case(cast, board)
    add_a_relative(cast, reference, board)
    ready(cast, reference, board=board)
    settle_family(cast, reference, board, but=("notice",))
    assert "told the date" in refusal_of(cast, reference, board=board).message
    settle_family(cast, reference, board)
    stood = {line["key"]: line for line in published(cast, reference, board=board).conditions}
    assert stood["family_notice"]["met"]
    assert "For 1 person it is signed why not." in stood["family_notice"]["sentence"]


def add_a_relative(cast, reference, board="northshire"):
    with cast.session(board) as session:
        details = Details(
            "Ottoline Quennell", "mother", "email", "Dr Sam Okafor", email="o@example.org"
        )
        return add_relative(
            session, cast.actor(board, "manager"), case_of(session, reference), details
        )


def test_what_must_be_met_cannot_be_explained_away(cast, reference, manager):
    add_a_relative(cast, reference)
    ready(cast, reference)
    for condition, error in (
        ("approval", Refused),
        ("family_notice", Refused),
        ("nonsense", NotFound),
    ):
        with cast.session() as session:
            case, draft = case_of(session, reference), draft_of(session, reference)
            with pytest.raises(error):
                explain(session, manager, case, draft, condition=condition, reason="Because.")


def test_those_it_is_sent_to_are_named_in_the_gate_and_recorded(
    cast, reference, manager, held_clock
):
    ready(cast, reference)
    with clock.held(held_clock.replace(year=2018)):
        line = conditions(cast, reference)["recipients"]
        assert not line.condition.met
        with cast.session() as session:
            case, draft = case_of(session, reference), draft_of(session, reference)
            day = clock.today()
            for recipient, sent_on in (
                ("ofsted_or_so", day),
                ("national_panel", day + timedelta(days=1)),
            ):
                with pytest.raises(Invalid):
                    note_sent(session, manager, case, draft, recipient=recipient, sent_on=sent_on)
            note_sent(session, manager, case, draft, recipient="national_panel", sent_on=day)
            with pytest.raises(Conflict):
                note_sent(session, manager, case, draft, recipient="national_panel", sent_on=day)
        early = conditions(cast, reference)["recipients"].condition
        assert not early.met
        assert "At least 7 days before publication. So the first day is 9 March" in early.sentence
    with clock.held(held_clock.replace(year=2018) + timedelta(days=7)):
        assert conditions(cast, reference)["recipients"].condition.met


def test_a_new_version_needs_clearance_and_approval_anew(cast, reference):
    ready(cast, reference)
    written(cast, reference, "Newer words.", seen=1)
    met = {key: line.condition.met for key, line in conditions(cast, reference).items()}
    assert not met["anonymity"]
    assert not met["approval"]
    refusal_of(cast, reference)


def test_the_version_before_the_latest_is_never_published(cast, reference, manager):
    ready(cast, reference)
    with cast.session() as session:
        old = draft_of(session, reference)
    written(cast, reference, "Newer words.", seen=1)
    with pytest.raises(Refused, match="later version"), cast.session() as session:
        publish(
            session,
            manager,
            case_of(session, reference),
            session.merge(old, load=False),
            words=WORDS,
            look=LOOK,
        )


@pytest.mark.parametrize(
    "title", ["Tansy Thistlewood: Overview Report", "Report on TANSY  THISTLEWOOD"]
)
def test_a_name_in_the_title_or_summary_is_refused(cast, reference, title):
    ready(cast, reference)
    assert "The title" in refusal_of(cast, reference, Words(title, "Learning.", "Safe.")).message
    assert (
        "The summary"
        in refusal_of(cast, reference, Words("Overview Report", title, "Safe.")).message
    )


def test_a_certain_finding_that_was_settled_is_let_through_and_no_other(cast, reference, manager):
    ready(cast, reference, NAMING)
    with cast.session() as session:
        entry = Entry("family", "Ottoline Quennell", "Mother of Child A")
        add_person(session, manager, case_of(session, reference), entry=entry)
    published(cast, reference)


def test_somebody_registered_after_the_clearance_is_still_looked_for(cast, reference, manager):
    ready(cast, reference, "Ms Ottoline Quennell called the police.")
    with cast.session() as session:
        entry = Entry("family", "Ottoline Quennell", "Mother of Child A")
        add_person(session, manager, case_of(session, reference), entry=entry)
    assert "Ottoline Quennell" in refusal_of(cast, reference).message


def test_what_stands_cannot_be_published_twice(cast):
    reference = published_case(cast)
    with pytest.raises(Conflict, match="published already"):
        published(cast, reference)


def test_the_pdf_is_tagged_for_everyone(cast):
    published_case(cast)
    with in_public(cast) as session:
        pdf = pdf_at(session, latest(session, 1)[0].slug)
    report = page.validate_pdf_bytes(pdf, profile=page.ValidationProfile.PDF_UA_1)
    assert [failure.message for failure in report.failures] == []


def test_nothing_hidden_in_the_word_document_travels(cast, reference, runtime):
    from_word(cast, reference, DRAFT.read_bytes(), runtime.files)
    with cast.session() as session:
        draft = draft_of(session, reference)
        hidden = {
            surface.text.strip()
            for surface in surfaces_in(draft)
            if surface.kind in {"comment", "comment_author", "deletion", "property"}
            and len(surface.text.strip()) > 12
        }
    assert hidden
    finished(cast, reference)
    made = published(cast, reference)
    with in_public(cast) as session:
        report, pdf = published_at(session, made.slug), pdf_at(session, made.slug)
    document = pypdfium2.PdfDocument(pdf)
    printed = " ".join(page.get_textpage().get_text_range() for page in document)
    about = str(document.get_metadata_dict())
    for words in hidden:
        assert words not in report.html
        assert words not in printed
        assert words not in about
        assert words.encode() not in pdf


def test_what_is_taken_down_is_gone_for_the_public_and_says_so(cast, manager):
    reference = published_case(cast)
    taken_down(cast, reference, manager)
    slug = f"{reference}-overview-report"
    with in_public(cast) as session:
        assert published_at(session, slug) is None
        assert pdf_at(session, slug) is None
        assert shelf(session).total == 0
        assert session.scalar(text("select count(*) from publication")) == 0
        assert withdrawn_at(session, slug).note == "It is being corrected."
    with cast.session() as session:
        issue = publications_of(session, case_of(session, reference).id)[0]
        assert issue.withdrawal.reason == "A mistake on page 3."


def taken_down(cast, reference, manager):
    with cast.session() as session:
        case = case_of(session, reference)
        standing = publications_of(session, case.id)[0].publication
        return withdraw(
            session, manager, case, standing,
            public_note="It is being corrected.", reason="A mistake on page 3.",
        )  # fmt: skip


def test_a_report_is_taken_down_once_and_its_note_names_nobody(cast, manager):
    reference = published_case(cast)
    with cast.session() as session:
        case = case_of(session, reference)
        standing = publications_of(session, case.id)[0].publication
        with pytest.raises(Refused, match="The note"):
            withdraw(session, manager, case, standing, public_note="Tansy Thistlewood", reason="X")
    taken_down(cast, reference, manager)
    with pytest.raises(Conflict):
        taken_down(cast, reference, manager)


def test_after_it_was_taken_down_a_corrected_version_takes_another_address(cast, manager):
    reference = published_case(cast)
    taken_down(cast, reference, manager)
    made = published(cast, reference)
    assert made.slug == f"{reference}-overview-report-2"


@pytest.mark.parametrize(
    "column", ["case_id", "draft_id", "member_id", "conditions", "welfare_sealed"]
)
def test_the_public_may_not_ask_for_what_lies_behind_a_report(cast, column):
    published_case(cast)
    with pytest.raises(Exception, match="permission denied"), in_public(cast) as session:
        session.execute(text(f"select {column} from publication"))


def test_another_boards_library_is_its_own(cast):
    published_case(cast)
    with in_public(cast, "eastmoor") as session:
        assert shelf(session).total == 0


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("services talking", 1),
        ("overview", 1),
        ("learned", 1),
        ("pirates", 0),
        ("%", 0),
        ("_", 0),
        ("\\", 0),
        ("' or 1=1 --", 0),
        ("“", 0),
    ],
)
def test_the_search_reads_title_summary_and_text_and_nothing_into_signs(cast, question, found):
    published_case(cast)
    with in_public(cast) as session:
        assert shelf(session, question).total == found
