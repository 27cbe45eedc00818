"""Keep each relative's particulars, every contact with them, and why a duty to them is not met."""

import sqlalchemy as sa
from alembic import op

from migrations.tables import lay_out, tied
from migrations.walls import MY_CASES, let, wall

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

TIES = {"case_id": "case", "relative_id": "relative", "member_id": "member"}
PARTICULARS, CONTACT, EXPLANATION = "relative_particulars", "contact_made", "duty_explanation"


def upgrade() -> None:
    _create(
        PARTICULARS,
        *(_text(name) for name in ("kin", "parental_responsibility", "consent", "clearance")),
        *(_sealed(name) for name in ("needs", "consent_by", "clearance_by")),
        *(_day(name) for name in ("consent_on", "clearance_asked_on", "clearance_given_on")),
    )
    _create(
        CONTACT,
        _day("made_on", nullable=False),
        _text("how"),
        _text("outcome"),
        sa.Column("about", sa.dialects.postgresql.JSONB(), nullable=False),
        _sealed("by_whom", nullable=False),
        _sealed("said"),
        _day("next_on"),
    )
    _create(EXPLANATION, _text("duty"), _text("document"), _sealed("reason", nullable=False))
    # Whoever leads the review speaks with the family, and writes down that they did.
    let("appointed", CONTACT, "i", MY_CASES)


def _create(table: str, *columns: sa.Column) -> None:
    lay_out(
        table,
        *columns,
        *tied(TIES),
        ties=TIES,
    )
    wall(table)
    let("staff", table, "si")
    let("appointed", table, "s", MY_CASES)
    let("system", table, "s")


def _text(name: str) -> sa.Column:
    return sa.Column(name, sa.Text(), nullable=False)


def _sealed(name: str, *, nullable: bool = True) -> sa.Column:
    return sa.Column(f"{name}_sealed", sa.LargeBinary(), nullable=nullable)


def _day(name: str, *, nullable: bool = True) -> sa.Column:
    return sa.Column(name, sa.Date(), nullable=nullable)


def downgrade() -> None:
    for table in (EXPLANATION, CONTACT, PARTICULARS):
        op.drop_table(table)
