"""Let a board change its contacts and its colour itself, and keep what stood before."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

from migrations.walls import let, wall

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

TABLE = "board_details"


def upgrade() -> None:
    op.create_table(
        TABLE,
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("contact", JSONB(), nullable=True),
        sa.Column("contact_on", sa.Date(), nullable=True),
        sa.Column("colour", sa.Text(), nullable=True),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f(f"fk_{TABLE}_board_id")),
        sa.ForeignKeyConstraint(
            ["board_id", "member_id"],
            ["member.board_id", "member.id"],
            name=op.f(f"fk_{TABLE}_board_id_member_id"),
        ),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f(f"pk_{TABLE}")),
        sa.UniqueConstraint("board_id", "version", name=op.f(f"uq_{TABLE}_board_id_version")),
    )
    op.create_index(op.f(f"ix_{TABLE}_board_id_member_id"), TABLE, ["board_id", "member_id"])
    wall(TABLE)
    let("staff", TABLE, "si")
    # What anyone may read on the board's pages; who changed it is nobody's outside.
    shown = "board_id, version, contact, contact_on, colour"
    let("public", TABLE, "s", columns=shown)
    let("system", TABLE, "s")


def downgrade() -> None:
    op.drop_table(TABLE)
