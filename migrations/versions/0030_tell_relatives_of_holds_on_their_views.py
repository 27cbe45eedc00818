"""Keep whether a hold may be spoken of, when it was prolonged, and who was told of it."""

import sqlalchemy as sa
from alembic import op

from migrations.walls import let, wall

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None

MY_CASES = "case_id = any((select candour_my_cases())::uuid[])"
MOMENT = sa.DateTime(timezone=True)
TIES = {"case_id": "case", "hold_id": "hold", "relative_id": "relative", "member_id": "member"}
ADDED = ("quiet", "prolonged_at", "prolonged_because_sealed")


def upgrade() -> None:
    op.add_column("hold", sa.Column("quiet", sa.Boolean(), nullable=True))
    op.add_column("hold", sa.Column("prolonged_at", MOMENT, nullable=True))
    op.add_column("hold", sa.Column("prolonged_because_sealed", sa.LargeBinary(), nullable=True))
    _lay_out()
    wall("hold_told")
    let("staff", "hold_told", "si")
    let("appointed", "hold_told", "s", MY_CASES)


def _lay_out() -> None:
    table = "hold_told"
    op.create_table(
        table,
        *(sa.Column(column, sa.Uuid(), nullable=False) for column in TIES),
        sa.Column("news", sa.Text(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("means", sa.Text(), nullable=False),
        sa.Column("told_on", sa.Date(), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f(f"fk_{table}_board_id")),
        *(
            sa.ForeignKeyConstraint(
                ["board_id", column],
                [f"{target}.board_id", f"{target}.id"],
                name=op.f(f"fk_{table}_board_id_{column}"),
            )
            for column, target in TIES.items()
        ),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f(f"pk_{table}")),
    )
    for column in TIES:
        op.create_index(op.f(f"ix_{table}_board_id_{column}"), table, ["board_id", column])


def downgrade() -> None:
    op.drop_table("hold_told")
    for column in reversed(ADDED):
        op.drop_column("hold", column)
