"""The link: what opens it, what does not, and what each says."""

import re
from datetime import timedelta
from time import monotonic

import pytest
from sqlalchemy import text

from domain import clock
from domain.family.invitations import path_of
from domain.family.inviting import invite, stop
from domain.members.links import Purpose, make_link, token_of
from domain.members.models import Member
from tests.conftest import NOW
from tests.support.relatives import invitation_of, make_family, relative_of
from web.bench.statements import statements_on


def plain(page):
    """The page without the random value that every answer carries."""
    return re.sub(r'nonce="[^"]+"', "", page.html)


def opened_at(admin_engine, family):
    with admin_engine.connect() as admin:
        return admin.execute(
            text("select opened_at from invitation where id = :id"), {"id": family.invitation}
        ).scalar_one()


def counted(admin_engine, table):
    with admin_engine.connect() as admin:
        return admin.execute(text(f"select count(*) from {table}")).scalar_one()


def test_the_button_opens_the_link_and_the_token_leaves_the_address(client_as, cast, admin_engine):
    family = make_family(cast)
    client = client_as(None)
    sent = client.submit(family.path)
    assert sent.status == 303
    assert sent.location == "/family/start"
    assert client.follow(sent).status == 200
    assert opened_at(admin_engine, family) == NOW
    assert family.path.rsplit("/", 1)[1] not in client.get("/family/start").html


def test_looking_at_a_link_changes_nothing(client_as, cast, admin_engine):
    family = make_family(cast)
    events = counted(admin_engine, "event")
    client = client_as(None)
    for _ in range(3):
        assert client.get(family.path).status == 200
        head = client.client.head(
            family.path, base_url=client.base, headers={"Purpose": "prefetch"}
        )
        assert head.status_code == 200
    assert opened_at(admin_engine, family) is None
    assert counted(admin_engine, "event") == events
    assert client.get("/family/start").status == 404


def test_it_can_be_opened_again_and_the_first_time_is_kept(client_as, cast, admin_engine):
    family = make_family(cast)
    client_as(None).submit(family.path)
    with clock.held(NOW + timedelta(days=2)):
        assert client_as(None).submit(family.path).status == 303
    assert opened_at(admin_engine, family) == NOW


def password_token(cast):
    """The link of a member who sets a password: as long, as secret, and for something else."""
    with cast.session() as session:
        member = session.get_one(Member, ("northshire", cast.member("northshire", "chair")))
        return token_of(session, make_link(session, member, Purpose.RESET))


def closed_links(cast):
    """A path for each way in which a link may not open."""
    family = make_family(cast)
    expired = make_family(cast, reference="2026-002")
    with clock.held(NOW - timedelta(days=29)), cast.session() as session:
        sent = invite(session, cast.actor("northshire", "manager"), relative_of(session, expired))
        expired_path = path_of(session, sent)
    stopped = make_family(cast, reference="2026-003")
    with cast.session() as session:
        stop(session, cast.actor("northshire", "manager"), invitation_of(session, stopped))
    renewed = make_family(cast, reference="2026-004")
    with cast.session() as session:
        invite(session, cast.actor("northshire", "manager"), relative_of(session, renewed))
    return {
        "wrong": "/family/" + "A" * 32,
        "cut short": family.path[:-4],
        "longer": family.path + "A",
        "one letter other": family.path[:-1] + ("A" if family.path[-1] != "A" else "B"),
        "expired": expired_path,
        "stopped": stopped.path,
        "renewed": renewed.path,
        "another board's": make_family(cast, board="eastmoor").path,
        "another purpose's": f"/family/{password_token(cast)}",
        "not a token": "/family/%00%ff",
        "a word": "/family/admin",
        "no link open": "/family/start",
    }


def test_every_link_that_does_not_open_gives_the_very_same_answer(client_as, cast):
    answers, headers = set(), set()
    for path in closed_links(cast).values():
        page = client_as(None).get(path)
        answers.add((page.status, plain(page)))
        headers.add(
            tuple(
                (k, re.sub(r"nonce-[^']+", "", v)) for k, v in sorted(page.response.headers.items())
            )
        )
    assert len(answers) == 1
    assert len(headers) == 1
    assert answers.pop()[0] == 404


def test_pressing_the_button_of_one_that_does_not_open_gives_it_too(client_as, cast):
    answers = set()
    for path in closed_links(cast).values():
        if path != "/family/start":
            page = client_as(None).post(path, {"go_on": "yes"})
            answers.add((page.status, plain(page)))
    assert len(answers) == 1
    assert answers.pop()[0] == 404


def test_guessing_is_throttled(client_as, cast):
    client = client_as(None)
    found = [client.get(f"/family/{number:032d}").status for number in range(40)]
    assert found[:30] == [404] * 30
    assert set(found[30:]) == {429}
    assert "Please wait" in client.get("/family/" + "9" * 32).text


def test_a_thousand_guesses_reach_the_database_thirty_times_a_minute(client_as, cast, engine):
    client, began = client_as(None), monotonic()
    with statements_on(engine) as seen:
        for number in range(1000):
            client.get(f"/family/{number:032d}")
    # Thirty a minute, and a machine with other work may take longer than that for a thousand.
    minutes = 1 + int((monotonic() - began) // 60)
    assert 30 <= len([it for it in seen if "token_hash" in it]) <= 30 * minutes


def test_the_page_at_the_link_says_nothing_of_why(client_as, cast):
    family = make_family(cast)
    page = client_as(None).get(family.path)
    main = page.soup.select_one("main").get_text(" ").lower()
    for word in ("child", "death", "died", "review", "safeguarding", "rowan", "2026-001"):
        assert word not in main
    assert page.soup.title.get_text(strip=True) == "Private page"


def test_without_the_forms_token_nothing_opens(client_as, cast, admin_engine):
    family = make_family(cast)
    page = client_as(None).post(family.path, {"go_on": "yes"})
    assert page.status == 422
    assert opened_at(admin_engine, family) is None


@pytest.mark.parametrize("path", ["/family/start", "/family/check", "/family/notes", "LINK"])
def test_nothing_is_kept_told_on_or_indexed(client_as, cast, path):
    family = make_family(cast)
    client = client_as(None)
    client.open_family(family.invitation)
    headers = client.get(family.path if path == "LINK" else path).response.headers
    assert headers["Cache-Control"] == "no-store"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert "noindex" in headers["X-Robots-Tag"]


def test_a_stopped_link_lets_nobody_stay(client_as, cast):
    family = make_family(cast)
    client = client_as(None)
    client.submit(family.path)
    with cast.session() as session:
        stop(session, cast.actor("northshire", "manager"), invitation_of(session, family))
    assert client.get("/family/start").status == 404


def test_the_link_of_one_relative_takes_the_place_of_anothers(client_as, cast):
    one, two = make_family(cast), make_family(cast, reference="2026-002")
    client = client_as(None)
    client.submit(one.path)
    client.submit("/family/questions/helped", words="Only for one")
    client.submit(two.path)
    assert "Only for one" not in client.get("/family/check").text


def test_a_member_who_opens_a_link_stays_signed_in_beside_it(client_as, cast):
    family = make_family(cast)
    client = client_as("manager")
    assert client.submit(family.path).status == 303
    assert client.get("/family/start").status == 200
    assert client.submit("/family/questions/helped", words="Tried").status == 303


def test_leaving_shuts_the_pages(client_as, cast):
    family = make_family(cast)
    client = client_as(None)
    client.submit(family.path)
    assert client.submit("/family/leave").location == "/family/left"
    assert client.get("/family/left").status == 200
    assert client.get("/family/start").status == 404


def test_leaving_ends_the_visit_on_every_device_and_the_link_still_opens(client_as, cast):
    family = make_family(cast)
    here, copy = client_as(None), client_as(None)
    for each in (here, copy):
        each.submit(family.path)
        assert each.get("/family/start").status == 200
    with clock.held(clock.now() + timedelta(seconds=1)):
        here.submit("/family/leave")
        assert copy.get("/family/start").status == 404
    with clock.held(clock.now() + timedelta(seconds=2)):
        here.submit(family.path)
        assert here.get("/family/start").status == 200
    assert copy.get("/family/start").status == 404
