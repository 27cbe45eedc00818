"""Who asked to see a review, and what they were given."""

from datetime import date

import pytest

from domain.audit.models import Event
from domain.closing.closing import close_case
from domain.disclosures.answering import Answered, answer_disclosure
from domain.disclosures.asking import Asked, note_asked
from domain.disclosures.models import Disclosure
from domain.disclosures.queries import disclosures_of
from domain.errors import Conflict, Invalid
from tests.domain.cases.acting import decided
from tests.support.cases import referred_case
from tests.support.reports import case_of, disclosed, draft_of, written

TODAY = date(2026, 3, 2)


def answer(cast, disclosure_id, board="northshire", **how):
    sound = {"answer": "given", "answered_on": TODAY, "authoriser": "The chair", "given": "It all."}
    with cast.session(board) as session:
        row = session.get_one(Disclosure, (board, disclosure_id))
        answered = Answered(**{**sound, **how})
        return answer_disclosure(session, cast.actor(board, "manager"), row, answered)


@pytest.fixture
def asked(cast):
    return disclosed(cast, referred_case(cast))


def test_the_coroners_rule_is_kept_with_the_request_where_one_is_stated(cast):
    disclosed(cast, referred_case(cast, "eastmoor"), "eastmoor")
    disclosed(cast, referred_case(cast))
    with cast.session("eastmoor") as session:
        stated = session.query(Disclosure).one()
        assert "use parts of them during an inquest" in stated.rule
        assert "Who Will See the Report?" in stated.source
    with cast.session() as session:
        assert "Not stated" in session.query(Disclosure).one().rule


def test_what_was_given_names_the_version_and_who_authorised_it(cast):
    reference = referred_case(cast)
    written(cast, reference)
    with cast.session() as session:
        draft_id = draft_of(session, reference).id
    answer(
        cast, disclosed(cast, reference),
        answer="part", draft_id=draft_id, given=None, taken_out="A nurse's address.",
    )  # fmt: skip
    with cast.session() as session:
        [kept] = disclosures_of(session, case_of(session, reference).id)
        assert (kept.answer, kept.draft_id) == ("part", draft_id)
        assert (kept.authoriser, kept.taken_out) == ("The chair", "A nurse's address.")
        told = [str(event.particulars) for event in session.query(Event)]
        assert not any("Brackenridge" in it or "nurse" in it for it in told)


@pytest.mark.parametrize(
    ("how", "field"),
    [
        ({"answer": "perhaps"}, "answer"),
        ({"answered_on": date(2026, 2, 1)}, "answered_on"),
        ({"answered_on": date(2026, 3, 3)}, "answered_on"),
        ({"given": None}, "given"),
        ({"answer": "part"}, "taken_out"),
        ({"answer": "refused"}, "given"),
        ({"answer": "refused", "given": None}, "reason"),
    ],
)
def test_an_answer_says_what_its_kind_needs(cast, asked, how, field):
    with pytest.raises(Invalid) as problem:
        answer(cast, asked, **how)
    assert problem.value.field == field


def test_a_version_of_another_review_was_not_given_here(cast, asked):
    other = referred_case(cast, name="Linus Greenwell")
    written(cast, other)
    with cast.session() as session:
        draft_id = draft_of(session, other).id
    with pytest.raises(Invalid):
        answer(cast, asked, draft_id=draft_id)


def test_an_answer_is_recorded_once(cast, asked):
    answer(cast, asked)
    with pytest.raises(Conflict):
        answer(cast, asked)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [({"asker": "nobody"}, "asker"), ({"asked_on": date(2026, 3, 3)}, "asked_on")],
)
def test_a_request_says_who_and_when(cast, wrong, field):
    reference = referred_case(cast)
    sound = {"asker": "police", "who": "DS", "asked_for": "It", "basis": "-", "asked_on": TODAY}
    with cast.session() as session, pytest.raises(Invalid) as problem:
        note_asked(
            session,
            cast.actor("northshire", "manager"),
            case_of(session, reference),
            Asked(**{**sound, **wrong}),
        )
    assert problem.value.field == field


def test_a_coroner_may_ask_and_be_answered_after_the_case_is_closed(cast):
    reference = referred_case(cast)
    with cast.session() as session:
        actor, case = cast.actor("northshire", "manager"), case_of(session, reference)
        decided(session, actor, case, outcome="no_review", limbs=[])
        close_case(session, actor, case, note="Done.")
    answer(cast, disclosed(cast, reference), answer="refused", given=None, reason="There is none.")
    with cast.session() as session:
        [kept] = disclosures_of(session, case_of(session, reference).id)
        assert kept.answer == "refused"
