"""Keep meetings with relatives: what was asked, offered, chosen and said, and what they say of it."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from migrations.tables import lay_out, only_once
from migrations.walls import INVITATION, ME, MY_CASES, let, wall

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

INVITED = f"relative_id = (select i.relative_id from invitation i where i.id = {INVITATION})"
SEALED = sa.LargeBinary
MOMENT = sa.DateTime(timezone=True)
MAY_BE_EMPTY = {
    "as_views",
    "company_sealed",
    "ends_at",
    "promised_sealed",
    "shared_at",
    "suits_sealed",
    "topic_sealed",
    "withdrawn_at",
    "words_sealed",
}
MAY_BE_EMPTY_IN = {
    ("meeting", "how"),
    ("meeting", "place_sealed"),
    ("meeting", "starts_at"),
    ("meeting_step", "member_id"),
    ("meeting_step", "starts_at"),
}
# Each table: its own columns, what its rows are tied to besides a case, and what is there once.
TABLES: dict[str, tuple[Sequence[tuple[str, object]], dict[str, str], tuple[str, ...]]] = {
    "meeting": (
        (
            ("from_board", sa.Boolean()),
            ("how", sa.Text()),
            ("place_sealed", SEALED()),
            ("suits_sealed", SEALED()),
            ("company_sealed", SEALED()),
            ("topic_sealed", SEALED()),
            ("state", sa.Text()),
            ("steps", sa.Integer()),
            ("offers", sa.Integer()),
            ("starts_at", MOMENT),
            ("ends_at", MOMENT),
        ),
        {"relative_id": "relative"},
        (),
    ),
    "meeting_offer": (
        (
            ("number", sa.Integer()),
            ("how", sa.Text()),
            ("place_sealed", SEALED()),
            ("present_sealed", SEALED()),
            ("words_sealed", SEALED()),
            ("minutes", sa.Integer()),
            ("answer_by", sa.Date()),
        ),
        {"relative_id": "relative", "meeting_id": "meeting", "member_id": "member"},
        ("meeting_id", "number"),
    ),
    "meeting_time": (
        (("starts_at", MOMENT), ("withdrawn_at", MOMENT)),
        {"relative_id": "relative", "meeting_id": "meeting", "offer_id": "meeting_offer"},
        ("offer_id", "starts_at"),
    ),
    "meeting_attendee": (
        (),
        {"meeting_id": "meeting", "member_id": "member", "offer_id": "meeting_offer"},
        ("offer_id", "member_id"),
    ),
    "meeting_step": (
        (
            ("number", sa.Integer()),
            ("act", sa.Text()),
            ("from_board", sa.Boolean()),
            ("starts_at", MOMENT),
            ("words_sealed", SEALED()),
        ),
        {"relative_id": "relative", "meeting_id": "meeting", "member_id": "member"},
        ("meeting_id", "number"),
    ),
    "meeting_note": (
        (
            ("version", sa.Integer()),
            ("met_on", sa.Date()),
            ("how", sa.Text()),
            ("present_sealed", SEALED()),
            ("said_sealed", SEALED()),
            ("promised_sealed", SEALED()),
            ("agreed", sa.Boolean()),
            ("shared_at", MOMENT),
        ),
        {"relative_id": "relative", "meeting_id": "meeting", "member_id": "member"},
        ("meeting_id", "version"),
    ),
    "meeting_check": (
        (
            ("number", sa.Integer()),
            ("is_right", sa.Boolean()),
            ("words_sealed", SEALED()),
            ("as_views", sa.Boolean()),
        ),
        {"relative_id": "relative", "meeting_id": "meeting", "note_id": "meeting_note"},
        ("meeting_id", "number"),
    ),
}
MOVES = "state, steps, offers, starts_at, ends_at"


def upgrade() -> None:
    for table, (own, ties, once) in TABLES.items():
        _create(table, own, {"case_id": "case", **ties}, once)
        wall(table)
        let("system", table, "s")
    for audience, rows in (("staff", "true"), ("appointed", MY_CASES)):
        _for_the_board(audience, rows)
    _for_the_relative()


def _for_the_board(audience: str, rows: str) -> None:
    for table in TABLES:
        let(audience, table, "s", rows)
    for table in ("meeting", "meeting_time", "meeting_attendee"):
        let(audience, table, "i", rows)
    for table in ("meeting_offer", "meeting_step", "meeting_note"):
        let(audience, table, "i", f"{rows} and member_id = {ME}")
    let(audience, "meeting", "u", rows, columns=MOVES)
    let(audience, "meeting_time", "u", rows, columns="withdrawn_at")
    let(audience, "meeting_note", "u", rows, columns="shared_at")


def _for_the_relative() -> None:
    """Their own meetings alone, and of those neither who of the board wrote what nor drafts."""
    let("family", "meeting", "s", INVITED)
    let("family", "meeting", "i", f"{INVITED} and not from_board")
    let("family", "meeting", "u", INVITED, columns="state, steps, starts_at, ends_at")
    let(
        "family", "meeting_offer", "s", INVITED,
        "board_id, id, made_at, case_id, relative_id, meeting_id, number, how, place_sealed,"
        " present_sealed, words_sealed, minutes, answer_by",
    )  # fmt: skip
    let("family", "meeting_time", "s", INVITED)
    let(
        "family", "meeting_step", "s", INVITED,
        "board_id, id, made_at, case_id, relative_id, meeting_id, number, act, from_board,"
        " starts_at, words_sealed",
    )  # fmt: skip
    let("family", "meeting_step", "i", f"{INVITED} and not from_board and member_id is null")
    let(
        "family", "meeting_note", "s", f"{INVITED} and shared_at is not null",
        "board_id, id, made_at, case_id, relative_id, meeting_id, version, met_on, how,"
        " present_sealed, said_sealed, promised_sealed, agreed, shared_at",
    )  # fmt: skip
    let("family", "meeting_check", "si", INVITED)


def _create(
    table: str, own: Sequence[tuple[str, object]], tied: dict[str, str], once: tuple[str, ...]
) -> None:
    columns = [*own, *((name, sa.Uuid()) for name in tied)]
    lay_out(
        table,
        *(sa.Column(name, kind, nullable=_may_be_empty(table, name)) for name, kind in columns),
        *([only_once(table, *once)] if once else []),
        ties=tied,
    )


def _may_be_empty(table: str, column: str) -> bool:
    return column in MAY_BE_EMPTY or (table, column) in MAY_BE_EMPTY_IN


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)
