"""Keep what an agency types to that agency until it sends it, in the database too."""

from alembic import op

from migrations.walls import MY_CASES

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

WHOSE = {"staff": "true", "appointed": MY_CASES}
GIVEN = {
    "chronology": "state <> 'typing'",
    "chronology_entry": "chronology_id in (select c.id from chronology c)",
    "chronology_query": "chronology_id in (select c.id from chronology c)",
}


def upgrade() -> None:
    for audience, rows in WHOSE.items():
        for table, given in GIVEN.items():
            _narrow(audience, table, f"({rows} and {given})")


def downgrade() -> None:
    for audience, rows in WHOSE.items():
        for table in GIVEN:
            _narrow(audience, table, f"({rows})")


def _narrow(audience: str, table: str, rows: str) -> None:
    """An update that asks for no row is not held by what may be selected."""
    op.execute(f"alter policy {audience}_select on {table} using {rows}")
    op.execute(f"alter policy {audience}_update on {table} using {rows} with check {rows}")
