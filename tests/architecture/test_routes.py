"""Every route, from the route map: what it needs, how it is spelt, and what it does to strangers."""

import re
from uuid import uuid4

from sqlalchemy import text

from domain.access.identity import ActorKind, Role
from domain.access.permissions import Permission
from domain.access.rules import RULES
from tests.support.everything import fill
from tests.support.people import grant_case, members_of
from web.guard import SAFE

UNGUARDED = {"static"}
# Addresses whose parts are not a record of a board: what stands there instead is said.
OPEN_PARTS = {
    "path": "candour.css",
    "audience": "families",
    "token": "x" * 32,
    "slug": "nothing-here",
    "document": "nothing-here",
    "question": "involvement",
    "reference": "2026-999",
    "section": "narrative",
}
# What a page shows more or less by: its route needs another permission.
WITHIN_A_PAGE = {Permission.CHRONOLOGY_NAMES}


def rules_of(app):
    return [rule for rule in app.url_map.iter_rules() if rule.endpoint not in UNGUARDED]


def address(app, rule, **known):
    values = {}
    for name in rule.arguments:
        values[name] = known.get(name) or OPEN_PARTS.get(name) or uuid4()
        if type(rule._converters[name]).__name__ == "IntegerConverter":
            values[name] = 1
    with app.test_request_context(base_url="http://northshire.localhost"):
        return app.url_map.bind("northshire.localhost").build(rule.endpoint, values)


def permission_of(app, endpoint):
    return getattr(app.view_functions[endpoint], "permission", None)


def test_every_route_declares_one_permission(app):
    missing = [rule.endpoint for rule in rules_of(app) if permission_of(app, rule.endpoint) is None]
    assert not missing, f"Add @needs(...) to {missing}"


def test_every_permission_is_used_by_a_route_and_has_a_rule(app):
    used = {permission_of(app, rule.endpoint) for rule in rules_of(app)}
    assert set(Permission) - used == WITHIN_A_PAGE
    assert set(RULES) == set(Permission)


def test_addresses_are_plain_words_with_hyphens(app):
    for rule in rules_of(app):
        fixed = re.sub(r"<[^>]+>", "", rule.rule)
        assert re.fullmatch(r"[a-z0-9/.\-]*", fixed), rule.rule


def test_an_id_in_an_address_is_typed(app):
    """Anything else would have to be checked by hand in each handler."""
    for rule in rules_of(app):
        for name in rule.arguments:
            if name.endswith("_id"):
                assert type(rule._converters[name]).__name__ == "UUIDConverter", rule.rule


def test_nobody_who_is_not_signed_in_gets_past_the_door(app, client_as):
    """Every page that is not public answers a stranger with the door, or with nothing."""
    client = client_as(None)
    for rule in rules_of(app):
        permission = permission_of(app, rule.endpoint)
        if ActorKind.VISITOR in RULES[permission]:
            continue
        for method in rule.methods - {"HEAD", "OPTIONS"}:
            page = (
                client.get(address(app, rule))
                if method == "GET"
                else client.post(address(app, rule))
            )
            assert page.status in {303, 401, 404}, f"{method} {rule.rule}: {page.status}"
            if page.status == 303:
                assert page.location.endswith(("/sign-in", "/family/left")), rule.rule


def test_a_case_of_another_board_is_not_found_by_any_address(app, client_as, cast, admin_engine):
    """Signed in at one board, with the reference and ids of another's case."""
    other = fill(admin_engine, "eastmoor")
    with admin_engine.connect() as admin:
        admin.execute(
            text("update \"case\" set reference = '2026-777' where id = :id"), {"id": other["case"]}
        )
    clients = {role: client_as(role) for role in ("manager", "reviewer", "liaison")}
    tried = 0
    for rule in rules_of(app):
        if not rule.arguments or permission_of(app, rule.endpoint) is Permission.PUBLIC_READ:
            continue
        known = {
            "reference": "2026-777",
            **{name: other.get(name) for name in rule.arguments if name in other},
        }
        where = address(app, rule, **{k: v for k, v in known.items() if v})
        for role, client in clients.items():
            if Role(role) not in RULES[
                permission_of(app, rule.endpoint)
            ] or rule.endpoint.startswith("signin."):
                continue
            page = client.get(where)
            if page.status == 405:
                page = client.post(where)
            assert page.status in {404, 429}, f"{rule.rule} as {role}: {page.status}"
            tried += 1
    assert tried > 20


def test_a_get_changes_nothing_but_the_record_of_reading(app, client_as, cast, admin_engine):
    """Every page a member may open is opened; then the tables are counted again."""
    world = fill(admin_engine, "northshire")
    reference = grant_case(cast, admin_engine, world)
    before = counted(admin_engine)
    for who in members_of("northshire"):
        client = client_as(who)
        for rule in rules_of(app):
            if "GET" in rule.methods:
                client.get(address(app, rule, reference=reference))
    after = counted(admin_engine)
    assert {t: n for t, n in after.items() if n != before[t]}.keys() <= {"event"}


def counted(admin_engine):
    """How many rows, and how often written, for every table."""
    with admin_engine.connect() as admin:
        tables = admin.scalars(
            text(
                "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'"
            )
        ).all()
        return {
            table: admin.execute(
                text(f'select count(*), coalesce(sum(xmin::text::bigint), 0) from "{table}"')
            ).one()
            for table in tables
        }


def test_a_form_without_its_token_changes_nothing(app, client_as, cast, admin_engine):
    """Every address that takes a POST is sent one with no token, and nothing is written."""
    world = fill(admin_engine, "northshire")
    reference = grant_case(cast, admin_engine, world)
    for who in ("manager", "reviewer", "liaison"):
        client = client_as(who)
        before = counted(admin_engine)
        for rule in rules_of(app):
            if not rule.methods - SAFE or rule.endpoint.startswith("signin."):
                continue
            page = client.post(address(app, rule, reference=reference))
            assert page.status < 500, f"{rule.rule}: {page.status}"
        after = counted(admin_engine)
        changed = {t for t, n in after.items() if n != before[t]}
        assert changed <= {"event"}, f"{who} changed {changed}"


def test_every_page_says_whether_it_may_be_kept(app, client_as, cast):
    """What is behind a sign-in or a link is never stored by a browser or a proxy."""
    client = client_as("manager")
    for path in ("/cases", "/account/", "/family/x", "/sign-in"):
        assert "no-store" in client.get(path).response.headers["Cache-Control"], path


def test_another_boards_address_knows_nothing_of_this_boards_session(app, client_as):
    here, there = client_as("manager"), client_as(None, "eastmoor")
    cookie = here.client.get_cookie("candour", domain="northshire.localhost")
    there.client.set_cookie("candour", cookie.value, domain="eastmoor.localhost")
    assert there.get("/cases").location.endswith("/sign-in")


def test_an_unknown_host_is_not_found(app, client_as):
    client = client_as(None)
    client.base = "http://elsewhere.localhost"
    assert client.get("/").status == 404
    assert client.get("/sign-in").status == 404
