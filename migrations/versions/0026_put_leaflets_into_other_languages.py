"""Keep leaflets in other languages, as somebody at the board has approved them."""

import sqlalchemy as sa
from alembic import op

from migrations.walls import let, wall

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

TABLE = "leaflet_translation"
# The public is not told who approved it.
SHOWN = "board_id, id, made_at, audience, language, number, title, body, english, approved_on"


def upgrade() -> None:
    words = ("audience", "language", "title", "english", "approved_by")
    op.create_table(
        TABLE,
        *(sa.Column(name, sa.Text(), nullable=False) for name in words),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text()),
        sa.Column("approved_on", sa.Date(), nullable=False),
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
        sa.UniqueConstraint(
            *("board_id", "audience", "language", "number"),
            name=op.f(f"uq_{TABLE}_board_id_audience_language_number"),
        ),
    )
    op.create_index(op.f(f"ix_{TABLE}_board_id_member_id"), TABLE, ["board_id", "member_id"])
    wall(TABLE)
    let("staff", TABLE, "si")
    let("public", TABLE, "s", columns=SHOWN)


def downgrade() -> None:
    op.drop_table(TABLE)
