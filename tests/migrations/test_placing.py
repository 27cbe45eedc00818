"""What was published before documents were given on request is placed by its case's edition."""

import json

import pytest
from alembic import command
from sqlalchemy import create_engine, text

from tests.migrations.test_steps import owner, place  # noqa: F401 - fixtures
from web.cli.database import alembic_at

BOARDS = {"askers": "on_request", "readers": "website", "silent": "not stated"}
MOMENT = "2026-03-01T10:00:00+00:00"
ROWS = """
insert into board (id, made_at) values (:b, :at);
insert into edition (board_id, id, made_at, key, version, effective_from, content, digest)
  values (:b, :id, :at, '2011', '1', '2011-05-01', cast(:content as jsonb), 'x');
insert into "case" (board_id, id, made_at, reference, code_name, edition_id)
  values (:b, :id, :at, '2026-001', 'Child A', :id);
insert into report (board_id, id, made_at, case_id, kind)
  values (:b, :id, :at, :id, 'overview_report');
insert into publication (board_id, id, made_at, case_id, report_id, draft_id, slug, title, summary,
  html, pdf, welfare_sealed, conditions, published_at, member_id)
  values (:b, :id, :at, :id, :id, :id, 'a', 'Overview Report', 'What was learned.', '<p>Text</p>',
  'x', 'x', '[]', :at, :id)
"""


def content(venue):
    source = {"document": "Leaflet of 2011", "section": "Who will see it?"}
    said = {"title": "Overview Report", "venue": venue, "source": source}
    return json.dumps({"documents": {"overview_report": said}})


@pytest.fixture
def placed(place, admin_engine):  # noqa: F811
    config = alembic_at(place[0])
    command.upgrade(config, "0014")
    admin = create_engine(
        admin_engine.url.set(database=place[0].rpartition("/")[2].partition("?")[0])
    )
    with admin.begin() as connection:
        connection.execute(text("set local session_replication_role = replica"))  # no keys
        for board, venue in BOARDS.items():
            values = {
                "b": board, "id": f"00000000-0000-0000-0000-{len(board):012}", "at": MOMENT,
                "content": content(venue),
            }  # fmt: skip
            for row in ROWS.split(";"):
                connection.execute(text(row), values)
    command.upgrade(config, "head")
    yield admin
    admin.dispose()


def test_a_report_that_was_published_is_placed_and_listed(placed):
    with placed.connect() as connection:
        found = connection.execute(text("select board_id, venue from publication order by 1")).all()
        assert dict(map(tuple, found)) == BOARDS | {"silent": None}
        [listed] = connection.execute(text("select * from listing")).mappings().all()
        forced = text("select relforcerowsecurity from pg_class where relname = 'publication'")
        assert connection.execute(forced).scalar_one()
    assert listed["board_id"] == "askers"
    assert listed["title"] == "Overview Report"
    assert listed["rule"].endswith("by anyone who asks.")
    assert listed["source"] == "Leaflet of 2011, “Who will see it?”"


def test_the_public_no_longer_reaches_its_text(placed):
    with placed.begin() as connection:
        connection.execute(text("set local role candour_public"))
        for board, seen in (("askers", 0), ("readers", 1), ("silent", 1)):
            enter = text("select set_config('candour.board', :board, true)")
            connection.execute(enter, {"board": board})
            assert len(connection.execute(text("select html from publication")).all()) == seen
