"""Two relatives who must not learn of each other: nothing that one is shown changes with the other.

Byte for byte, but for what is new on every showing: pages, headers, files, refusals, messages, and
every row that the database lets the first one's session read. Dates of the case itself, such as an
extension, are told to both and are not about either.
"""

import re
from datetime import date
from io import BytesIO
from uuid import uuid4

import pytest
from PIL import Image
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError

from domain.cases.extension import Extension
from domain.family.apart import keep_apart
from domain.family.copies import give_copy, tell_date
from domain.family.inviting import invite, show_link, stop
from domain.family.outcomes import tell_outcome
from domain.letters.models import LetterKind
from domain.letters.writing import Office, write_letter
from domain.notices.models import Notice
from domain.reports.drafts import Draft
from tests.domain.notices.outgoing import Recorder, send
from tests.support.everything import BOARD_TABLES
from tests.support.relatives import (
    add_family,
    approved_draft,
    invitation_of,
    make_family,
    relative_of,
)
from tests.support.whole_part import lifted_hold, whole_part

NEW_EACH_TIME = (
    re.compile(rb'name="csrf_token"[^>]*value="[^"]*"|value="[^"]*"[^>]*name="csrf_token"'),
    re.compile(rb'name="once"[^>]*value="[^"]*"|value="[^"]*"[^>]*name="once"'),
    re.compile(rb'nonce="[^"]*"'),
)
MARKED = re.compile(r"'nonce-[^']*'")
COMPARED = {  # each of these must have rows
    "asked_question",
    "meeting",
    "meeting_check",
    "meeting_note",
    "meeting_step",
    "meeting_time",
    "noted_view",
    "shared_comment",
    "shared_text",
    "view_consent",
    "view_use",
}
WRITES = (
    ("/family/questions/helped", {"words": "x", "saves": "7"}),
    ("/family/choices/part", {"ways": "dance"}),
    ("/family/choices/weather", {}),
    ("/family/check", {}),
    ("/family/files", {}),
    ("/family/leave", {}),
)


@pytest.fixture
def pair(cast):
    """Both of one case, with a report that is approved already. Only the first has come in."""
    one = make_family(cast)
    return one, add_family(cast, one.case), approved_draft(cast, one)


def shown(page):
    """An answer without what is new on every showing."""
    body = page.response.get_data()
    for new in NEW_EACH_TIME:
        body = new.sub(b"", body)
    headers = {
        name: MARKED.sub("", value)
        for name, value in page.response.headers.items()
        if name not in {"Date", "Set-Cookie", "Content-Length"}
    }
    return page.status, headers, body


def links(page):
    """All but the way out, which ends the visit."""
    found = {str(link["href"]).partition("#")[0] for link in page.soup.select('a[href^="/family"]')}
    return found - {"/family/exit"}


def everything(client, family, pair):
    """All pages that links lead to, those that an address alone leads to, and refusals."""
    _, two, draft = pair
    waiting = ["/family/start", "/family/check", "/family/sent", "/family/left", "/family/leave"]
    waiting += [f"/family/shared/{draft}", f"/family/shared/{two.relative}", family.path]
    waiting += ["/family/" + "A" * 32, "/family/files/" + str(two.relative), "/family/nowhere/at"]
    seen = {}
    while waiting:
        place = waiting.pop()
        page = client.get(place)
        seen[place] = shown(page)
        waiting += sorted(links(page) - seen.keys() - set(waiting))
    assert b"Your private pages" in seen["/family/start"][2]
    for place, typed in WRITES:
        fields = {"csrf_token": "wrong", **typed}
        seen[f"POST {place}"] = shown(client.post(place, fields))
    return seen


def readable(cast, family):
    """Every row and column that the first one's session may read."""
    rows = {}
    with cast.family_session(family.invitation) as session:
        for table in BOARD_TABLES:
            allowed = text(
                "select column_name from information_schema.column_privileges where table_name ="
                " :table and grantee = current_user and privilege_type = 'SELECT' order by 1"
            )
            columns = session.scalars(allowed, {"table": table}).all()
            if columns:
                named = ", ".join(f'"{column}"' for column in columns)
                found = session.execute(text(f'select {named} from "{table}" t order by t.id'))
                rows[table] = [tuple(map(repr, row)) for row in found]
    return rows


def messages(cast, family):
    """What waits for the first relative, in words."""
    sender = Recorder()
    with cast.system_session() as session:
        mine = select(Notice.id).where(Notice.recipient_id == family.relative)
        waiting = session.scalars(mine.order_by(Notice.made_at, Notice.id)).all()
    for notice in waiting:
        send(cast, notice, sender)
    return len(waiting), [(each.subject, each.body) for each in sender.messages]


def done_for_them(cast, one, two, draft):
    """By the board: kept apart, shown their link, given a copy, told a date, written to."""
    with cast.session() as session:
        actor = cast.actor("northshire", "manager")
        mine, other = relative_of(session, one), relative_of(session, two)
        row = session.get_one(Draft, ("northshire", draft))
        keep_apart(session, actor, mine, other, reason="An order of the court")
        show_link(session, actor, invitation_of(session, two))
        give_copy(session, actor, other, row, means="link")
        tell_date(session, actor, other, row, publish_on=date(2026, 5, 4), means="link")
        tell_outcome(session, actor, other, told_on=date(2026, 3, 2), means="phone")
        write_letter(session, actor, other, LetterKind.NEWS, Office("Candour", "0161"))


def done_by_them(client, two, draft, photo):
    """Through their own link. Each of these is done, or nothing would be shown by it."""
    for place, typed in (
        (two.path, {}),
        ("/family/questions/helped", {"words": "They must not know"}),
        ("/family/choices/part", {"ways": "meet", "news": "yes"}),
        ("/family/choices/reaching", {"safe": "text"}),
        ("/family/files", {"file": (BytesIO(photo), "photo.png")}),
        ("/family/check", {}),
        (f"/family/shared/{draft}", {}),
    ):
        assert client.submit(place, **typed).status == 303, place
    assert "What we found" in client.get(f"/family/shared/{draft}").text
    assert client.submit("/family/leave", action="/family/leave").status == 303


def link_made_anew(cast, two):
    with cast.session() as session:
        actor = cast.actor("northshire", "manager")
        stop(session, actor, invitation_of(session, two))
        invite(session, actor, relative_of(session, two))


@pytest.fixture
def photo():
    made = BytesIO()
    Image.new("RGB", (8, 8), "white").save(made, "PNG")
    return made.getvalue()


def test_nothing_that_one_is_shown_changes_with_what_is_done_for_the_other(
    cast, client_as, pair, photo
):
    """Both have all that a relative can have, so that each page has something to show."""
    one, two, _ = pair
    hold, client = lifted_hold(cast, one), client_as(None)
    whole_part(cast, one, hold)
    client.submit(one.path)
    client.submit("/family/questions/helped", words="Mine")
    client.follow(client.submit("/family/choices/help", kinds="advocate"))
    before = everything(client, one, pair), readable(cast, one), messages(cast, one)
    assert {name for name in COMPARED if not before[1][name]} == set()
    assert any(place.endswith("/calendar") for place in before[0])
    whole_part(cast, two, hold)
    done_for_them(cast, *pair)
    done_by_them(client_as(None), *pair[1:], photo)
    link_made_anew(cast, pair[1])
    after = everything(client, one, pair), readable(cast, one), messages(cast, one)
    assert before[0].keys() == after[0].keys()
    for place, answer in before[0].items():
        assert after[0][place] == answer, place
    assert after[1] == before[1]
    assert after[2] == (before[2][0], [])  # no message but those that were there before


def test_the_comparison_would_notice_and_what_is_the_cases_own_is_told(cast, client_as, pair):
    """An extension is of the case, and is told to all who want news: its day is nobody's secret."""
    one = pair[0]
    client = client_as(None)
    client.submit(one.path)
    before = everything(client, one, pair), readable(cast, one)
    with cast.session() as session:
        extension = Extension(
            case_id=one.case,
            clock_key="review",
            until=date(2026, 9, 1),
            member_id=cast.member("northshire", "manager"),
        )
        extension.reason, extension.family_reason = "A trial", "A court case comes first."
        session.add(extension)
    assert everything(client, one, pair)["/family/start"] != before[0]["/family/start"]
    assert readable(cast, one)["extension"] != before[1]["extension"]


def test_what_is_not_there_and_what_is_anothers_are_the_same(cast, client_as, pair):
    one, two, draft = pair
    with cast.session() as session:
        actor = cast.actor("northshire", "manager")
        row = session.get_one(Draft, ("northshire", draft))
        give_copy(session, actor, relative_of(session, two), row, means="link")
    client = client_as(None)
    client.submit(one.path)
    theirs = shown(client.get(f"/family/shared/{draft}"))
    nobodys = shown(client.get(f"/family/shared/{uuid4()}"))
    assert theirs == nobodys


@pytest.mark.parametrize(
    "statement",
    [
        """insert into response (board_id, id, made_at, case_id, relative_id)
        values ('northshire', :new, now(), :case, :who)""",
        """insert into preference
        (board_id, id, made_at, case_id, relative_id, topic, number, chosen)
        values ('northshire', :new, now(), :case, :who, 'part', 1, '{}')""",
    ],
)
def test_trying_to_write_for_somebody_says_nothing_of_whether_they_are_there(cast, pair, statement):
    one, two, _ = pair
    said = set()
    for who in (two.relative, uuid4()):
        with (
            pytest.raises(DBAPIError) as refused,
            cast.family_session(one.invitation) as session,
        ):
            session.execute(text(statement), {"new": uuid4(), "case": one.case, "who": who})
        said.add(str(refused.value.orig))
    assert len(said) == 1


def test_no_counter_that_goes_up_with_the_other_is_within_reach(cast, pair):
    with cast.family_session(pair[0].invitation) as session:
        counters = session.scalars(
            text(
                "select c.relname from pg_class c where c.relkind = 'S'"
                " and has_sequence_privilege(current_user, c.oid, 'usage, select')"
            )
        ).all()
    assert counters == []
