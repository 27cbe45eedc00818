"""What a relative told is used in a report only as they allow, and they see where."""

from datetime import date

import pytest
from sqlalchemy import select, text

from domain.cases.case import Case
from domain.errors import Refused
from domain.family.copies import give_copy
from domain.publishing.gate import gate
from domain.reports.approval import approve
from domain.reports.checking import check_draft
from domain.reports.clearance import clear_draft
from domain.reports.queries import latest_draft
from tests.support.relatives import make_family, relative_of
from tests.support.voices import allow, draft, quote, send

QUOTING = "# What the family said\n\nThe mother wrote: listened to every word.\n"
PLAIN = "# What the family said\n\nShe was glad of some of it.\n"


@pytest.fixture
def family(cast):
    return make_family(cast)


@pytest.fixture
def relative(client_as, family):
    client = client_as(None)
    client.submit(family.path)
    return client


def uses(family):
    return f"/cases/{family.reference}/family/{family.relative}/uses"


def record(client, family, **typed):
    given = {
        "about": "helped",
        "document": "overview_report",
        "how": "quoted",
        "section": "What the family said",
        "quote": "listened to every word",
    }
    return client.submit(uses(family), **(given | typed))


def approved(cast, family, *, clear=True):
    with cast.session(family.board) as session:
        actor = cast.actor(family.board, "manager")
        case = session.get_one(Case, (family.board, family.case))
        found = latest_draft(session, case.id, "overview_report")
        if clear:
            check_draft(session, actor, case, found)
            clear_draft(session, actor, case, found)
        approve(session, actor, found, approved_by="The board", approved_on=date(2026, 3, 1))


def test_the_question_is_asked_once_before_sending_and_may_be_left(relative, admin_engine):
    relative.submit("/family/questions/helped", words="Words.")
    page = relative.get("/family/check")
    assert "May we use what you told us in the report?" in page.text
    assert not page.soup.select("input[name=level][checked]")
    relative.submit("/family/check")
    assert "You have not said yet, so we do not use it." in relative.get("/family/use").text
    with admin_engine.connect() as admin:
        assert admin.scalar(text("select count(*) from view_consent")) == 0


def test_what_is_chosen_goes_along_and_can_be_changed_for_one_thing(relative):
    relative.submit("/family/questions/helped", words="Words.")
    relative.submit("/family/questions/different", words="A quiet room.")
    relative.submit("/family/check", level="quoted")
    relative.submit("/family/use/different", level="none")
    page = relative.get("/family/use")
    assert page.soup.select_one("input[name=level][checked]")["value"] == "quoted"
    assert "Not at all" in page.text
    assert relative.get("/family/use/child").status == 404


@pytest.mark.parametrize(
    ("level", "how", "said"),
    [
        (None, "general", "have not said yet"),
        ("none", "general", "asked that this is not used"),
        ("general", "quoted", "not in their own words"),
    ],
    ids=["not said", "not at all", "not quoted"],
)
def test_a_use_that_is_not_allowed_is_refused_with_the_reason(
    cast, client_as, family, level, how, said
):
    send(cast, family, level)
    draft(cast, family, QUOTING)
    page = record(client_as("manager"), family, how=how)
    assert page.status == 422
    assert said in page.errors[0]
    assert "only with their consent" in page.text


def test_a_quote_has_to_be_theirs(cast, client_as, family):
    send(cast, family)
    draft(cast, family, QUOTING)
    page = record(client_as("manager"), family, quote="listened to nobody")
    assert "These are not their words" in page.errors[0]
    assert record(client_as("manager"), family).status == 303


def test_they_see_where_once_the_report_is_given_to_them(cast, relative, family):
    send(cast, family)
    draft(cast, family, QUOTING)
    quote(cast, family)
    assert "There is nothing to show yet" in relative.get("/family/use").text
    approved(cast, family)
    with cast.session() as session:
        found = latest_draft(session, family.case, "overview_report")
        actor = cast.actor("northshire", "manager")
        give_copy(session, actor, relative_of(session, family), found, means="link")
    shown = relative.get("/family/use")
    assert "“listened to every word”" in shown.text
    relative.submit("/family/use", show_me="no")
    assert "listened to every word" not in relative.get("/family/use").text


def test_a_consent_withdrawn_blocks_approval_until_it_is_mended(
    cast, client_as, family, admin_engine
):
    send(cast, family)
    draft(cast, family, QUOTING)
    quote(cast, family)
    allow(cast, family, "general")
    with admin_engine.connect() as admin:
        told = "select count(*) from notice where kind = 'views_taken_back'"
        assert admin.scalar(text(told)) == 1
        used = admin.scalar(text("select id from view_use"))
    with pytest.raises(Refused, match="without consent") as refused:
        approved(cast, family)
    assert refused.value.rule.endswith("only with their consent.")
    manager = client_as("manager")
    page = manager.get(f"/cases/{family.reference}/reports/overview_report/1/approval")
    assert "No consent" in page.text
    assert "listened to every word" in page.text
    out = f"{uses(family)}/{used}/out"
    assert "Save a version of the report without it first" in manager.submit(out).errors[0]
    draft(cast, family, QUOTING, seen=1)
    assert "still in the latest version" in manager.submit(out).errors[0]
    draft(cast, family, PLAIN, seen=2)
    assert manager.submit(out).status == 303
    approved(cast, family)


def test_the_gate_asks_for_consent_only_where_words_are_used(cast, family):
    send(cast, family)
    draft(cast, family, QUOTING)

    def standing():
        with cast.session() as session:
            case = session.scalars(select(Case)).one()
            found = latest_draft(session, case.id, "overview_report")
            lines = gate(session, case, "overview_report", found)
            return [it.condition.met for it in lines if it.condition.key == "views_consent"]

    assert standing() == []
    quote(cast, family)
    assert standing() == [True]
    allow(cast, family, "none")
    assert standing() == [False]


def test_taking_back_what_is_in_an_approved_report_says_so(cast, relative, family):
    send(cast, family)
    draft(cast, family, QUOTING)
    quote(cast, family)
    approved(cast, family)
    page = relative.get("/family/said/helped/take-back")
    assert "which was approved on 1 March 2026" in page.text
    assert "Please talk to Ana Petrov" in page.text
    relative.submit("/family/said/helped/take-back")
    with cast.session() as session:
        case = session.scalars(select(Case)).one()
        found = latest_draft(session, case.id, "overview_report")
        lines = gate(session, case, "overview_report", found)
        assert [it.passed for it in lines if it.condition.key == "views_consent"] == [False]
