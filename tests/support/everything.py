"""A row in every table, made from the catalog, so that a new table is tested without being asked.

`fill(admin, board, world)` makes one consistent world: one case, one agency, one relative, one
invitation and so on, all tied to each other. Two worlds at one board share nothing.
"""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Engine,
    Integer,
    LargeBinary,
    Table,
    Uuid,
)
from sqlalchemy.dialects.postgresql import JSONB

from domain.tables import Base

World = dict[str, UUID]
TABLES = {table.name: table for table in Base.metadata.sorted_tables}
BOARD_TABLES = {name: table for name, table in TABLES.items() if "board_id" in table.c}
ONE_FOR_EACH_BOARD = {"board_key"}
# Columns that hold one of a closed list: a row must be one that could have been written.
TRUTHS: dict[tuple[str, str], Any] = {
    ("advance_notice", "means"): "link",
    ("agency", "kind"): "health",
    ("appointment", "declared"): [],
    ("appointment", "role_key"): "lead",
    ("closing_explanation", "condition"): "debrief",
    ("closure", "conditions"): [],
    ("closure", "reopened_at"): datetime(2026, 3, 2, tzinfo=UTC),
    ("contact_made", "about"): ["told"],
    ("contact_made", "how"): "phone",
    ("contact_made", "outcome"): "spoke",
    ("decision", "limbs"): [],
    ("decision", "outcome"): "review",
    ("disclosure", "asker"): "coroner",
    ("draft", "source"): "written",
    ("duty_explanation", "document"): "",
    ("duty_explanation", "duty"): "views",
    ("entry_note", "kind"): "query",
    ("event", "action"): "case.read",
    ("event", "actor_kind"): "member",
    ("event", "subject_kind"): "case",
    ("explanation", "condition"): "welfare",
    ("extension", "clock_key"): "review",
    ("family_copy", "means"): "link",
    ("finding", "level"): "possible",
    ("hold", "blocks"): "views",
    ("hold_told", "means"): "phone",
    ("hold_told", "news"): "wait",
    ("how_it_was", "sent_at"): datetime(2026, 3, 2, tzinfo=UTC),
    ("invitation", "purpose"): "views",
    ("landmark", "event"): "notification_sent",
    ("learning_event", "kind"): "debrief",
    ("letter", "kind"): "open",
    ("letter_template", "kind"): "open",
    ("meeting", "state"): "asked",
    ("meeting_note", "shared_at"): datetime(2026, 3, 2, tzinfo=UTC),
    ("member", "role"): "panel",
    ("more_time", "answer"): "granted",
    ("member_token", "purpose"): "invitation",
    ("non_publication", "document"): "overview_report",
    ("non_publication", "extent"): "none",
    ("non_publication", "ground"): "good_reasons",
    ("noted_view", "means"): "phone",
    ("notice", "channel"): "email",
    ("notice", "kind"): "request_made",
    ("notice", "recipient_kind"): "member",
    ("outcome_told", "means"): "phone",
    ("person", "is_subject"): True,
    ("person", "kind"): "child",
    ("preference", "chosen"): {"safe": ["text"]},
    ("preference", "topic"): "reaching",
    ("proceeding", "kind"): "criminal",
    ("proposal", "outcome"): "review",
    ("progress_report", "going"): "under_way",
    ("publication", "conditions"): [],
    ("recommendation", "adopted"): True,
    ("recommendation", "decided_on"): date(2026, 3, 1),
    ("recommendation", "target_kind"): "agency",
    ("referral", "harm"): "died",
    ("relative", "channel"): "email",
    ("relative_particulars", "clearance"): "not_known",
    ("relative_particulars", "consent"): "not_asked",
    ("relative_particulars", "kin"): "mother",
    ("report", "kind"): "overview_report",
    ("promises_told", "means"): "phone",
    ("request", "kind"): "chronology",
    ("route", "kind"): "lead",
    ("section_draft", "section"): "narrative",
    ("sent_section", "section"): "narrative",
    ("sent_section", "source"): "written",
    ("view_consent", "about"): "all",
    ("view_consent", "level"): "general",
    ("view_use", "about"): "helped",
    ("view_use", "how"): "general",
    ("shared_comment", "sent_words_sealed"): b"sealed",
    ("telling", "about"): "incident",
    ("telling", "means"): "email",
    ("telling", "recipient"): "ofsted",
}


def fill(admin: Engine, board: str, number: int = 1) -> World:
    """Insert one row into every board-owned table and return their ids by table."""
    world: World = {}
    with admin.connect() as connection:
        for name, table in BOARD_TABLES.items():
            if name in ONE_FOR_EACH_BOARD:
                continue  # the cast set it up
            row = {c.name: _value(table, c, board, world, number) for c in table.columns}
            world[name] = row["id"] = uuid4()
            connection.execute(table.insert().values(**row))
    return world


def _value(table: Table, column: Column[Any], board: str, world: World, number: int) -> Any:
    if column.name == "board_id":
        return board
    if (table.name, column.name) in TRUTHS:
        return TRUTHS[table.name, column.name]
    target = _target(table, column)
    if target is not None:
        return world.get(target)
    if column.nullable:
        return None
    return _plain(column, number)


def _target(table: Table, column: Column[Any]) -> str | None:
    for key in table.foreign_key_constraints:
        if column.name in key.column_keys and column.name != "board_id":
            return key.referred_table.name
    return None


def _plain(column: Column[Any], number: int) -> Any:
    kind = column.type
    made: dict[type, Any] = {
        Uuid: uuid4(),
        DateTime: datetime(2026, 3, 1, tzinfo=UTC) + timedelta(days=30),
        Date: date(2026, 3, 1),
        Boolean: False,
        LargeBinary: uuid4().bytes,
        BigInteger: number,
        Integer: number,
        JSONB: {},
    }
    for known, value in made.items():
        if isinstance(kind, known):
            return value
    return f"{column.name} {uuid4().hex[:8]}"
