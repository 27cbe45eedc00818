"""Let relatives take back what they said, and check what was written down of them."""

import sqlalchemy as sa
from alembic import op

from migrations.tables import lay_out, tied
from migrations.walls import INVITATION, ME, MY_CASES, let, wall

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None

OWN = f"relative_id = (select i.relative_id from invitation i where i.id = {INVITATION})"
MOMENT = sa.DateTime(timezone=True)
TIES = {"case_id": "case", "relative_id": "relative", "member_id": "member"}
# All but who at the board wrote it down.
SHOWN = (
    "board_id, id, made_at, case_id, relative_id, said_on, means, heard_by_sealed, words_sealed,"
    " checked_at, agreed, correction_sealed, taken_back_at"
)


def upgrade() -> None:
    op.add_column("response", sa.Column("taken_back_at", MOMENT, nullable=True))
    op.add_column("answer", sa.Column("taken_back_at", MOMENT, nullable=True))
    for audience in ("staff", "appointed"):
        op.execute(f"grant select (taken_back_at) on answer to candour_{audience}")
    _lay_out()
    wall("noted_view")
    let("staff", "noted_view", "si")
    let("appointed", "noted_view", "s", MY_CASES)
    let("appointed", "noted_view", "i", f"{MY_CASES} and member_id = {ME}")
    let("system", "noted_view", "s")
    let("family", "noted_view", "s", OWN, SHOWN)
    let(
        "family", "noted_view", "u", OWN,
        "checked_at, agreed, correction_sealed, taken_back_at, words_sealed, heard_by_sealed",
    )  # fmt: skip


def _lay_out() -> None:
    lay_out(
        "noted_view",
        *tied(TIES),
        sa.Column("said_on", sa.Date(), nullable=False),
        sa.Column("means", sa.Text(), nullable=False),
        sa.Column("heard_by_sealed", sa.LargeBinary()),
        sa.Column("words_sealed", sa.LargeBinary()),
        sa.Column("checked_at", MOMENT),
        sa.Column("agreed", sa.Boolean()),
        sa.Column("correction_sealed", sa.LargeBinary()),
        sa.Column("taken_back_at", MOMENT),
        ties=TIES,
    )


def downgrade() -> None:
    op.drop_table("noted_view")
    op.drop_column("answer", "taken_back_at")
    op.drop_column("response", "taken_back_at")
