"""Keep what relatives allow of what they told, and where reports use it."""

import sqlalchemy as sa
from alembic import op

from migrations.tables import lay_out, tied
from migrations.walls import INVITATION, ME, MY_CASES, let, wall

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None

OWN = (
    f"relative_id = (select i.relative_id from invitation i where i.id = {INVITATION})"
    f" and case_id = (select i.case_id from invitation i where i.id = {INVITATION})"
)
MOMENT = sa.DateTime(timezone=True)
# All but who at the board recorded it.
SHOWN = (
    "board_id, id, made_at, case_id, relative_id, report_id, version, about, how, section_sealed,"
    " quote_sealed, approved_on, out_version"
)


def upgrade() -> None:
    _create(
        "view_consent",
        {"case_id": "case", "relative_id": "relative"},
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("show_me", sa.Boolean(), nullable=False),
        sa.Column("said_at", MOMENT, nullable=False),
    )
    op.create_unique_constraint(
        op.f("uq_view_consent_board_id_relative_id_about"),
        "view_consent",
        ["board_id", "relative_id", "about"],
    )
    _create(
        "view_use",
        {
            "case_id": "case",
            "relative_id": "relative",
            "report_id": "report",
            "draft_id": "draft",
            "member_id": "member",
            "out_by_id": "member",
        },
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("how", sa.Text(), nullable=False),
        sa.Column("section_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("quote_sealed", sa.LargeBinary()),
        sa.Column("approved_on", sa.Date()),
        sa.Column("out_version", sa.Integer()),
    )
    _let()


def _let() -> None:
    for table in ("view_consent", "view_use"):
        wall(table)
        let("staff", table, "s")
        let("appointed", table, "s", MY_CASES)
    let("family", "view_consent", "si", OWN)
    let("family", "view_consent", "u", OWN, "level, show_me, said_at")
    let("family", "view_use", "s", OWN, SHOWN)
    let("staff", "view_use", "i")
    let("staff", "view_use", "u", columns="out_version, out_by_id, approved_on")
    let("appointed", "view_use", "i", f"{MY_CASES} and member_id = {ME}")
    let("appointed", "view_use", "u", MY_CASES, "out_version, out_by_id")


def _create(table: str, ties: dict[str, str], *columns: sa.Column[object]) -> None:
    lay_out(table, *tied(ties, {"out_by_id"}), *columns, ties=ties)


def downgrade() -> None:
    op.drop_table("view_use")
    op.drop_table("view_consent")
