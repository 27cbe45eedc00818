"""Say from which agency's own report a recommendation was copied. No agency is let read it."""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None

TABLE = "recommendation"


def upgrade() -> None:
    op.add_column(TABLE, sa.Column("contribution_id", sa.Uuid(), nullable=True))
    op.add_column(TABLE, sa.Column("place", sa.Integer(), nullable=True))
    op.create_foreign_key(
        op.f("fk_recommendation_board_id_contribution_id"),
        TABLE,
        "contribution",
        ["board_id", "contribution_id"],
        ["board_id", "id"],
    )
    op.create_index(
        op.f("ix_recommendation_board_id_contribution_id"), TABLE, ["board_id", "contribution_id"]
    )


def downgrade() -> None:
    op.drop_index(op.f("ix_recommendation_board_id_contribution_id"), table_name=TABLE)
    op.drop_constraint(
        op.f("fk_recommendation_board_id_contribution_id"), TABLE, type_="foreignkey"
    )
    op.drop_column(TABLE, "place")
    op.drop_column(TABLE, "contribution_id")
