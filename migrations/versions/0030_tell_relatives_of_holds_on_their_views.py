"""Keep whether a hold may be spoken of, when it was prolonged, and who was told of it."""

import sqlalchemy as sa
from alembic import op

from migrations.tables import lay_out, tied
from migrations.walls import MY_CASES, let, wall

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None

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
    lay_out(
        "hold_told",
        *tied(TIES),
        sa.Column("news", sa.Text(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("means", sa.Text(), nullable=False),
        sa.Column("told_on", sa.Date(), nullable=False),
        ties=TIES,
    )


def downgrade() -> None:
    op.drop_table("hold_told")
    for column in reversed(ADDED):
        op.drop_column("hold", column)
