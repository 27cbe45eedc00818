"""Recommendations: recorded, decided on, and reported on; and who may read them, by raw SQL."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError

from domain import clock
from domain.cases.facts import facts_of
from domain.delivery.reminders import look_ahead
from domain.errors import Conflict, Invalid, Refused
from domain.notices.kinds import NoticeKind
from domain.notices.models import Notice
from domain.recommendations.adoption import adopt, decline
from domain.recommendations.own import own_recommendations
from domain.recommendations.progress import report_progress
from domain.recommendations.queries import recommendations_of
from domain.recommendations.recommendation import Entry, change_recommendation, recommend
from domain.tenancy import Audience, Place, board_session
from tests.domain.cases.acting import decided, referred
from tests.support.everything import fill

TODAY = date(2026, 3, 2)
LATER = date(2026, 6, 1)


@pytest.fixture
def manager(cast):
    return cast.actor("northshire", "manager")


@pytest.fixture
def case(cast, manager):
    with cast.session() as session:
        made = referred(session, manager)
        decided(session, manager, made)
        return made


def made(cast, case, target="agency", agency="health", **named):
    actor = cast.actor("northshire", "manager")
    agency_id = cast.agency("northshire", agency) if agency else None
    with cast.session() as session:
        entry = Entry(target, "Ask the school.", agency_id, due_on=LATER, **named)
        return recommend(session, actor, case, entry=entry)


def adopted(cast, row):
    actor = cast.actor("northshire", "chair")
    with cast.session(who="chair") as session:
        row = session.merge(row)
        return adopt(session, actor, row, decided_on=TODAY, decided_by="The board")


def told(cast, kind):
    with cast.system_session() as session:
        wanted = select(Notice.recipient_id).where(Notice.kind == kind.value)
        return set(session.scalars(wanted))


def seen_by(cast, who):
    with cast.session(who=who) as session:
        return {own.row.id for own in own_recommendations(session)[0]}


def test_they_are_numbered_as_they_are_recorded(cast, case):
    assert [made(cast, case).number for _ in range(3)] == [1, 2, 3]


def test_none_is_made_before_there_is_a_review(cast, manager):
    with cast.session() as session:
        undecided = referred(session, manager)
        with pytest.raises(Refused, match="not yet decided"):
            recommend(session, manager, undecided, entry=Entry("board", "Look again."))


def test_one_to_an_agency_names_the_agency_and_none_is_for_yesterday(cast, case, manager):
    with cast.session() as session:
        with pytest.raises(Invalid, match="Choose the agency"):
            recommend(session, manager, case, entry=Entry("agency", "Ask."))
        with pytest.raises(Invalid, match="after today"):
            recommend(session, manager, case, entry=Entry("board", "Ask.", due_on=TODAY))


def test_its_words_stand_once_the_board_has_decided(cast, case, manager):
    row = adopted(cast, made(cast, case))
    with cast.session() as session:
        row = session.merge(row)
        with pytest.raises(Conflict, match="its words stand"):
            change_recommendation(session, manager, case, row, entry=Entry("board", "Other."))
        with pytest.raises(Conflict, match="recorded already"):
            decline(session, manager, row, decided_on=TODAY, decided_by="The board", reason="Late.")


def test_adopting_tells_the_liaisons_of_the_agency_it_is_made_to_and_nobody_else(cast, case):
    adopted(cast, made(cast, case))
    found = told(cast, NoticeKind.RECOMMENDATION_ADOPTED)
    assert found == {cast.member("northshire", "liaison")}


def test_one_to_all_agencies_reaches_every_liaison(cast, case):
    adopted(cast, made(cast, case, "all_agencies", None))
    assert told(cast, NoticeKind.RECOMMENDATION_ADOPTED) == {
        cast.member("northshire", who) for who in ("liaison", "police_liaison")
    }


def test_a_liaison_sees_what_was_adopted_for_their_agency_alone(cast, case):
    own, all_of_us = made(cast, case), made(cast, case, "all_agencies", None)
    theirs = made(cast, case, agency="police")
    board, waiting = made(cast, case, "board", None), made(cast, case)
    for row in (own, all_of_us, theirs, board):
        adopted(cast, row)
    assert seen_by(cast, "liaison") == {own.id, all_of_us.id}
    assert seen_by(cast, "police_liaison") == {theirs.id, all_of_us.id}
    assert waiting.id not in seen_by(cast, "liaison")


def test_one_to_all_is_done_when_every_agency_has_said_so(cast, case, manager):
    row = adopted(cast, made(cast, case, "all_agencies", None))
    agencies = [cast.agency("northshire", kind) for kind in ("health", "police")]
    rest = cast.agency("northshire", "childrens_services")
    with cast.session() as session:
        row = session.merge(row)
        for agency in agencies:
            report_progress(
                session, manager, row, going="done", words="It is done.", agency_id=agency
            )
        [standing] = recommendations_of(session, case.id, [*agencies, rest])
        assert (standing.state, standing.waiting) == ("adopted", [rest])
        assert facts_of(session, case).after.carried_out == 0
        report_progress(session, manager, row, going="done", words="It is.", agency_id=rest)
        [standing] = recommendations_of(session, case.id, [*agencies, rest])
        assert standing.state == "done"
        assert facts_of(session, case).after.carried_out == 1
        # The latest word counts: what was done may come undone.
        with clock.held(datetime(2026, 3, 3, 9, tzinfo=UTC)):
            report_progress(
                session, manager, row, going="held_up", words="Not yet.", agency_id=rest
            )
        assert facts_of(session, case).after.carried_out == 0


def test_progress_is_told_to_the_managers_and_not_before_adoption(cast, case, manager):
    row = made(cast, case)
    health = cast.agency("northshire", "health")
    with cast.session() as session, pytest.raises(Refused, match="not adopted"):
        report_progress(
            session, manager, session.merge(row), going="done", words="So.", agency_id=health
        )
    adopted(cast, row)
    police = cast.agency("northshire", "police")
    with cast.session() as session, pytest.raises(Invalid, match="whose progress"):
        report_progress(
            session, manager, session.merge(row), going="done", words="So.", agency_id=police
        )
    with cast.session() as session:
        report_progress(
            session, manager, session.merge(row), going="done", words="So.", agency_id=health
        )
    assert told(cast, NoticeKind.PROGRESS_REPORTED) == {cast.member("northshire", "manager")}


def test_what_is_late_is_told_once_to_those_who_have_not_said_it_is_done(cast, case, manager):
    late, done = adopted(cast, made(cast, case)), adopted(cast, made(cast, case, agency="police"))
    with cast.session() as session:
        police = cast.agency("northshire", "police")
        report_progress(
            session, manager, session.merge(done), going="done", words="So.", agency_id=police
        )
    with clock.held(datetime(2026, 6, 1, 9, tzinfo=UTC)), cast.system_session() as session:
        assert look_ahead(session) >= 0
    assert told(cast, NoticeKind.PROGRESS_OVERDUE) == set()
    for _ in range(2):
        with clock.held(datetime(2026, 6, 2, 9, tzinfo=UTC)), cast.system_session() as session:
            look_ahead(session)
    assert told(cast, NoticeKind.PROGRESS_OVERDUE) == {
        cast.member("northshire", who) for who in ("liaison", "manager")
    }
    assert late.id != done.id


# By raw SQL, as the deployed role.


@pytest.fixture
def worlds(cast, admin_engine):
    one, two = fill(admin_engine, "northshire", 1), fill(admin_engine, "northshire", 2)
    with admin_engine.connect() as admin:
        for world in (one, two):
            admin.execute(
                text("update member set role = 'liaison', agency_id = :agency where id = :id"),
                {"agency": world["agency"], "id": world["member"]},
            )
    return one, two


def as_liaison(cast, world):
    place = Place("northshire", Audience.LIAISON, member=world["member"])
    return board_session(cast.engine, cast.vault, place)


def ids(session, table):
    return set(session.scalars(text(f'select id from "{table}"')))


def test_a_liaison_cannot_read_what_is_not_adopted_even_when_it_is_made_to_them(
    cast, worlds, admin_engine
):
    one, _ = worlds
    with as_liaison(cast, one) as session:
        assert ids(session, "recommendation") == {one["recommendation"]}
    for adopted_now in ("null", "false"):
        with admin_engine.connect() as admin:
            admin.execute(text(f"update recommendation set adopted = {adopted_now}"))
        with as_liaison(cast, one) as session:
            assert ids(session, "recommendation") == set()


def test_a_liaison_reads_no_reason_and_nobody_elses_progress(cast, worlds):
    one, two = worlds
    for hidden in ("reason_sealed", "decided_by_sealed", "member_id"):
        with as_liaison(cast, one) as session, pytest.raises(DBAPIError, match="denied"):
            session.execute(text(f"select {hidden} from recommendation"))
    with as_liaison(cast, one) as session:
        assert ids(session, "progress_report") == {one["progress_report"]}
        assert two["progress_report"] not in ids(session, "progress_report")


@pytest.mark.parametrize("wrong", ["recommendation", "agency", "case"])
def test_a_liaison_reports_on_their_own_agencys_recommendation_alone(cast, worlds, wrong):
    one, two = worlds
    values = {name: one[name] for name in ("recommendation", "agency", "case", "member")}
    report = text(
        "insert into progress_report (board_id, id, made_at, case_id, recommendation_id, agency_id,"
        " going, words_sealed, member_id) values ('northshire', gen_random_uuid(), now(), :case,"
        " :recommendation, :agency, 'done', '', :member)"
    )
    with as_liaison(cast, one) as session:
        session.execute(report, values)
    with as_liaison(cast, one) as session, pytest.raises(DBAPIError, match="row-level security"):
        session.execute(report, values | {wrong: two[wrong]})


@pytest.mark.parametrize(
    "table",
    [
        "attendance",
        "board_progress",
        "closing_explanation",
        "learning_event",
        "outcome_told",
        "progress_report",
        "recommendation",
    ],
)
def test_a_family_reads_none_of_what_comes_after_a_report(cast, worlds, table):
    one, _ = worlds
    place = Place("northshire", Audience.FAMILY, invitation=one["invitation"])
    with (
        pytest.raises(DBAPIError, match="permission denied"),
        board_session(cast.engine, cast.vault, place) as session,
    ):
        session.execute(text(f'select id from "{table}"'))


def test_a_liaison_who_was_never_asked_sees_the_recommendation_and_nothing_of_the_case(cast, case):
    row = adopted(cast, made(cast, case))
    with cast.session(who="liaison") as session:
        [own] = own_recommendations(session)[0]
        assert (own.row.id, own.row.text, own.row.reference) == (
            row.id,
            "Ask the school.",
            case.reference,
        )
        for table in ("case", "person", "request"):
            assert ids(session, table) == set()
