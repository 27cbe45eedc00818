"""Keep what relatives say of how it was for them, once it is over."""

import sqlalchemy as sa
from alembic import op

from migrations.tables import lay_out, only_once, tied
from migrations.walls import INVITATION, MY_CASES, let, wall

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None

TABLE = "how_it_was"
OWN = (
    f"relative_id = (select i.relative_id from invitation i where i.id = {INVITATION})"
    f" and case_id = (select i.case_id from invitation i where i.id = {INVITATION})"
)
TIES = {"case_id": "case", "relative_id": "relative"}
WORDS = ("told", "heard", "better")
# What is not sent is the relative's alone.
WRITTEN = ", ".join(f"{key}_sealed" for key in WORDS)
SENT = ", ".join(f"sent_{key}_sealed" for key in WORDS)


def upgrade() -> None:
    lay_out(
        TABLE,
        *tied(TIES),
        *(sa.Column(f"{key}_sealed", sa.LargeBinary()) for key in WORDS),
        sa.Column("saves", sa.Integer(), nullable=False),
        *(sa.Column(f"sent_{key}_sealed", sa.LargeBinary()) for key in WORDS),
        sa.Column("sent_at", sa.DateTime(timezone=True)),
        only_once(TABLE, "relative_id"),
        ties=TIES,
    )
    wall(TABLE)
    let("family", TABLE, "s", OWN)
    let("family", TABLE, "i", OWN)
    let("family", TABLE, "u", OWN, f"{WRITTEN}, {SENT}, saves, sent_at")
    known = "board_id, id, made_at, case_id, relative_id, sent_at"
    for audience, rows in (("staff", "true"), ("appointed", MY_CASES)):
        let(audience, TABLE, "s", f"sent_at is not null and {rows}", f"{known}, {SENT}")
    let("system", TABLE, "s", columns=known)


def downgrade() -> None:
    op.drop_table(TABLE)
