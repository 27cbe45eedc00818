from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from sqlalchemy import select, text

from domain import clock
from domain.cases.case import Case
from domain.cases.referral import Child, Referral
from domain.errors import Invalid
from domain.notices.models import Notice
from domain.people.person import Person
from tests.conftest import NOW
from tests.domain.cases.acting import referred


def test_a_referral_opens_a_case_with_a_reference_and_a_code_name(cast):
    with cast.session() as session:
        case = referred(session, cast.actor("northshire", "manager"))
    assert (case.reference, case.code_name) == ("2026-001", "Child A")


def test_the_child_goes_on_the_register_under_the_code_name(cast):
    with cast.session() as session:
        case = referred(session, cast.actor("northshire", "manager"))
    with cast.session() as session:
        person = session.scalars(select(Person).where(Person.case_id == case.id)).one()
        assert (person.name, person.code_name, person.is_subject) == (
            "Rowan Fennimore",
            "Child A",
            True,
        )
        assert person.born_on == "2019-04-01"


def test_several_children_each_have_a_code_name_and_the_case_has_them_all(cast):
    children = [Child("One Name"), Child("Two Name"), Child("Three Name")]
    with cast.session() as session:
        actor = cast.actor("northshire", "manager")
        first = referred(session, actor, children=children)
        second = referred(session, actor)
    assert first.code_name == "Child A, Child B and Child C"
    assert (second.reference, second.code_name) == ("2026-002", "Child D")


def test_a_code_name_on_the_register_is_not_given_again(cast):
    with cast.session() as session:
        actor = cast.actor("northshire", "manager")
        case = referred(session, actor)
        sibling = Person(case_id=case.id, kind="child", code_name="Child B")
        sibling.name = "Sister"
        session.add(sibling)
        assert referred(session, actor).code_name == "Child C"


def test_another_board_counts_for_itself(cast):
    with cast.session() as session:
        referred(session, cast.actor("northshire", "manager"))
    with cast.session("eastmoor") as session:
        case = referred(session, cast.actor("eastmoor", "manager"))
    assert (case.reference, case.code_name) == ("2026-001", "Child A")


def test_referrals_at_the_same_moment_get_references_of_their_own(cast):
    def one(_):
        with clock.held(NOW), cast.session() as session:
            return referred(session, cast.actor("northshire", "manager")).reference

    with ThreadPoolExecutor(4) as pool:
        given = sorted(pool.map(one, range(8)))
    assert given == [f"2026-{number:03}" for number in range(1, 9)]


def test_managers_hear_of_a_referral(cast):
    with cast.session() as session:
        case = referred(session, cast.actor("northshire", "manager"))
    with cast.session() as session:
        notice = session.scalars(select(Notice)).one()
        assert (notice.kind, notice.case_id) == ("case_referred", case.id)
        assert notice.recipient_id == cast.member("northshire", "manager")


def test_nothing_that_names_a_child_is_kept_in_the_open(cast, admin_engine):
    with cast.session() as session:
        referred(session, cast.actor("northshire", "manager"))
    with admin_engine.connect() as connection:
        for table in ("person", "referral", "event", "notice", '"case"'):
            rows = connection.execute(text(f"select t::text from {table} t")).scalars().all()
            assert rows
            assert not any("Rowan" in row or "known so far" in row for row in rows)


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"event_on": date(2026, 2, 3)}, "event_on"),
        ({"referred_on": date(2026, 3, 3)}, "referred_on"),
        ({"harm": "other"}, "harm"),
        ({"children": []}, "child_1_name"),
        ({"children": [Child("A"), Child(" ", date(2020, 1, 1))]}, "child_2_name"),
        ({"children": [Child("A")] * 5}, "child_1_name"),
    ],
)
def test_a_referral_that_cannot_be_is_refused_at_its_field(cast, given, field):
    with cast.session() as session:
        with pytest.raises(Invalid) as refused:
            referred(session, cast.actor("northshire", "manager"), **given)
        assert refused.value.field == field
        assert session.scalars(select(Case)).all() == []
        assert session.scalars(select(Referral)).all() == []
