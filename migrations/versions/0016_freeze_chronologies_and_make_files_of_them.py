"""Freeze versions of the integrated chronology, and make files of it to take away for a while."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from migrations.tables import lay_out, tied
from migrations.walls import MY_CASES, let, wall

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
EXPORTED = "purpose = 'chronology_export'"
TABLES = ("chronology_version", "chronology_export", "draft_basis")


def upgrade() -> None:
    _lay_out_versions()
    _lay_out_exports()
    _lay_out_bases()
    for table in TABLES:
        wall(table)
        let("staff", table, "siu")
        let("appointed", table, "siu", MY_CASES)
    for table in ("chronology_version", "chronology_export"):
        let("system", table, "su")
    let("system", "draft_basis", "s")
    let("system", "stored_file", "i")
    let("system", "stored_file", "d", EXPORTED)


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)
    for word in ("insert", "delete"):
        op.execute(f'drop policy system_{word} on "stored_file"')
        op.execute(f'revoke {word} on "stored_file" from candour_system')


def _lay_out_versions() -> None:
    lay_out(
        "chronology_version",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("why_sealed", sa.LargeBinary()),
        *_in_the_making(),
        sa.Column("file_id", sa.Uuid()),
        sa.Column("digest", sa.Text()),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("frozen_at", MOMENT),
        *tied(["case_id"]),
        ties={"case_id": "case", "member_id": "member", "file_id": "stored_file"},
    )
    op.create_unique_constraint(
        op.f("uq_chronology_version_board_id_case_id_number"),
        "chronology_version",
        ["board_id", "case_id", "number"],
    )


def _lay_out_exports() -> None:
    lay_out(
        "chronology_export",
        sa.Column("chronology_version_id", sa.Uuid()),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("named", sa.Boolean(), nullable=False),
        *_in_the_making(),
        sa.Column("failed", sa.Text()),
        sa.Column("file_id", sa.Uuid()),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("ready_at", MOMENT),
        *tied(["case_id"]),
        ties={
            "case_id": "case",
            "member_id": "member",
            "chronology_version_id": "chronology_version",
            "file_id": "stored_file",
        },
    )


def _in_the_making() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("asked", postgresql.JSONB(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("done", sa.Integer(), nullable=False),
        sa.Column("in_all", sa.Integer(), nullable=False),
        sa.Column("began_at", MOMENT),
    )


def _lay_out_bases() -> None:
    lay_out(
        "draft_basis",
        sa.Column("draft_id", sa.Uuid(), nullable=False),
        sa.Column("chronology_version_id", sa.Uuid(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        *tied(["case_id"]),
        ties={
            "case_id": "case",
            "draft_id": "draft",
            "chronology_version_id": "chronology_version",
            "member_id": "member",
        },
    )
    op.create_unique_constraint(
        op.f("uq_draft_basis_board_id_draft_id"), "draft_basis", ["board_id", "draft_id"]
    )
