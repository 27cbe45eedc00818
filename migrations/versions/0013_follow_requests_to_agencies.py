"""Keep what passes between the board and an agency after it is asked, until it has answered."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from migrations.tables import lay_out, only_once
from migrations.walls import ME, MY_CASES, let, wall

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

SEALED = sa.LargeBinary
MOMENT = sa.DateTime(timezone=True)
MAY_BE_EMPTY = {
    "answer",
    "answered_at",
    "answered_by_id",
    "email_sealed",
    "expected_on",
    "reason_sealed",
    "wanted_on",
    "words_sealed",
}
MAY_BE_EMPTY_IN = {("more_time", "due_on")}
MUST_BE_THERE = {("request_message", "words_sealed")}
# Each table: its own columns, and whom else its rows are tied to besides a case, a request, an
# agency and whoever made them.
TABLES: dict[str, tuple[Sequence[tuple[str, object]], dict[str, str]]] = {
    "acknowledgement": ((("expected_on", sa.Date()),), {}),
    "request_message": ((("from_board", sa.Boolean()), ("words_sealed", SEALED())), {}),
    "more_time": (
        (
            ("was_due_on", sa.Date()),
            ("wanted_on", sa.Date()),
            ("reason_sealed", SEALED()),
            ("answer", sa.Text()),
            ("answered_at", MOMENT),
            ("due_on", sa.Date()),
            ("words_sealed", SEALED()),
        ),
        {"answered_by_id": "member"},
    ),
    "mending": (
        (
            ("version", sa.Integer()),
            ("to_mend_sealed", SEALED()),
            ("was_due_on", sa.Date()),
            ("due_on", sa.Date()),
        ),
        {"contribution_id": "contribution"},
    ),
    "escalation": (
        (("name_sealed", SEALED()), ("role_sealed", SEALED()), ("email_sealed", SEALED())),
        {},
    ),
    "securing": ((("secured_on", sa.Date()), ("secured_by_sealed", SEALED())), {}),
}


def upgrade() -> None:
    op.add_column("request", sa.Column("questions_sealed", SEALED(), nullable=True))
    op.add_column("request", sa.Column("secures", sa.Boolean(), nullable=True))
    for table, (own, ties) in TABLES.items():
        _create(table, own, ties)
        wall(table)
        let("system", table, "s")
    _for_the_board()
    _for_the_agency()


def _for_the_board() -> None:
    let("staff", "acknowledgement", "s")
    let("staff", "more_time", "siu")
    for table in ("request_message", "mending", "escalation", "securing"):
        let("staff", table, "si")
    for table in ("acknowledgement", "more_time", "securing"):
        let("appointed", table, "s", MY_CASES)
    for table in ("request_message", "mending"):
        let("appointed", table, "s", MY_CASES)
        let("appointed", table, "i", f"{MY_CASES} and member_id = {ME}")
    # Whoever sends an answer back says by when it is to be mended.
    let("appointed", "request", "u", MY_CASES, columns="due_on")


def _for_the_agency() -> None:
    """What is about a request of its own, and of that all but whom the board wrote to about it."""
    for table in ("acknowledgement", "request_message", "more_time", "mending", "securing"):
        let("liaison", table, "s", _own(table))
    for table in ("acknowledgement", "securing"):
        let("liaison", table, "i", f"{_own(table)} and member_id = {ME}")
    let(
        "liaison", "request_message", "i",
        f"{_own('request_message')} and member_id = {ME} and not from_board",
    )  # fmt: skip
    let(
        "liaison", "more_time", "i",
        f"{_own('more_time')} and member_id = {ME} and wanted_on is not null and answer is null"
        " and answered_by_id is null and due_on is null",
    )  # fmt: skip


def _own(table: str) -> str:
    """The request is found by the liaison's own walls: no other agency's is."""
    return (
        f"exists (select from request r where r.id = {table}.request_id"
        f" and r.case_id = {table}.case_id and r.agency_id = {table}.agency_id)"
    )


def _create(table: str, own: Sequence[tuple[str, object]], ties: dict[str, str]) -> None:
    tied = {
        "case_id": "case",
        "request_id": "request",
        "agency_id": "agency",
        "member_id": "member",
        **ties,
    }
    columns = [*own, *((name, sa.Uuid()) for name in tied)]
    lay_out(
        table,
        *(sa.Column(name, kind, nullable=_may_be_empty(table, name)) for name, kind in columns),
        # A version of an answer is sent back once.
        *([only_once(table, "request_id", "version")] if table == "mending" else []),
        ties=tied,
    )


def _may_be_empty(table: str, column: str) -> bool:
    if (table, column) in MUST_BE_THERE:
        return False
    return column in MAY_BE_EMPTY or (table, column) in MAY_BE_EMPTY_IN


def downgrade() -> None:
    op.execute("drop policy appointed_update on request")
    op.execute("revoke update (due_on) on request from candour_appointed")
    for table in reversed(TABLES):
        op.drop_table(table)
    op.drop_column("request", "secures")
    op.drop_column("request", "questions_sealed")
