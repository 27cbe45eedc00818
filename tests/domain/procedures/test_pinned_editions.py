"""What a case is under: its own edition, as its rules stand on the day, however old it is."""

import json
from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from domain import clock
from domain.access.identity import system
from domain.boards.setup import BEGINNING, publish_edition
from domain.cases.proposal import propose
from domain.errors import Conflict
from domain.procedures.basis import Silence
from domain.procedures.definition import Procedure
from domain.procedures.editions import BEGUN, procedure_of
from domain.procedures.models import Edition
from domain.procedures.rules import body_title
from domain.procedures.stored import complete
from domain.publishing.gate import recipients_for
from tenants.editions import read_nationals
from tenants.loader import SHARED
from tenants.nationals import as_procedure
from tenants.registry import load_boards
from tests.domain.cases.acting import decided, referred

BOARDS = load_boards(include_examples=True)
REPORT = "overview_report"
EVENT, DECIDED = date(2011, 6, 1), date(2011, 7, 1)
LATER = [
    *("audience", "considers", "serious_harm", "notification", "decision_notices", "overrides"),
    *("nature.not_a_public_enquiry", "panel.made_of", "documents.overview_report.given_by"),
    *("family_copy.redacted", "recommendations.framework"),
]


def at(year, month, day):
    return clock.held(datetime(year, month, day, 10, tzinfo=UTC))


def decide_under(cast, procedure, limb, event, decided_on):
    with cast.system_session() as session:
        publish_edition(session, system("tests"), procedure)
    with cast.session() as session:
        actor = cast.actor("northshire", "manager")
        case = referred(session, actor, event_on=event, referred_on=event)
        who = {key: body_title(procedure, key) for key in ("recommends", "decides")}
        recommended = {"outcome": "review", "reasons": "It meets a limb.", "made_on": decided_on}
        propose(session, actor, case, **recommended, made_by=who["recommends"])
        decided(
            session, actor, case, limbs=[limb], decided_on=decided_on, decided_by=who["decides"]
        )
    return case


def without(content, path):
    first, _, rest = path.partition(".")
    if first not in content:  # a rule on which the board is silent
        return content
    if not rest:
        return {key: value for key, value in content.items() if key != first}
    return {**content, first: without(content[first], rest)}


def test_the_same_case_owes_ofsted_in_2011_and_not_in_2013(cast):
    leicester = BOARDS.by_slug("leicester").procedures["2011"]
    with at(2011, 9, 1):
        case = decide_under(cast, leicester, "harm", EVENT, DECIDED)
        with cast.session() as session:
            owed = recipients_for(procedure_of(session, case), REPORT)
            assert [who.title for _, who in owed] == ["Ofsted"]
    with at(2013, 2, 1), cast.session() as session:
        assert recipients_for(procedure_of(session, case), REPORT) == []


@pytest.fixture
def begun_in_april_2020(cast):
    national = next(n for n in read_nationals(SHARED / "procedures").values() if n.key == "wt2018")
    days = date(2020, 4, 1), date(2020, 4, 20)
    with at(2020, 12, 1):
        yield decide_under(cast, as_procedure(national), "improvements", *days)


def test_a_page_says_in_words_that_a_limit_was_relaxed(begun_in_april_2020, client_as):
    page = client_as("manager").get(f"/cases/{begun_in_april_2020.reference}/time").text
    assert "The limit was relaxed for a while. Otherwise it is 6 months" in page
    assert "Telling the national panel and the board" in page


def test_a_review_keeps_the_rules_of_the_time_in_which_it_was_begun(begun_in_april_2020, cast):
    with cast.session() as session:
        procedure = procedure_of(session, begun_in_april_2020)
    assert procedure.clocks["review"].firmness == "relaxed"
    # Notice before publication counts from the day of publishing, which is later.
    assert procedure.recipients["national_panel"].lead_time != "not stated"


def test_everyone_whose_pages_speak_of_rules_may_ask_when_a_review_was_begun(cast):
    with cast.family_session(uuid4()) as session:
        assert session.scalar(BEGUN, {"case": uuid4()}) is None
    with cast.session(who="reviewer") as session:
        assert session.scalar(BEGUN, {"case": uuid4()}) is None


@pytest.mark.parametrize("board", list(BOARDS), ids=lambda board: board.slug)
@pytest.mark.parametrize("path", LATER)
def test_an_edition_published_before_a_word_was_known_is_silent_on_it(board, path):
    for procedure in board.procedures.values():
        content = procedure.model_dump(mode="json")
        old = without(content, path)
        again = Procedure.model_validate_json(json.dumps(complete(old)))
        assert again.criteria == procedure.criteria
        assert old == without(content, path)
        assert complete(content) == content


@pytest.fixture
def northshire(registry):
    [procedure] = registry.by_slug("northshire").procedures.values()
    return procedure


def test_a_published_edition_cannot_be_changed_and_what_differs_is_named(cast, northshire):
    slower = northshire.extension.model_copy(update={"tell_family": False})
    changed = northshire.model_copy(update={"extension": slower})
    with (
        pytest.raises(Conflict, match="“If it needs longer”.*never changes.*a new version"),
        cast.system_session() as session,
    ):
        publish_edition(session, system("tests"), changed)


def test_what_an_older_release_published_is_up_to_date_where_no_rule_differs(cast, northshire):
    older = northshire.model_copy(update={"version": "older", "audience": Silence.NOT_STATED})
    content = without(older.model_dump(mode="json"), "audience")
    with cast.system_session() as session:
        session.add(
            Edition(
                key=older.key,
                version="older",
                effective_from=BEGINNING,
                content=content,
                digest="of the words of its time",
            )
        )
    with cast.system_session() as session:
        assert publish_edition(session, system("tests"), older) is None
