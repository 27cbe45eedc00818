"""Let a relative end every visit through their link, and not only clear one browser."""

import sqlalchemy as sa
from alembic import op

from migrations.walls import INVITATION, let

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("invitation", sa.Column("left_at", sa.DateTime(timezone=True), nullable=True))
    own = f"id = {INVITATION} and revoked_at is null"
    let("family", "invitation", "u", own, "left_at")


def downgrade() -> None:
    op.execute("drop policy family_update on invitation")
    op.drop_column("invitation", "left_at")
