"""Let relatives add photos and documents to their views, and keep when their views were read."""

import sqlalchemy as sa
from alembic import op

from migrations.tables import lay_out, tied
from migrations.walls import INVITATION, MY_CASES, let, wall

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

OWN = (
    f"relative_id = (select i.relative_id from invitation i where i.id = {INVITATION})"
    f" and case_id = (select i.case_id from invitation i where i.id = {INVITATION})"
)
# What is not sent is the relative's alone, and not even its row is anybody else's.
SENT = "sent_at is not null"
MOMENT = sa.DateTime(timezone=True)
TIES = {"case_id": "case", "relative_id": "relative", "response_id": "response"}


def upgrade() -> None:
    op.add_column("response", sa.Column("read_at", MOMENT, nullable=True))
    let("staff", "response", "u", columns="read_at")
    let("appointed", "response", "u", MY_CASES, columns="read_at")
    _lay_out()
    wall("attachment")
    let("family", "attachment", "si", OWN)
    let(
        "family", "attachment", "u", OWN,
        "sent_at, taken_out_at, name_sealed, about_sealed, storage_key",
    )  # fmt: skip
    let("staff", "attachment", "s", SENT)
    let("staff", "attachment", "u", SENT, columns="read_at")
    let("appointed", "attachment", "s", f"{SENT} and {MY_CASES}")
    let("appointed", "attachment", "u", f"{SENT} and {MY_CASES}", columns="read_at")


def _lay_out() -> None:
    lay_out(
        "attachment",
        *tied(TIES),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("storage_key", sa.Text()),
        sa.Column("name_sealed", sa.LargeBinary()),
        sa.Column("about_sealed", sa.LargeBinary()),
        sa.Column("sent_at", MOMENT),
        sa.Column("read_at", MOMENT),
        sa.Column("taken_out_at", MOMENT),
        ties=TIES,
    )


def downgrade() -> None:
    op.drop_table("attachment")
    for audience in ("appointed", "staff"):
        op.execute(f"drop policy {audience}_update on response")
        op.execute(f"revoke update (read_at) on response from candour_{audience}")
    op.drop_column("response", "read_at")
