"""Let whoever leads a review hear what a relative says: by their key alone, and no name."""

from alembic import op

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute('grant select (member_id) on "appointment" to candour_family')


def downgrade() -> None:
    op.execute('revoke select (member_id) on "appointment" from candour_family')
