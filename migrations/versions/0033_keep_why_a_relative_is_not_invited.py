"""Keep why a relative is not invited, who decided it, and when it is looked at again."""

import sqlalchemy as sa
from alembic import op

from migrations.walls import ME, let, wall

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None

MY_CASES = "case_id = any((select candour_my_cases())::uuid[])"
TIES = {"case_id": "case", "relative_id": "relative", "member_id": "member"}
TABLE = "not_invited"


def upgrade() -> None:
    op.create_table(
        TABLE,
        sa.Column("reason_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("decided_by_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("look_again_on", sa.Date(), nullable=False),
        *(sa.Column(name, sa.Uuid(), nullable=False) for name in TIES),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f(f"fk_{TABLE}_board_id")),
        *(
            sa.ForeignKeyConstraint(
                ["board_id", column],
                [f"{target}.board_id", f"{target}.id"],
                name=op.f(f"fk_{TABLE}_board_id_{column}"),
            )
            for column, target in TIES.items()
        ),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f(f"pk_{TABLE}")),
    )
    for column in TIES:
        op.create_index(op.f(f"ix_{TABLE}_board_id_{column}"), TABLE, ["board_id", column])
    wall(TABLE)
    let("staff", TABLE, "s")
    let("staff", TABLE, "i", f"member_id = {ME}")
    let("appointed", TABLE, "s", MY_CASES)
    let("system", TABLE, "s")


def downgrade() -> None:
    op.drop_table(TABLE)
