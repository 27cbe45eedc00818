"""Keep decisions not to publish, who was shown a draft, and who asked to see a review."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from migrations.tables import lay_out
from migrations.walls import MY_CASES, let, wall

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

SEALED = sa.LargeBinary
MOMENT = sa.DateTime(timezone=True)
MAY_BE_EMPTY = {
    "answer",
    "answered_at",
    "answered_by_id",
    "answered_on",
    "authoriser_sealed",
    "belongs_to",
    "given_sealed",
    "organisation_sealed",
    "public_note",
    "taken_out_sealed",
    "undone_at",
    "undone_because_sealed",
    "undone_by_id",
}
MAY_BE_EMPTY_IN = {("disclosure", "draft_id"), ("disclosure", "reason_sealed")}
# Each table: its own columns, and whom else its rows are tied to besides a case.
TABLES: dict[str, tuple[Sequence[tuple[str, object]], dict[str, str]]] = {
    "non_publication": (
        (
            ("document", sa.Text()),
            ("extent", sa.Text()),
            ("ground", sa.Text()),
            ("rule", sa.Text()),
            ("source", sa.Text()),
            ("reason_sealed", SEALED()),
            ("decided_by_sealed", SEALED()),
            ("decided_on", sa.Date()),
            ("public_note", sa.Text()),
            ("undone_at", MOMENT),
            ("undone_because_sealed", SEALED()),
        ),
        {"member_id": "member", "undone_by_id": "member"},
    ),
    "disclosure": (
        (
            ("asker", sa.Text()),
            ("who_sealed", SEALED()),
            ("asked_for_sealed", SEALED()),
            ("basis_sealed", SEALED()),
            ("asked_on", sa.Date()),
            ("rule", sa.Text()),
            ("source", sa.Text()),
            ("answer", sa.Text()),
            ("answered_on", sa.Date()),
            ("answered_at", MOMENT),
            ("authoriser_sealed", SEALED()),
            ("given_sealed", SEALED()),
            ("taken_out_sealed", SEALED()),
            ("reason_sealed", SEALED()),
        ),
        {"member_id": "member", "draft_id": "draft", "answered_by_id": "member"},
    ),
    "draft_sharing": (
        (
            ("person_sealed", SEALED()),
            ("organisation_sealed", SEALED()),
            ("belongs_to", sa.Text()),
            ("source", sa.Text()),
            ("shared_on", sa.Date()),
        ),
        {"draft_id": "draft", "member_id": "member"},
    ),
}


def upgrade() -> None:
    for table, (own, ties) in TABLES.items():
        _create(table, own, {"case_id": "case", **ties})
        wall(table)
        let("appointed", table, "s", MY_CASES)
        let("system", table, "s")
    for table in ("non_publication", "disclosure"):
        let("staff", table, "siu")
    let("staff", "draft_sharing", "si")
    let("appointed", "draft_sharing", "i", MY_CASES)
    let(
        "public",
        "non_publication",
        "s",
        "public_note is not null and undone_at is null",
        "board_id, id, public_note, decided_on",
    )


def _create(table: str, own: Sequence[tuple[str, object]], ties: dict[str, str]) -> None:
    columns = [*own, *((name, sa.Uuid()) for name in ties)]
    lay_out(
        table,
        *(
            sa.Column(name, kind, nullable=name in MAY_BE_EMPTY or (table, name) in MAY_BE_EMPTY_IN)
            for name, kind in columns
        ),
        ties=ties,
    )


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)
