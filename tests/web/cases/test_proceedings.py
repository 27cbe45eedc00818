from datetime import date

import pytest
from sqlalchemy import select

from domain.cases.proceedings import Hold, Proceeding
from domain.cases.queries import open_holds
from tests.domain.cases.acting import under_review
from tests.web.cases.pages import stale, twice

NOTED = {"kind": "criminal", "started_on": date(2026, 2, 1), "detail": "Crown Court"}
HELD = {"on": "publication", "reason": "The trial is listed", "look_again_on": date(2026, 6, 1)}


@pytest.fixture
def reference(cast):
    return under_review(cast, "eastmoor", "death")[0]


@pytest.fixture
def client(client_as):
    return client_as("manager", "eastmoor")


def rows(cast, model, board="eastmoor"):
    with cast.session(board) as session:
        return session.scalars(select(model)).all()


def test_proceedings_are_recorded_and_the_rules_they_bring_are_shown(cast, client, reference):
    page = client.follow(client.submit(f"/cases/{reference}/proceedings/new", **NOTED))
    assert "Criminal proceedings" in page.text
    assert "Publication has to wait until the trial has ended" in page.text
    assert rows(cast, Hold) == []


def test_a_hold_by_a_stated_rule_keeps_the_rule_and_its_source(cast, client, reference):
    client.submit(f"/cases/{reference}/proceedings/new", **NOTED)
    proceeding = str(rows(cast, Proceeding)[0].id)
    page = client.follow(
        client.submit(f"/cases/{reference}/proceedings/holds/new", **HELD, proceeding=proceeding)
    )
    assert "Publication is on hold." in page.text
    hold = rows(cast, Hold)[0]
    assert "until the trial has ended" in hold.rule
    assert "Who Will See the Report?" in hold.source


def test_a_hold_by_a_person_needs_no_proceedings(cast, client, reference):
    client.submit(f"/cases/{reference}/proceedings/holds/new", **HELD | {"on": "views"})
    hold = rows(cast, Hold)[0]
    assert (hold.blocks, hold.proceeding_id) == ("views", None)
    assert "placed by a person" in hold.rule


def test_the_two_kinds_of_hold_are_kept_apart(cast, client, reference):
    client.submit(f"/cases/{reference}/proceedings/holds/new", **HELD)
    hold = rows(cast, Hold)[0]
    with cast.session("eastmoor") as session:
        assert [it.id for it in open_holds(session, hold.case_id, "publication")] == [hold.id]
        assert open_holds(session, hold.case_id, "views") == []


def test_a_hold_is_lifted_with_a_reason_once(cast, client, reference):
    client.submit(f"/cases/{reference}/proceedings/holds/new", **HELD)
    path = f"/cases/{reference}/proceedings/holds/{rows(cast, Hold)[0].id}/lift"
    assert client.submit(path).errors == ["Write why the hold is lifted"]
    page = client.follow(client.submit(path, reason="The trial has ended"))
    assert "Nothing is on hold." in page.text
    assert "The trial has ended" in page.text
    assert client.submit(path, reason="Again").errors == ["This hold has already been lifted."]


def test_the_end_of_proceedings_leaves_the_hold_until_somebody_lifts_it(cast, client, reference):
    client.submit(f"/cases/{reference}/proceedings/new", **NOTED)
    proceeding = rows(cast, Proceeding)[0].id
    client.submit(f"/cases/{reference}/proceedings/holds/new", **HELD, proceeding=str(proceeding))
    path = f"/cases/{reference}/proceedings/{proceeding}/end"
    assert client.submit(path).errors == ["Enter the date they ended"]
    assert client.submit(path, ended_on=date(2026, 1, 1)).status == 422
    page = client.follow(client.submit(path, ended_on=date(2026, 3, 1)))
    assert "Ended 1 March 2026" in page.text
    assert "Publication is on hold." in page.text
    assert client.submit(path, ended_on=date(2026, 3, 1)).errors == [
        "The end of these proceedings is already recorded."
    ]


def test_every_question_left_empty_is_asked_again(client, reference):
    page = client.submit(f"/cases/{reference}/proceedings/new")
    assert page.errors == ["Choose the kind of proceedings", "Enter the date they started"]
    page = client.submit(f"/cases/{reference}/proceedings/holds/new")
    assert page.errors == [
        "Choose what has to wait",
        "Write why it has to wait",
        "Enter the date to look again",
    ]


@pytest.mark.parametrize(
    "wrong",
    [
        {"on": "nonsense"},
        {"proceeding": "nonsense"},
        {"reason": "x" * 2001},
        {"look_again_on": date(2026, 3, 2)},
        {"look_again_on": date(2026, 3, 1)},
    ],
)
def test_a_hold_that_cannot_be_is_refused_and_kept(cast, client, reference, wrong):
    page = client.submit(f"/cases/{reference}/proceedings/holds/new", **HELD | wrong)
    assert page.status == 422
    assert len(page.errors) == 1
    assert rows(cast, Hold) == []


@pytest.mark.parametrize(
    "wrong", [{"kind": "nonsense"}, {"started_on": date(2026, 3, 3)}, {"detail": "x" * 20_001}]
)
def test_proceedings_that_cannot_be_are_refused(cast, client, reference, wrong):
    assert client.submit(f"/cases/{reference}/proceedings/new", **NOTED | wrong).status == 422
    assert rows(cast, Proceeding) == []


@pytest.mark.parametrize("who", ["chair", "sub_group", "reviewer", "liaison"])
@pytest.mark.parametrize("part", ["new", "holds/new"])
def test_others_may_not_record_or_hold(client_as, reference, who, part):
    assert client_as(who, "eastmoor").get(f"/cases/{reference}/proceedings/{part}").status == 403


def test_another_boards_rows_are_not_found(cast, client, client_as, reference):
    client.submit(f"/cases/{reference}/proceedings/new", **NOTED)
    client.submit(f"/cases/{reference}/proceedings/holds/new", **HELD)
    other, _ = under_review(cast)
    stranger = client_as("manager")
    proceeding, hold = rows(cast, Proceeding)[0].id, rows(cast, Hold)[0].id
    assert stranger.get(f"/cases/{other}/proceedings/{proceeding}/end").status == 404
    assert stranger.get(f"/cases/{other}/proceedings/holds/{hold}/lift").status == 404


@pytest.mark.parametrize(
    ("part", "typed", "model"), [("new", NOTED, Proceeding), ("holds/new", HELD, Hold)]
)
def test_a_form_sent_twice_makes_one_row(cast, client, reference, part, typed, model):
    first, second = twice(client, f"/cases/{reference}/proceedings/{part}", **typed)
    assert (first.status, second.status) == (303, 303)
    assert len(rows(cast, model)) == 1


@pytest.mark.parametrize(
    ("part", "typed", "model"), [("new", NOTED, Proceeding), ("holds/new", HELD, Hold)]
)
def test_an_old_token_writes_nothing(cast, client, reference, part, typed, model):
    assert stale(client, f"/cases/{reference}/proceedings/{part}", **typed).status == 422
    assert rows(cast, model) == []
