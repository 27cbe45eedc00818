from uuid import uuid4

import pytest
from sqlalchemy import func, select

from domain.access.identity import Role
from domain.audit.actions import Action
from domain.audit.models import Event
from domain.members.joining import make_member
from domain.members.links import newest_link, token_of
from domain.members.models import Member, MemberToken
from domain.members.queries import member_by_email
from domain.notices.kinds import NoticeKind
from domain.notices.models import Notice
from tests.cast import PASSWORD
from web.bench.statements import statements_on

INVITE = "/administration/members/invite"
GOOD = {"name": "Priya Shah", "email": "priya@northshire.example", "role": "reviewer"}


def address(cast, who, board="northshire"):
    return f"/administration/members/{cast.member(board, who)}"


def found(cast, email="priya@northshire.example"):
    with cast.system_session() as session:
        member = member_by_email(session, email)
        return member and (member, member.name)


def count(cast, model, *where):
    with cast.system_session() as session:
        return session.scalar(select(func.count()).select_from(model).where(*where))


@pytest.mark.parametrize(
    "who", ["sub_group", "chair", "reviewer", "panel_chair", "panel", "liaison"]
)
@pytest.mark.parametrize("path", ["", "/members", "/members/invite", "/agencies", "/agencies/add"])
def test_only_managers_and_administrators_come_here(client_as, who, path):
    assert client_as(who).get(f"/administration{path or '/'}").status == 403


def test_the_front_page_is_the_list_of_members(client_as):
    assert client_as("manager").get("/administration/").location == "/administration/members"


def test_the_list_says_who_is_who(client_as, cast):
    client_as(None).submit("/sign-in", email="chair@northshire.example", password=PASSWORD)
    page = client_as("administrator").get("/administration/members")
    [row] = [row for row in page.soup.select("tbody tr") if "Police Liaison" in row.text]
    assert [" ".join(cell.text.split()) for cell in row.select("th, td")] == [
        "Police Liaison of Northshire", "Agency liaison", "Northshire police", "Never", "Active",
    ]  # fmt: skip
    [chair] = [row for row in page.soup.select("tbody tr") if "chair of the board" in row.text]
    assert "2 March 2026" in chair.text
    assert "Eastmoor" not in page.text


def test_a_long_list_is_turned_over_with_few_statements(client_as, cast, engine):
    with cast.session() as session:
        for number in range(60):
            make_member(
                session, role=Role.LIAISON, name=f"Person {number}", email=f"p{number}@northshire.example",
                agency_id=cast.agency("northshire", "health"),
            )  # fmt: skip
    client = client_as("manager")
    with statements_on(engine) as ran:
        page = client.get("/administration/members")
    assert len(page.soup.select("tbody tr")) == 50
    assert len(ran) <= 8
    assert "Page 2 of 2" in client.get("/administration/members?page=2").text
    for odd in ("0", "-3", "99999999999999999999", "two", ""):
        assert client.get(f"/administration/members?page={odd}").status == 200


def test_a_manager_invites_somebody(client_as, cast):
    client = client_as("manager")
    page = client.follow(client.submit(INVITE, **GOOD))
    assert "The invitation is on its way" in page.text
    member, name = found(cast)
    assert (name, member.role, member.password_hash) == ("Priya Shah", "reviewer", None)
    assert count(cast, Notice, Notice.kind == NoticeKind.MEMBER_INVITED.value) == 1
    assert count(cast, Event, Event.action == Action.MEMBER_INVITED.value) == 1


def test_a_liaison_is_invited_for_an_agency(client_as, cast):
    agency = cast.agency("northshire", "police")
    client_as("manager").submit(INVITE, **GOOD | {"role": "liaison", "agency": str(agency)})
    assert found(cast)[0].agency_id == agency


def test_an_agency_left_chosen_under_another_role_is_ignored(client_as, cast):
    agency = str(cast.agency("northshire", "police"))
    assert client_as("manager").submit(INVITE, **GOOD | {"agency": agency}).status == 303
    assert found(cast)[0].agency_id is None


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ({"name": ""}, "Enter the person’s name"),
        ({"name": "n" * 201}, "200 characters or fewer"),
        ({"email": ""}, "Enter the person’s email address"),
        ({"email": "not one"}, "Enter an email address like"),
        ({"email": "CHAIR@northshire.example "}, "has an account already"),
        ({"role": None}, "Choose what they will do"),
        ({"role": "king"}, "Choose one of the answers shown"),
        ({"role": "liaison"}, "Choose the agency that the liaison is from"),
        ({"role": "liaison", "agency": str(uuid4())}, "Choose one of the answers shown"),
    ],
)
def test_an_invitation_that_cannot_be_sent_says_why_and_keeps_what_was_typed(
    client_as, cast, typed, message
):
    before = count(cast, Member)
    page = client_as("manager").submit(INVITE, **GOOD | typed)
    assert page.status == 422
    assert message in page.errors[0]
    if "name" not in typed:
        assert "Priya Shah" in page.html
    assert count(cast, Member) == before


def test_another_boards_agency_cannot_be_chosen(client_as, cast):
    foreign = str(cast.agency("eastmoor", "police"))
    page = client_as("manager").submit(INVITE, **GOOD | {"role": "liaison", "agency": foreign})
    assert page.status == 422


def test_a_sending_without_a_token_invites_nobody_and_loses_nothing(client_as, cast):
    page = client_as("manager").post(INVITE, GOOD)
    assert page.status == 422
    assert "Priya Shah" in page.html
    assert found(cast) is None


def test_sending_twice_invites_once(client_as, cast):
    client = client_as("manager")
    fields = client.get(INVITE).fields() | GOOD
    assert [client.post(INVITE, fields).status for _ in range(2)] == [303, 303]
    assert count(cast, MemberToken) == 1


def test_an_administrator_is_not_offered_managers(client_as, cast):
    client = client_as("administrator")
    offered = {radio["value"] for radio in client.get(INVITE).soup.select("[name=role]")}
    assert offered == {role.value for role in Role} - {"manager"}
    assert client.submit(INVITE, **GOOD | {"role": "manager"}).status == 422
    assert found(cast) is None


def test_an_administrator_cannot_end_a_manager(client_as, cast):
    client = client_as("administrator")
    assert "End this account" not in client.get(address(cast, "manager")).text
    page = client.submit(f"{address(cast, 'manager')}/end")
    assert page.errors == ["Only a manager may end a manager's account."]


def test_ending_an_account_asks_first_and_then_ends_every_sitting(client_as, cast):
    chair, manager = client_as("chair"), client_as("manager")
    asked = manager.get(f"{address(cast, 'chair')}/end")
    assert "Chair of Northshire" in asked.text
    assert chair.get("/account/").status == 200
    done = manager.submit(f"{address(cast, 'chair')}/end")
    assert "The account is ended." in manager.follow(done).text
    assert chair.get("/account/").status == 303
    gone = client_as(None).submit("/sign-in", email="chair@northshire.example", password=PASSWORD)
    assert gone.status == 422


def test_nobody_ends_their_own_account_or_that_of_the_only_manager(client_as, cast):
    page = client_as("manager").submit(f"{address(cast, 'manager')}/end")
    assert page.status == 422
    assert "your own account" in page.errors[0]


def test_an_account_ends_once(client_as, cast):
    client = client_as("manager")
    path = f"{address(cast, 'chair')}/end"
    fields = client.get(path).fields()
    client.submit(path)
    assert client.post(path, fields).errors == ["This account has ended already."]
    assert count(cast, Event, Event.action == Action.MEMBER_ENDED.value) == 1


def test_ending_without_a_token_ends_nothing(client_as, cast):
    assert client_as("manager").post(f"{address(cast, 'chair')}/end").status == 422
    assert count(cast, Event, Event.action == Action.MEMBER_ENDED.value) == 0


@pytest.mark.parametrize("path", ["", "/end"])
def test_another_boards_member_is_not_found(client_as, cast, path):
    client = client_as("manager")
    assert client.get(address(cast, "chair", "eastmoor") + path).status == 404
    assert client.post(address(cast, "chair", "eastmoor") + (path or "/invitation")).status == 404


def test_a_new_link_is_sent_to_somebody_who_has_not_used_theirs(client_as, cast):
    client = client_as("manager")
    client.submit(INVITE, **GOOD)
    member, _ = found(cast)
    with cast.system_session() as session:
        first = token_of(session, newest_link(session, member))
    path = f"/administration/members/{member.id}"
    assert "They have not set a password yet." in client.get(path).text
    done = client.submit(path, "/invitation")
    assert "A new link is on its way" in client.follow(done).text
    assert client_as(None).get(f"/set-password/{first}").status == 404
    assert count(cast, Notice, Notice.kind == NoticeKind.MEMBER_INVITED.value) == 2


def test_no_new_link_for_somebody_who_has_a_password(client_as, cast):
    client = client_as("manager")
    client.submit(INVITE, **GOOD)
    member, _ = found(cast)
    path = f"/administration/members/{member.id}"
    fields = client.get(path).fields("/invitation")
    with cast.system_session() as session:
        token = token_of(session, newest_link(session, member))
    client_as(None).submit(f"/set-password/{token}", password="three ordinary words")
    page = client.post(f"{path}/invitation", fields)
    assert page.status == 422
    assert "have set a password already" in page.errors[0]


def test_somebody_who_left_can_be_invited_again(client_as, cast):
    client = client_as("manager")
    client.submit(f"{address(cast, 'chair')}/end")
    done = client.submit(INVITE, name="Back Again", email="chair@northshire.example", role="panel")
    assert done.status == 303
    member, name = found(cast, "chair@northshire.example")
    assert (name, member.role, member.ended_at) == ("Back Again", "panel", None)
    old = client_as(None).submit("/sign-in", email="chair@northshire.example", password=PASSWORD)
    assert old.status == 422
