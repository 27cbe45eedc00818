"""Whatever becomes of another agency's account, a liaison's own pages and rows stay the same.

A liaison is shown the same before and after: by every page that can be reached, what stands in the
headers of the answers, every file, and every row that the database lets the liaison's role read.
"""

import io
import re
import zipfile
from datetime import date
from itertools import product
from uuid import uuid4

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError

from domain.chronologies.kept.models import Chronology, ChronologyEntry, ChronologyQuery, State
from tests.support.cases import asked_agency
from tests.support.chronologies import an_entry
from tests.support.same_events import events_in, given, looked, told_case
from tests.support.versions import let_the_worker_work

OURS, THEIRS = "liaison", "police_liaison"
NEW_EACH_TIME = re.compile(
    r'(name="(?:csrf_token|once|sheet)"[^>]*value|nonce|content)="[^"]*"'
    r'|value="[^"]*"[^>]*name="(?:csrf_token|once|sheet)"'
)
TOLD = ("Vary", "ETag", "Last-Modified", "Content-Type", "Cache-Control", "Content-Disposition")


@pytest.fixture
def case(cast):
    return told_case(cast)


@pytest.fixture
def asked(cast, case):
    return asked_agency(cast, case), asked_agency(cast, case, "police")


@pytest.fixture
def started(cast, client_as, case, asked):
    """Each agency has said and typed something; ours has been asked about an entry."""
    for who, row in ((OURS, asked[0]), (THEIRS, asked[1])):
        client = client_as(who)
        client.submit(f"/requests/{row}/receipt")
        client.submit(f"/requests/{row}/type", date="3/3/2024", text=f"Typed by {who}.")
        client.submit(f"/requests/{row}/type/send")
        client.submit(f"/requests/{row}/type", date="4/3/2024", text=f"Not sent by {who}.")
    return asked


def pages_of(client, start="/requests/"):
    """Every page and file that links lead to, as somebody would see it."""
    seen, todo = {}, [start, "/recommendations/", "/account"]
    while todo:
        where = todo.pop()
        if where in seen:
            continue
        page = client.get(where)
        told = {name: page.response.headers.get(name) for name in TOLD}
        body = page.response.get_data()
        if body.startswith(b"PK"):
            body = {one.filename: one.CRC for one in zipfile.ZipFile(io.BytesIO(body)).infolist()}
        if "html" in (told["Content-Type"] or ""):
            body = NEW_EACH_TIME.sub("", page.html)
            links = (str(a["href"]).split("#")[0] for a in page.soup.select("main a[href]"))
            todo += [link for link in links if link.startswith(("/requests", "/recommend"))]
        seen[where] = (page.status, told, body)
    return seen


def rows_of(cast, who=OURS):
    """All that the role may read, table by table."""
    found = {}
    with cast.session("northshire", who) as session:
        columns = session.execute(
            text(
                "select table_name, string_agg(quote_ident(column_name), ', ' order by 1)"
                " from information_schema.column_privileges"
                " where grantee = 'candour_liaison' and privilege_type = 'SELECT' group by 1"
            )
        ).all()
        for table, names in columns:
            rows = session.execute(text(f'select {names} from "{table}" order by 1, 2'))
            found[table] = [tuple(row) for row in rows]
    # What a liaison's own looking writes.
    return {table: rows for table, rows in found.items() if table != "submission"}


def their_doings(cast, runtime, client_as, case, theirs):
    """All that can happen to another agency's request and account."""
    police, manager = client_as(THEIRS), client_as("manager")
    here, board = f"/requests/{theirs}", f"/cases/{case}/requests/{theirs}"
    police.submit(f"{here}/questions", words="Whose child is it?")
    manager.submit(f"{board}/questions", words="Theirs.")
    police.submit(f"{here}/more-time", until=date(2026, 5, 1), reason="The archive.")
    manager.submit(f"{board}/more-time", until=date(2026, 5, 1))
    police.submit(f"{here}/files-secured", secured_on=date(2026, 2, 27), secured_by="Archivist")
    police.submit(f"{here}/type", date="5/3/2024", text="One more of theirs.")
    police.submit(f"{here}/type/send")
    police.submit(here, body="Our answer.")
    manager.submit(f"{board}/send-back", to_mend="2024.", due_on=date(2026, 6, 1))
    given(cast, case, "police", an_entry(date(2024, 3, 9), "Theirs alone.", row=90))
    looked(cast, case)
    with cast.session() as session:
        event = events_in(session)[0].id
        entry = session.scalars(
            select(ChronologyEntry.id)
            .join(Chronology, Chronology.id == ChronologyEntry.chronology_id)
            .where(
                ChronologyEntry.agency_id == cast.agency("northshire", "police"),
                Chronology.state == State.TAKEN_IN,
            )
            .order_by(ChronologyEntry.id)
        ).first()
    there = f"/cases/{case}/chronology"
    manager.submit(f"{there}/events", action="/confirm")
    manager.submit(f"{there}/events/{event}", action="/note", words="The time differs.")
    assert manager.submit(f"{there}/entries/{entry}", "/query", question="Who?").status == 303
    manager.submit(f"{there}/entries/{entry}", "/comment", comment="Between ourselves.")
    manager.submit(f"{there}/entries/{entry}", "/flag", why="Odd.")
    manager.submit(f"{there}/versions/new", title="For the panel")
    let_the_worker_work(cast, runtime)


def differences(before, after):
    return [
        where for where in before.keys() | after.keys() if before.get(where) != after.get(where)
    ]


def test_nothing_that_another_agency_does_changes_what_a_liaison_sees(
    cast, runtime, client_as, case, started
):
    liaison = client_as(OURS)
    pages_of(liaison)  # the first look is itself on the record
    pages, rows = pages_of(liaison), rows_of(cast)
    assert len(pages) > 10
    assert len(rows["chronology"]) >= 2
    their_doings(cast, runtime, client_as, case, started[1])
    assert differences(rows, rows_of(cast)) == []
    assert differences(pages, pages_of(liaison)) == []


def ids_of(cast, model, who):
    with cast.session("northshire", who) as session:
        return list(session.scalars(select(model.id).order_by(model.id).limit(2)))


def test_no_id_of_another_agencys_opens_anything_or_answers_otherwise_than_one_that_is_nobodys(
    app, cast, client_as, case, started
):
    """Each place of an address, filled with what is ours, theirs, and nobody's."""
    theirs = {
        "request_id": [started[1]],
        "chronology_id": ids_of(cast, Chronology, THEIRS),
        "row_id": [*ids_of(cast, ChronologyEntry, THEIRS), *ids_of(cast, ChronologyQuery, THEIRS)],
    }
    own = {
        "request_id": started[0],
        "chronology_id": ids_of(cast, Chronology, OURS)[0],
        "row_id": ids_of(cast, ChronologyEntry, OURS)[0],
    }
    liaison, tried = client_as(OURS), 0
    for rule in app.url_map.iter_rules():
        if not str(rule).startswith("/requests/") or not rule.arguments:
            continue
        for told in _ways(rule, own, theirs):
            tried += 1
            url = _url(app, rule, told)
            nobodys = {k: v if v == own[k] else uuid4() for k, v in told.items() if k in theirs}
            for method in rule.methods & {"GET", "POST"}:
                answers = [
                    getattr(liaison, method.lower())(where)
                    for where in (url, _url(app, rule, told | nobodys))
                ]
                assert {it.status for it in answers} <= {400, 404, 422}, (method, url)
                assert NEW_EACH_TIME.sub("", answers[0].html) == NEW_EACH_TIME.sub(
                    "", answers[1].html
                ), (method, url)
    assert tried > 20


def _ways(rule, own, theirs):
    places = [name for name in rule.arguments if name in theirs]
    choices = [[own[name], *theirs[name]] for name in places]
    for chosen in product(*choices):
        told = dict(zip(places, chosen, strict=True))
        if told and told != {name: own[name] for name in places}:
            yield told


def _url(app, rule, told):
    others = {"version": 1, "section": "narrative", "made_for": "word", "kind": "far_off"}
    values = {name: told.get(name, others.get(name, str(uuid4()))) for name in rule.arguments}
    with app.test_request_context():
        return rule.build(values, append_unknown=False)[1]


NEW = "board_id, id, made_at, case_id"
NEW_ROW = "board_id, gen_random_uuid(), now(), case_id"
FORGED = (
    # An entry of ours that says it is theirs.
    "update chronology_entry set agency_id = :theirs",
    # A chronology of ours that has their file read, or hangs on their answer.
    "update chronology set file_id = :file",
    "update chronology set contribution_id = :contribution",
    "update chronology set agency_id = :theirs",
    "update chronology set request_id = :request",
    "update chronology set state = 'taken_in'",
    # A doubt that stands at their entry, an answer to what they were asked, a file with theirs.
    (f"insert into chronology_query ({NEW}, chronology_id, place, kind, severity, taken, said_sealed,"
    f" entry_id) select {NEW_ROW}, id, 1, 'odd', 'warning', true, '', :entry from chronology"),
    (f"insert into contribution ({NEW}, request_id, agency_id, version, member_id)"
    f" select {NEW_ROW}, :request, agency_id, 9, :me from request"),
    (f"insert into stored_file ({NEW}, agency_id, contribution_id)"
    f" select {NEW_ROW}, agency_id, :contribution from request"),
)  # fmt: skip


@pytest.mark.parametrize("forged", FORGED, ids=lambda words: words[:40])
def test_the_database_lets_no_liaison_lay_hands_on_what_is_anothers(
    cast, client_as, case, started, forged
):
    police = client_as(THEIRS)
    police.submit(f"/requests/{started[1]}", body="Ours.", files=(io.BytesIO(b"Theirs."), "a.txt"))
    with cast.session() as session:
        known = {
            "theirs": cast.agency("northshire", "police"),
            "request": started[1],
            "me": cast.member("northshire", OURS),
            "entry": ids_of(cast, ChronologyEntry, THEIRS)[0],
            "file": session.scalars(text("select id from stored_file")).one(),
            "contribution": session.scalars(text("select id from contribution")).one(),
        }
    given = {name: value for name, value in known.items() if f":{name}" in forged}
    with cast.session("northshire", OURS) as session, pytest.raises(DBAPIError) as refused:
        session.execute(text(forged), given)
    assert "row-level security" in str(refused.value)
