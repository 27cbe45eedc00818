"""Keep whom a relative's pages speak to, and in which language."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for table in ("relative", "invitation"):
        op.add_column(
            table, sa.Column("reader", sa.Text(), nullable=False, server_default="parent")
        )
        op.add_column(table, sa.Column("language", sa.Text(), nullable=True))
    # The relative may choose their language. Which rows are theirs is said already.
    for table in ("relative", "invitation"):
        op.execute(f"grant update (language) on {table} to candour_family")


def downgrade() -> None:
    for table in ("invitation", "relative"):
        op.execute(f"revoke update (language) on {table} from candour_family")
        op.drop_column(table, "language")
        op.drop_column(table, "reader")
