"""Seal what people type about who decided and how: at times it is a name.

The release before goes on writing the plain columns, and its rows are read there.
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

MUST = {"approval": ("approved_by",), "decision": ("decided_by",), "scope": ("method",)}
MAY = {"decision": ("recommended_by",)}


def upgrade() -> None:
    for columns in (MUST, MAY):
        for table, names in columns.items():
            for name in names:
                op.add_column(table, sa.Column(f"{name}_sealed", sa.LargeBinary(), nullable=True))
    for table, names in MUST.items():
        for name in names:
            op.alter_column(table, name, nullable=True)


def downgrade() -> None:
    """What was sealed meanwhile cannot be read from here, so the plain column says so."""
    for table, names in MUST.items():
        for name in names:
            op.execute(f"alter table {table} no force row level security")  # to reach every row
            op.execute(f"update {table} set {name} = 'not shown' where {name} is null")
            op.execute(f"alter table {table} force row level security")
            op.alter_column(table, name, nullable=False)
    for columns in (MAY, MUST):
        for table, names in columns.items():
            for name in names:
                op.drop_column(table, f"{name}_sealed")
