"""Keep letters to relatives, the words they begin with, and a code to type from paper."""

import sqlalchemy as sa
from alembic import op

from migrations.tables import lay_out, only_once, tied
from migrations.walls import let, wall

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
LETTER = {
    "case_id": "case",
    "relative_id": "relative",
    "notice_id": "notice",
    "member_id": "member",
    "posted_by_id": "member",
}
MAY_BE_EMPTY = {"notice_id", "posted_by_id"}


def upgrade() -> None:
    op.add_column("invitation", sa.Column("code_hash", sa.LargeBinary()))
    op.create_unique_constraint(
        op.f("uq_invitation_board_id_code_hash"), "invitation", ["board_id", "code_hash"]
    )
    _create(
        "letter",
        LETTER,
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("words_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("large", sa.Boolean(), nullable=False),
        sa.Column("posted_on", sa.Date()),
        sa.Column("means", sa.Text()),
        sa.Column("dropped_at", MOMENT),
        unique=["notice_id"],
    )
    _create(
        "letter_template",
        {"member_id": "member"},
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("words_sealed", sa.LargeBinary()),
        unique=["kind", "version"],
    )
    for table, may in (("letter", "siu"), ("letter_template", "si")):
        wall(table)
        let("staff", table, may)
    let("system", "letter", "s")


def _create(table: str, ties: dict[str, str], *own: "sa.Column[object]", unique: list[str]) -> None:
    lay_out(
        table,
        *tied(ties, MAY_BE_EMPTY),
        *own,
        only_once(table, *unique),
        ties=ties,
    )


def downgrade() -> None:
    op.drop_table("letter_template")
    op.drop_table("letter")
    op.drop_constraint(op.f("uq_invitation_board_id_code_hash"), "invitation")
    op.drop_column("invitation", "code_hash")
