"""The wall between audiences of one board: by raw SQL, over every table, as the deployed role.

Two worlds share a board: two cases, two agencies, two relatives. Somebody who belongs to the
first must see nothing of the second, in any table, except what the lists below allow and say why.
"""

from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from domain.tenancy import Audience, Place, board_session
from tests.support.everything import BOARD_TABLES, fill

BOARD = "northshire"
HERE = Path(__file__).parent
# What is the board's and not a case's: its key, its procedure and its people.
SHARED = {
    Audience.APPOINTED: {"board_key", "edition", "member", "agency"},
    Audience.LIAISON: {"board_key", "edition"},
    Audience.FAMILY: {"board_key", "edition"},
}
# All that each may see of its own world, beside what is shared.
OWN = {
    Audience.LIAISON: {
        "acknowledgement", "agency", "case", "case_key", "chronology", "chronology_entry",
        "chronology_query", "closure", "contribution", "entry_answer", "entry_note", "member",
        "mending", "more_time", "person", "progress_report", "recommendation", "request",
        "request_message", "section_draft", "securing", "sent_section", "sign_off", "sign_out",
        "stored_file",
    },
    Audience.FAMILY: {
        "advance_notice", "answer", "appointment", "asked_question", "case", "case_key", "decision", "draft", "extension",
        "attachment",
        "family_copy", "hold", "how_it_was", "invitation", "meeting", "meeting_check", "meeting_note", "meeting_offer",
        "meeting_step", "meeting_time", "non_publication", "preference", "referral", "relative", "report", "response", "route",
        "noted_view", "shared_comment", "shared_text", "view_consent", "view_use",
        "withdrawal",
    },
}  # fmt: skip


@pytest.fixture
def worlds(cast, admin_engine):
    one, two = fill(admin_engine, BOARD, 1), fill(admin_engine, BOARD, 2)
    with admin_engine.connect() as admin:
        for world, role in ((one, "liaison"), (two, "liaison")):
            admin.execute(
                text("update member set role = :role, agency_id = :agency where id = :id"),
                {"role": role, "agency": world["agency"], "id": world["member"]},
            )
    return one, two


def place_of(audience, world):
    if audience is Audience.FAMILY:
        return Place(BOARD, audience, invitation=world["invitation"])
    return Place(BOARD, audience, member=world["member"])


def visible(cast, place):
    """Every row that a place can see, by table. Tables it may not touch are left out."""
    seen = {}
    with board_session(cast.engine, cast.vault, place) as session:
        for table in BOARD_TABLES:
            allowed = text("select has_column_privilege(current_user, :table, 'id', 'select')")
            if session.execute(allowed, {"table": f'"{table}"'}).scalar_one():
                seen[table] = set(session.scalars(text(f'select id from "{table}"')).all())
    return seen


@pytest.mark.parametrize("audience", [Audience.APPOINTED, Audience.LIAISON, Audience.FAMILY])
def test_nobody_sees_a_row_of_a_world_that_is_not_theirs(cast, worlds, audience):
    one, two = worlds
    seen = visible(cast, place_of(audience, one))
    for table, rows in seen.items():
        if table not in SHARED[audience]:
            assert two.get(table) not in rows, f"{audience} sees a {table} of another's"


@pytest.mark.parametrize("audience", [Audience.LIAISON, Audience.FAMILY])
def test_somebody_sees_of_their_own_world_what_is_listed_and_no_more(cast, worlds, audience):
    one, _ = worlds
    seen = visible(cast, place_of(audience, one))
    own = {table for table, rows in seen.items() if one.get(table) in rows}
    assert own - SHARED[audience] == OWN[audience]


@pytest.mark.parametrize("audience", list(Audience))
def test_without_a_person_an_audience_of_persons_sees_no_case(cast, worlds, audience):
    if audience in {Audience.STAFF, Audience.SYSTEM}:
        return
    seen = visible(cast, Place(BOARD, audience))
    assert not seen.get("case")
    assert not seen.get("contribution")
    assert not seen.get("answer")


def test_a_liaison_cannot_give_in_another_agencys_name(cast, worlds):
    one, two = worlds
    with (
        pytest.raises(DBAPIError, match="row-level security"),
        board_session(cast.engine, cast.vault, place_of(Audience.LIAISON, one)) as session,
    ):
        session.execute(
            text(
                "insert into contribution (board_id, id, made_at, case_id, request_id, agency_id, version, member_id)"
                " values (:b, gen_random_uuid(), now(), :case, :request, :agency, 9, :member)"
            ),
            {
                "b": BOARD,
                "case": two["case"],
                "request": two["request"],
                "agency": two["agency"],
                "member": one["member"],
            },
        )


def test_a_liaison_cannot_answer_another_agencys_request_in_the_same_case(
    cast, worlds, admin_engine
):
    one, two = worlds
    with admin_engine.connect() as admin:
        admin.execute(
            text("update request set case_id = :case where id = :id"),
            {"case": one["case"], "id": two["request"]},
        )
    with (
        pytest.raises(DBAPIError, match="row-level security"),
        board_session(cast.engine, cast.vault, place_of(Audience.LIAISON, one)) as session,
    ):
        session.execute(
            text(
                "insert into contribution (board_id, id, made_at, case_id, request_id, agency_id, version, member_id)"
                " values (:b, gen_random_uuid(), now(), :case, :request, :agency, 9, :member)"
            ),
            {
                "b": BOARD,
                "case": one["case"],
                "request": two["request"],
                "agency": one["agency"],
                "member": one["member"],
            },
        )


def test_a_table_made_up_in_passing_does_not_widen_what_somebody_is_appointed_to(
    cast, worlds, admin_engine
):
    """Even where a database lets everybody make temporary tables, as PostgreSQL's default does."""
    one, two = worlds
    with admin_engine.connect() as admin:
        admin.execute(text("grant temporary on database candour to candour_appointed"))
    with board_session(cast.engine, cast.vault, place_of(Audience.APPOINTED, one)) as session:
        session.execute(text("create temporary table appointment (case_id uuid) on commit drop"))
        session.execute(text("grant select on pg_temp.appointment to public"))
        session.execute(
            text("insert into pg_temp.appointment values (:case)"), {"case": two["case"]}
        )
        seen = session.scalars(text('select id from "case"')).all()
    with admin_engine.connect() as admin:
        admin.execute(text("revoke temporary on database candour from candour_appointed"))
    assert two["case"] not in seen


def test_where_a_form_led_is_told_to_its_sender_alone(cast, worlds, admin_engine):
    one, two = worlds
    with admin_engine.connect() as admin:
        for world, who in ((one, "member"), (two, "invitation")):
            admin.execute(
                text("update submission set who = :who where id = :id"),
                {"who": world[who], "id": world["submission"]},
            )
    assert visible(cast, place_of(Audience.LIAISON, one))["submission"] == {one["submission"]}
    assert visible(cast, place_of(Audience.FAMILY, two))["submission"] == {two["submission"]}
    assert not visible(cast, place_of(Audience.LIAISON, two))["submission"]
    assert not visible(cast, place_of(Audience.FAMILY, one))["submission"]


def test_a_family_cannot_answer_for_another_relative(cast, worlds):
    one, two = worlds
    with board_session(cast.engine, cast.vault, place_of(Audience.FAMILY, one)) as session:
        changed = session.execute(
            text("update answer set saves = 9 where id = :id"), {"id": two["answer"]}
        )
        assert changed.rowcount == 0


@pytest.mark.parametrize("table", ["person", "contribution", "finding", "member_token", "event"])
def test_a_family_connection_is_refused_the_tables_it_has_no_business_with(cast, worlds, table):
    one, _ = worlds
    with (
        pytest.raises(DBAPIError, match="permission denied"),
        board_session(cast.engine, cast.vault, place_of(Audience.FAMILY, one)) as session,
    ):
        session.execute(text(f'select * from "{table}"'))


def test_a_family_cannot_read_the_outline_of_the_referral(cast, worlds):
    one, _ = worlds
    with (
        pytest.raises(DBAPIError, match="permission denied"),
        board_session(cast.engine, cast.vault, place_of(Audience.FAMILY, one)) as session,
    ):
        session.execute(text("select outline_sealed from referral"))


def test_a_revoked_invitation_sees_nothing_at_all(cast, worlds, admin_engine):
    one, _ = worlds
    with admin_engine.connect() as admin:
        admin.execute(
            text("update invitation set revoked_at = now() where id = :id"),
            {"id": one["invitation"]},
        )
    seen = visible(cast, place_of(Audience.FAMILY, one))
    assert {table for table, rows in seen.items() if rows} <= SHARED[Audience.FAMILY]


def test_the_record_cannot_be_rewritten_by_anyone(cast, engine):
    with engine.connect() as connection:
        for audience in Audience:
            for table in ("event", "event_link"):
                for word in ("update", "delete"):
                    asked = text("select has_table_privilege(:r, :t, :w)")
                    values = {"r": audience.role, "t": table, "w": word}
                    assert not connection.execute(asked, values).scalar_one()


def grants(connection):
    """Who may touch what, from the catalog: one line for each table and audience."""
    lines = []
    for table in sorted(BOARD_TABLES):
        for audience in Audience:
            words = []
            for word in ("select", "insert", "update", "delete"):
                whole = connection.execute(
                    text("select has_table_privilege(:r, :t, :w)"),
                    {"r": audience.role, "t": f'"{table}"', "w": word},
                ).scalar_one()
                if whole:
                    words.append(word)
                    continue
                columns = [
                    c.name
                    for c in BOARD_TABLES[table].columns
                    if word in {"select", "update"}
                    and connection.execute(
                        text("select has_column_privilege(:r, :t, :c, :w)"),
                        {"r": audience.role, "t": f'"{table}"', "c": c.name, "w": word},
                    ).scalar_one()
                ]
                if columns:
                    words.append(f"{word}({', '.join(sorted(columns))})")
            if words:
                lines.append(f"{table:18} {audience.value:10} {' '.join(words)}")
    return "\n".join(lines) + "\n"


def test_the_grants_are_those_that_were_agreed(cast, engine):
    """A new grant shows in this file, to be read by whoever reviews the change.

    Delete the file and run this twice to write it anew.
    """
    agreed = HERE / "grants.txt"
    with engine.connect() as connection:
        found = grants(connection)
    if not agreed.exists():
        agreed.write_text(found)
        pytest.fail("grants.txt was not there; it is now. Read it.")
    assert found == agreed.read_text()
