"""Keep how the people on a register are related, and what a genogram shows of each."""

import sqlalchemy as sa
from alembic import op

from migrations.walls import MY_CASES, let, wall

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

TIES = {"case_id": "case", "person_id": "person", "other_id": "person", "member_id": "member"}


def upgrade() -> None:
    op.add_column("person", sa.Column("sex_sealed", sa.LargeBinary()))
    op.add_column(
        "person", sa.Column("has_died", sa.Boolean(), nullable=False, server_default="false")
    )
    op.create_table(
        "kinship",
        *(sa.Column(column, sa.Uuid(), nullable=False) for column in TIES),
        sa.Column("relation", sa.Text(), nullable=False),
        sa.Column("ended", sa.Boolean(), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_kinship_board_id")),
        *(
            sa.ForeignKeyConstraint(
                ["board_id", column],
                [f"{target}.board_id", f"{target}.id"],
                name=op.f(f"fk_kinship_board_id_{column}"),
            )
            for column, target in TIES.items()
        ),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_kinship")),
        sa.UniqueConstraint(
            "board_id",
            "person_id",
            "other_id",
            "relation",
            name=op.f("uq_kinship_board_id_person_id_other_id_relation"),
        ),
    )
    for column in TIES:
        op.create_index(op.f(f"ix_kinship_board_id_{column}"), "kinship", ["board_id", column])
    wall("kinship")
    let("staff", "kinship", "sid")
    let("appointed", "kinship", "sid", MY_CASES)
    let("system", "kinship", "s")


def downgrade() -> None:
    op.drop_table("kinship")
    for column in ("has_died", "sex_sealed"):
        op.drop_column("person", column)
