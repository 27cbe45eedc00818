"""Bind a form's number to whoever sent it, and an agency's answer to a request of its own."""

import sqlalchemy as sa
from alembic import op

from migrations.walls import INVITATION, ME

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

OWN = {
    "appointed": f"who = {ME}",
    "liaison": f"who = {ME}",
    "family": f"who = {INVITATION}",
    "door": "who is null",
}
MY_AGENCY = f"agency_id = (select m.agency_id from member m where m.id = {ME})"
ASKED_OF_ME = "request_id in (select r.id from request r)"
ASKED = "case_id in (select r.case_id from request r)"


def upgrade() -> None:
    op.add_column("submission", sa.Column("who", sa.Uuid(), nullable=True))
    for audience, rows in OWN.items():
        op.execute(f"alter policy {audience}_select on submission using ({rows})")
    op.execute(
        f"alter policy liaison_insert on contribution with check ({MY_AGENCY} and {ASKED_OF_ME})"
    )
    # Last, or a table made up in passing would be looked in before ours.
    op.execute("alter function candour_my_cases() set search_path = pg_catalog, public, pg_temp")


def downgrade() -> None:
    op.execute("alter function candour_my_cases() set search_path = public")
    op.execute(f"alter policy liaison_insert on contribution with check ({MY_AGENCY} and {ASKED})")
    for audience in OWN:
        op.execute(f"alter policy {audience}_select on submission using (true)")
    op.drop_column("submission", "who")
