"""Keep who else was told: bodies outside of what happened, and relatives of what changed."""

import sqlalchemy as sa
from alembic import op

from migrations.tables import lay_out, tied
from migrations.walls import MY_CASES, let, wall

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

INVITED_CASE = """case_id = (select i.case_id from invitation i
    where i.id = nullif(current_setting('candour.invitation', true), '')::uuid)"""
TELLING, PROMISES = "telling", "promises_told"
TIES = {
    TELLING: {"case_id": "case", "member_id": "member"},
    PROMISES: {
        "case_id": "case",
        "relative_id": "relative",
        "member_id": "member",
        "move_id": "edition_move",
    },
}
OWN: dict[str, tuple[str, ...]] = {TELLING: ("about", "recipient"), PROMISES: ()}
ONCE = ["board_id", "relative_id", "move_id"]


def upgrade() -> None:
    for table in TIES:
        _create(table)
        wall(table)
        let("staff", table, "si")
        let("appointed", table, "s", MY_CASES)
        let("system", table, "s")
    # What a relative was promised and will not see published, they hear from the board.
    let(
        "family",
        "non_publication",
        "s",
        f"extent = 'none' and undone_at is null and {INVITED_CASE}",
        "board_id, id, case_id, document, extent, decided_on, undone_at",
    )
    op.create_unique_constraint(op.f(f"uq_{PROMISES}_{'_'.join(ONCE)}"), PROMISES, ONCE)


def _create(table: str) -> None:
    lay_out(
        table,
        *(sa.Column(name, sa.Text(), nullable=False) for name in OWN[table]),
        *tied(TIES[table]),
        sa.Column("told_on", sa.Date(), nullable=False),
        sa.Column("means", sa.Text(), nullable=False),
        sa.Column("note_sealed", sa.LargeBinary(), nullable=True),
        ties=TIES[table],
    )


def downgrade() -> None:
    op.execute("drop policy family_select on non_publication")
    op.execute("revoke all on non_publication from candour_family")
    for table in reversed(TIES):
        op.drop_table(table)
