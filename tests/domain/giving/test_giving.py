"""Documents that are given to those who ask: who may read them, and what is kept of the asker."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError

from domain import clock
from domain.access.identity import VISITOR, system
from domain.audit.models import Event
from domain.delivery.deliver import deliver
from domain.errors import Conflict, Invalid, NotFound, Refused
from domain.giving.answering import Answered, answer_request
from domain.giving.asking import Asked, ask_for_document, offered_at
from domain.giving.keeping import KEPT_AFTER_ANSWER, LINK_LASTS
from domain.giving.links import find_given
from domain.giving.models import DocumentRequest
from domain.giving.queries import waiting
from domain.giving.sweeping import remove_old_requests
from domain.notices.models import Notice
from domain.publication.models import Publication
from domain.publication.queries import latest, listed_at, pdf_at, published_at, shelf
from domain.publishing.withdrawing import withdraw
from domain.tenancy import Audience, Place, board_session
from tests.cast import Cast
from tests.domain.notices.outgoing import TESTS, Recorder, post
from tests.support.giving import (
    EMAIL,
    NAME,
    answered,
    asked_for,
    at_the_door,
    listed,
    request_of,
)
from tests.support.reports import case_of, finished, published, published_case, written

DAY = timedelta(days=1)
GONE = "Something was wrong in it."


def in_public(cast: Cast, board="northshire"):
    return board_session(cast.engine, cast.vault, Place(board, Audience.PUBLIC))


def taken_down(cast):
    with cast.session() as session:
        row = session.query(Publication).one()
        case = case_of(session, row.slug[:8])
        actor = cast.actor("northshire", "manager")
        withdraw(session, actor, case, row, public_note=GONE, reason="A mistake.")


def opens(cast, token, board="northshire"):
    with at_the_door(cast, board) as session:
        return find_given(session, token) is not None


def test_the_venue_of_the_procedure_is_pinned_on_the_publication(cast):
    published_case(cast, "eastmoor")
    listed(cast)
    for board, venue in (("eastmoor", "website"), ("northshire", "on_request")):
        with cast.session(board) as session:
            assert session.query(Publication).one().venue == venue


def test_the_public_reads_that_it_is_there_and_never_its_text_by_raw_sql(cast):
    slug = listed(cast)
    with in_public(cast) as session:
        for column in ("html", "pdf", "words", "title"):
            assert session.execute(text(f"select {column} from publication")).all() == []
        [row] = session.execute(text("select slug, title, summary, rule from listing")).all()
        assert row.slug == slug
        assert "marmalade" not in " ".join(row)
        assert "by anyone who asks" in row.rule


@pytest.mark.parametrize("table", ["document_request", "draft", "report"])
def test_the_public_cannot_touch_the_requests_or_the_drafts(cast, table):
    listed(cast)
    with pytest.raises(DBAPIError, match="permission denied"), in_public(cast) as session:
        session.execute(text(f"select id from {table}"))


def test_at_the_door_nobody_reads_who_asked_or_a_text_that_nobody_was_given(cast):
    request_id = asked_for(cast, listed(cast))
    with at_the_door(cast) as session:
        assert session.execute(text("select html from publication")).all() == []
        assert session.execute(text("select id from document_request")).all() == []
    answered(cast, request_id)
    with at_the_door(cast) as session:
        assert len(session.execute(text("select html from publication")).all()) == 1
    for column in ("name_sealed", "email_sealed", "address_sealed", "about_sealed", "made_at"):
        with pytest.raises(DBAPIError, match="permission denied"), at_the_door(cast) as session:
            session.execute(text(f"select {column} from document_request"))


def test_nobody_gives_themselves_a_link_at_the_door(cast):
    request_id = asked_for(cast, listed(cast))
    with pytest.raises(DBAPIError, match="permission denied"), at_the_door(cast) as session:
        session.execute(text("update document_request set token_hash = 'x'"))
    values = {"id": request_id}
    with cast.session() as session:
        row = session.execute(text("select publication_id from document_request")).one()
    with pytest.raises(DBAPIError, match="row-level security"), at_the_door(cast) as session:
        session.execute(
            text(
                "insert into document_request (board_id, id, made_at, publication_id, name_sealed,"
                " answers, token_hash) values ('northshire', gen_random_uuid(), now(), :p, 'x', 0, 'x')"
            ),
            {"p": row.publication_id, **values},
        )


def test_the_library_lists_it_finds_it_by_its_title_and_not_by_its_text(cast):
    slug = listed(cast)
    with in_public(cast) as session:
        [entry] = shelf(session).entries
        assert (entry.slug, entry.on_request) == (slug, True)
        assert [it.slug for it in latest(session, 3)] == [slug]
        assert shelf(session, "overview").total == 1
        assert shelf(session, "marmalade").total == 0
        assert published_at(session, slug) is None
        assert pdf_at(session, slug) is None
        assert listed_at(session, slug).source


def test_what_was_taken_down_is_listed_and_asked_for_no_more(cast):
    slug = listed(cast)
    taken_down(cast)
    with in_public(cast) as session:
        assert shelf(session).total == 0
        assert listed_at(session, slug) is None
    with at_the_door(cast) as session, pytest.raises(NotFound):
        offered_at(session, slug)


def test_what_anyone_can_read_is_not_asked_for(cast):
    reference = published_case(cast)
    with at_the_door(cast) as session, pytest.raises(NotFound):
        offered_at(session, f"{reference}-overview-report")


def test_whoever_asks_says_how_they_can_be_reached(cast):
    slug = listed(cast)
    for asked in (Asked(NAME), Asked(NAME, "", "  \n "), Asked(NAME, None, None, "why")):
        with at_the_door(cast) as session, pytest.raises(Invalid) as caught:
            ask_for_document(session, VISITOR, offered_at(session, slug), asked)
        assert caught.value.field == "email"


def test_a_request_is_sealed_and_recorded_by_id_alone_and_the_managers_are_told(cast, admin_engine):
    request_id = asked_for(cast, listed(cast))
    with admin_engine.connect() as admin:
        rows = str(admin.execute(text("select * from document_request")).all())
        events = str(admin.execute(text("select * from event where action like 'document%'")).all())
        notices = str(
            admin.execute(text("select * from notice where kind = 'document_asked'")).all()
        )
    for typed in (NAME, EMAIL, "Quiet Lane", "services work together"):
        assert typed not in rows + events + notices
    assert str(request_id) in events
    assert str(cast.member("northshire", "manager")) in notices
    with cast.session() as session:
        assert request_of(session, request_id).name == NAME


def test_a_link_opens_the_document_until_it_runs_out(cast):
    token = answered(cast, asked_for(cast, listed(cast)))
    with at_the_door(cast) as session:
        assert "marmalade" in find_given(session, token).publication.html
    with clock.held(clock.now() + LINK_LASTS - DAY):
        assert opens(cast, token)
    with clock.held(clock.now() + LINK_LASTS):
        assert not opens(cast, token)


def test_a_link_of_one_board_opens_nothing_at_another(cast):
    token = answered(cast, asked_for(cast, listed(cast)))
    other = answered(cast, asked_for(cast, listed(cast, "eastmoor"), "eastmoor"), board="eastmoor")
    assert opens(cast, token)
    assert opens(cast, other, "eastmoor")
    assert not opens(cast, token, "eastmoor")
    assert not opens(cast, other)


def test_taking_the_document_down_ends_its_links(cast):
    request_id = asked_for(cast, listed(cast))
    token = answered(cast, request_id)
    taken_down(cast)
    assert not opens(cast, token)
    with pytest.raises(Refused):
        answered(cast, request_id)
    answered(cast, request_id, "declined", reason="It has been taken down.")


def test_the_token_is_kept_nowhere(cast, admin_engine):
    token = answered(cast, asked_for(cast, listed(cast)))
    with admin_engine.connect() as admin:
        for table in ("document_request", "event", "notice", "submission"):
            assert token not in str(admin.execute(text(f"select * from {table}")).all())


def test_a_new_answer_takes_the_place_of_the_last_and_of_its_link(cast):
    request_id = asked_for(cast, listed(cast))
    first = answered(cast, request_id)
    second = answered(cast, request_id)
    assert first != second
    assert not opens(cast, first)
    assert opens(cast, second)
    answered(cast, request_id, "post", sent_on=clock.today())
    assert not opens(cast, second)


def test_an_answer_to_what_somebody_has_answered_meanwhile_is_refused(cast):
    request_id = asked_for(cast, listed(cast))
    answered(cast, request_id)
    late = Answered("declined", 0, reason="No.")
    with cast.session() as session:
        request, actor = request_of(session, request_id), cast.actor("northshire", "manager")
        with pytest.raises(Conflict):
            answer_request(session, actor, request, late)


@pytest.mark.parametrize(
    ("answer", "more", "field"),
    [
        ("post", {}, "sent_on"),
        ("post", {"sent_on": date(2026, 3, 3)}, "sent_on"),
        ("post", {"sent_on": date(2026, 3, 1)}, "sent_on"),
        ("declined", {}, "reason"),
        ("perhaps", {}, "answer"),
    ],
)
def test_an_answer_says_what_it_must(cast, answer, more, field):
    request_id = asked_for(cast, listed(cast))
    with pytest.raises(Invalid) as caught:
        answered(cast, request_id, answer, **more)
    assert caught.value.field == field


def test_no_link_goes_to_somebody_who_gave_no_address_for_it(cast):
    request_id = asked_for(cast, listed(cast), email=None)
    with pytest.raises(Invalid):
        answered(cast, request_id)
    answered(cast, request_id, "declined", reason="It is not ours to give.")
    with cast.session() as session:
        told = select(Notice).where(Notice.recipient_kind == "asker")
        assert session.scalars(told).all() == []


def letters(cast):
    sender = Recorder()
    with cast.system_session() as session:
        found = session.scalars(select(Notice.id).where(Notice.recipient_kind == "asker")).all()
    for notice in found:
        with cast.system_session() as session:
            deliver(session, TESTS, notice, post=post(sender))
    return sender.messages


def test_the_asker_is_sent_their_link_and_only_the_last_one(cast):
    request_id = asked_for(cast, listed(cast))
    answered(cast, request_id)
    token = answered(cast, request_id)
    [letter] = letters(cast)
    assert letter.to == EMAIL
    assert letter.name == NAME
    assert f"http://northshire.localhost/given/{token}" in letter.body
    assert NAME not in letter.subject + letter.body


def test_the_asker_is_told_why_not_in_the_words_that_were_written(cast):
    request_id = asked_for(cast, listed(cast))
    answered(cast, request_id, "declined", reason="A court has asked us to wait.")
    [letter] = letters(cast)
    assert "A court has asked us to wait." in letter.body
    assert "$" not in letter.body


def test_a_corrected_document_is_what_they_are_given(cast):
    request_id = asked_for(cast, listed(cast))
    taken_down(cast)
    with cast.session() as session:
        reference = session.query(Publication).one().slug[:8]
    again(cast, reference)
    token = answered(cast, request_id)
    with at_the_door(cast) as session:
        assert "Put right" in find_given(session, token).publication.html


def again(cast, reference):
    written(cast, reference, "# Findings\n\nPut right.", seen=1)
    finished(cast, reference)
    published(cast, reference)


def test_the_longest_wait_is_known(cast):
    slug = listed(cast)
    asked_for(cast, slug)
    with clock.held(clock.now() + 9 * DAY):
        last = asked_for(cast, slug)
        with cast.session() as session:
            assert (waiting(session).count, waiting(session).days) == (2, 9)
            assert request_of(session, last).days_waited == 0


def sweep(cast):
    with cast.system_session() as session:
        return remove_old_requests(session, system("documents.sweep"))


def test_what_was_answered_long_enough_ago_is_removed_and_what_waits_is_not(cast):
    slug = listed(cast)
    waits, done = asked_for(cast, slug), asked_for(cast, slug)
    token = answered(cast, done)
    with clock.held(clock.now() + KEPT_AFTER_ANSWER - DAY):
        assert sweep(cast) == 0
    with clock.held(clock.now() + KEPT_AFTER_ANSWER):
        assert sweep(cast) == 1
        assert sweep(cast) == 0
    assert not opens(cast, token)
    with cast.session() as session:
        assert [it.id for it in session.query(DocumentRequest)] == [waits]
        recorded = select(Event.subject_id).where(Event.action == "document.request_removed")
        assert session.scalars(recorded).all() == [done]
    assert letters(cast) == []


def test_it_is_asked_for_and_answered_after_the_case_is_closed(cast, admin_engine):
    slug = listed(cast)
    with admin_engine.connect() as admin:
        admin.execute(
            text(
                "insert into closure (board_id, id, made_at, case_id, closed_on, conditions, note_sealed,"
                " member_id) select board_id, gen_random_uuid(), now(), case_id, '2026-03-02', '[]', 'x',"
                " member_id from publication"
            )
        )
    assert opens(cast, answered(cast, asked_for(cast, slug)))


def test_publishing_under_another_rule_lists_nothing(cast):
    published_case(cast)
    with in_public(cast) as session:
        assert session.execute(text("select slug from listing")).all() == []
