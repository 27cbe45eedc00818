"""A link's secret is nowhere but in the message that carries it: everything that is kept is read."""

import json
import logging
import re
from io import StringIO

import pytest
import structlog
from redis import Redis
from rq import SimpleWorker
from rq.serializers import JSONSerializer
from sqlalchemy import text

import config.gunicorn
from config.logging import configure_logging
from domain import clock
from domain.family.invitations import code_of
from domain.family.relatives import Details
from tests.support.relatives import invitation_of, make_family
from tests.support.routed import looking
from tests.support.searching import forms_of, found_in, in_files, in_redis, places_of, rows
from tests.workers.standing import context_of, standing_on
from web import cache

WORDS = "The health visitor listened."
DETAILS = Details(
    "Rowan Ashby", "Mother", "email", "Ana Petrov", email="rowan@home.example", address="1 Quay"
)


@pytest.fixture
def log():
    """All that any part of the software logs, as a process would write it, and at its most."""
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    configure_logging("DEBUG")
    written = StringIO()
    root.handlers[0].setStream(written)
    yield written
    root.handlers[:] = before
    root.setLevel(level)
    structlog.reset_defaults()


@pytest.fixture
def family(cast):
    return make_family(cast, details=DETAILS)


@pytest.fixture
def secrets(cast, family):
    """The token, and the code that is typed from paper."""
    with cast.session() as session:
        code = code_of(session, invitation_of(session, family))
    return forms_of(family.path.rpartition("/")[2]) | forms_of(code)


def board_sends(client, family):
    """Staff show the link, put it in a letter, print it; and the queue holds a job."""
    at = f"/cases/{family.reference}/family/{family.relative}"
    shown = client.submit(f"{at}/link")
    letter = client.submit(f"{at}/letters/new", kind="invitation").location
    paper = client.get(f"{letter}/letter.pdf")
    assert paper.status == 200
    client.submit(f"{letter}/posted", means="first_class", posted_on=clock.today())
    client.get("/notices")
    client.get("/notices/letters")
    client.get(f"/cases/{family.reference}/history")
    assert shown.status == 200


def works_off(redis):
    """The worker, without a process of its own, does what waits in the queue."""
    queue = "notices"
    connection = Redis(connection_pool=redis.connection_pool)
    worker = SimpleWorker([queue], connection=connection, serializer=JSONSerializer)
    worker.work(burst=True, logging_level="DEBUG")


def relative_uses(client, family, code):
    """Everything behind the link, by the link and by the code, with some mistakes on the way."""
    client.client.head(family.path, base_url=client.base)
    client.get(family.path[:-1])
    assert client.submit(family.path).status == 303
    client.get("/family/start")
    client.submit("/family/questions/helped", words=WORDS)
    client.post("/family/questions/helped", {"words": WORDS})  # without the form's own token
    client.get("/family/notes")
    client.submit("/family/check", "/check")
    client.get("/family/sent")
    client.submit("/family/leave", "/leave")
    assert client.submit("/family", code=code).status == 303
    client.get("/family/questions/none")
    client.post(family.path, {"go_on": "yes"})


def test_a_links_secret_is_kept_nowhere(
    cast, client_as, runtime, admin_engine, family, secrets, log
):
    redis = runtime.nudger.connection
    redis.flushall()
    with cast.session() as session:
        code = code_of(session, invitation_of(session, family))
        notice = session.scalar(text("select id from notice where kind = 'family_invited'"))
    runtime.nudger.nudge([("northshire", notice)])
    assert list(in_redis(redis)), "the queue is empty"
    queued = places_of(secrets, in_redis(redis))
    board_sends(client_as("manager"), family)
    with standing_on(context_of(runtime)):
        works_off(redis)
    relative_uses(client_as(None), family, code)
    assert queued == []
    assert places_of(secrets, in_redis(redis)) == []
    assert places_of(secrets, rows(admin_engine)) == []
    assert places_of(secrets, in_files(runtime.settings.state, "mailbox")) == []
    assert not found_in(repr(list(cache._kept.items())).encode(), secrets)
    assert log.getvalue().count("\n") > 5
    assert not found_in(log.getvalue().encode(), secrets)


def test_a_web_servers_own_list_of_requests_holds_none_either(app, cast, family, secrets, log):
    """Ours is switched off. One that somebody switches on goes the way of all logs, masked."""
    assert config.gunicorn.accesslog is None
    line = f'127.0.0.1 - - "GET {family.path} HTTP/1.1" 200 1024 "-" "phone"'
    for name in ("gunicorn.access", "werkzeug", "root"):
        logging.getLogger(name).warning(line)
        logging.getLogger(name).warning("%s", line)
    lines = [json.loads(each) for each in log.getvalue().splitlines()]
    assert len(lines) == 6
    assert all("/family/…" in each["event"] for each in lines)
    assert not found_in(log.getvalue().encode(), secrets)


def test_the_search_would_find_it(cast, runtime, admin_engine, family, secrets, tmp_path):
    """Planted in each place, as text, as bytes and packed as the queue packs it."""
    token = family.path.rpartition("/")[2]
    redis = runtime.nudger.connection
    runtime.nudger.queue.enqueue("workers.jobs.notices.deliver", "northshire", token)
    assert any(name.startswith("rq:job:") for name in places_of(secrets, in_redis(redis)))
    redis.flushall()
    with admin_engine.connect() as admin:
        admin.execute(text("update notice set last_error = :it"), {"it": f"at /family/{token}"})
        admin.execute(text("update invitation set token_hash = :it"), {"it": token.encode()})
        admin.execute(
            text("update notice set particulars = jsonb_build_object('a', cast(:it as text))"),
            {"it": token},
        )
    assert places_of(secrets, rows(admin_engine)) == [
        "invitation.token_hash",
        "notice.last_error",
        "notice.particulars",
    ]
    (tmp_path / "left.txt").write_bytes(token.encode())
    assert places_of(secrets, in_files(tmp_path)) == ["left.txt"]


@pytest.mark.browser
def test_no_page_tells_another_where_its_reader_came_from(
    browser, cast, client_as, family, secrets
):
    """What a browser sends along: from a public page it says where one was, from these nothing."""
    client, sent = client_as(None), []
    with looking(browser, client) as page:
        page.context.on("request", lambda it: sent.append((it.url, it.all_headers())))
        page.goto(client.base + "/leaflets")
        page.locator("main a").first.click()
        page.wait_for_load_state()
        assert [it for _, it in sent if it.get("referer", "").startswith(client.base)]
        sent.clear()
        page.goto(client.base + family.path)
        page.get_by_role("link", name="Privacy").click()
        page.wait_for_load_state()
        page.goto(client.base + family.path)
        page.get_by_role("button", name="Continue").click()
        page.wait_for_url("**/family/start")
        page.get_by_role("link", name="Privacy").click()
        page.wait_for_load_state()
    urls = [url for url, _ in sent if not url.endswith(family.path)]
    assert len(urls) > 6
    assert not found_in("\n".join(urls).encode(), secrets)
    told = [(url, it["referer"]) for url, it in sent if it.get("referer")]
    assert [each for each in told if "/family" in each[1]] == []
    assert [each for each in told if each[0].endswith("/privacy")] == []


def test_a_page_that_was_fetched_ahead_spends_nothing(client_as, cast, family, admin_engine):
    """Whatever a scanner, a chat or a browser fetches by itself, as it says of itself."""
    ways = ({"Purpose": "prefetch"}, {"Sec-Purpose": "prefetch;prerender"}, {"X-Moz": "prefetch"})
    before = counted(admin_engine)
    for headers in ways:
        for ask in (client_as(None).client.get, client_as(None).client.head):
            answer = ask(family.path, base_url="http://northshire.localhost", headers=headers)
            assert answer.status_code == 200
            assert answer.headers["Cache-Control"] == "no-store"
    assert counted(admin_engine) == before
    assert client_as(None).submit(family.path).status == 303


def counted(admin_engine):
    with admin_engine.connect() as admin:
        opened = admin.execute(text("select count(opened_at) from invitation")).scalar_one()
        return opened, admin.execute(text("select count(*) from event")).scalar_one()


def test_after_too_many_guesses_a_right_link_gets_the_very_same_answer(client_as, family):
    """Whoever guesses learns nothing from the answer that they are stopped by."""
    client = client_as(None)
    for number in range(40):
        answer = client.get(f"/family/{number:032d}").response
        assert answer.status_code == (404 if number < 30 else 429)
    stopped = {client.get(path).html for path in ("/family/" + "9" * 32, family.path)}
    assert len({plain(each) for each in stopped}) == 1


def plain(html):
    return re.sub(r'nonce="[^"]+"', "", html)
