"""Keep why a relative is not invited, who decided it, and when it is looked at again."""

import sqlalchemy as sa
from alembic import op

from migrations.tables import lay_out, tied
from migrations.walls import ME, MY_CASES, let, wall

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None

TIES = {"case_id": "case", "relative_id": "relative", "member_id": "member"}
TABLE = "not_invited"


def upgrade() -> None:
    lay_out(
        TABLE,
        sa.Column("reason_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("decided_by_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("look_again_on", sa.Date(), nullable=False),
        *tied(TIES),
        ties=TIES,
    )
    wall(TABLE)
    let("staff", TABLE, "s")
    let("staff", TABLE, "i", f"member_id = {ME}")
    let("appointed", TABLE, "s", MY_CASES)
    let("system", TABLE, "s")


def downgrade() -> None:
    op.drop_table(TABLE)
