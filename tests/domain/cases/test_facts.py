from domain.cases.facts import facts_of, facts_of_cases
from domain.cases.queries import case_by_reference
from tests.domain.cases.acting import DECIDED, EVENT, REFERRED, appointed, under_review
from web.bench.statements import statements_on


def test_the_facts_are_what_is_there(cast):
    reference, _ = under_review(cast)
    with cast.session() as session:
        case = case_by_reference(session, reference)
        appointed(cast, case)
        facts = facts_of(session, case)
    assert (facts.dates.event_on, facts.dates.referred_on, facts.dates.decided_on) == (
        EVENT,
        REFERRED,
        DECIDED,
    )
    assert facts.outcome == "review"
    assert facts.appointed == {"lead": 1}
    assert facts.drafted == frozenset()


def test_the_facts_of_many_cases_take_as_many_statements_as_those_of_one(cast, engine):
    ids = [under_review(cast)[1] for _ in range(6)]
    counts = []
    for wanted in (ids[:1], ids):
        with cast.session() as session:
            session.connection()
            with statements_on(engine) as seen:
                assert len(facts_of_cases(session, wanted)) == len(wanted)
            counts.append(len(seen))
    assert counts[0] == counts[1] <= 5


def test_those_appointed_may_ask_the_same(cast):
    reference, _ = under_review(cast)
    with cast.session() as session:
        appointed(cast, case_by_reference(session, reference))
    with cast.session("northshire", "reviewer") as session:
        assert facts_of(session, case_by_reference(session, reference)).appointed == {"lead": 1}
