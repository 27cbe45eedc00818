"""Keep the sections that an agency writes, those it sent, and who signed them off."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from migrations.tables import lay_out, only_once
from migrations.walls import ME, MY_CASES, let, wall

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

MY_AGENCY = f"agency_id = (select m.agency_id from member m where m.id = {ME})"
ASKED_OF_ME = "request_id in (select r.id from request r)"
OF_AN_ANSWER_OF_MINE = "contribution_id in (select c.id from contribution c)"
SEALED = sa.LargeBinary
MOMENT = sa.DateTime(timezone=True)
MAY_BE_EMPTY = {
    "earlier_by_sealed",
    "earlier_sealed",
    "saved_by_sealed",
    "sheet",
    ("section_draft", "member_id"),
    ("section_draft", "words_sealed"),
}
# Each table: its own columns, whom else its rows are tied to, and what is unique at a board.
TABLES: dict[str, tuple[Sequence[tuple[str, object]], dict[str, str], tuple[str, ...]]] = {
    "section_draft": (
        (
            ("section", sa.Text()),
            ("words_sealed", SEALED()),
            ("saved_by_sealed", SEALED()),
            ("saved_at", MOMENT),
            ("saves", sa.Integer()),
            ("sheet", sa.Uuid()),
            ("earlier_sealed", SEALED()),
            ("earlier_by_sealed", SEALED()),
        ),
        {"request_id": "request", "agency_id": "agency", "member_id": "member"},
        ("request_id", "section"),
    ),
    "sent_section": (
        (("section", sa.Text()), ("source", sa.Text()), ("words_sealed", SEALED())),
        {"contribution_id": "contribution", "agency_id": "agency"},
        ("contribution_id", "section"),
    ),
    "sign_off": (
        (
            ("name_sealed", SEALED()),
            ("post_sealed", SEALED()),
            ("signed_on", sa.Date()),
            ("line_managed", sa.Boolean()),
        ),
        {"contribution_id": "contribution", "agency_id": "agency", "member_id": "member"},
        ("contribution_id",),
    ),
}


def upgrade() -> None:
    for table, (own, ties, unique) in TABLES.items():
        _create(table, own, {"case_id": "case", **ties}, unique)
        wall(table)
    # What is not sent is the agency's alone: no other audience is let in, the board's least of all.
    let("liaison", "section_draft", "siu", f"{MY_AGENCY} and {ASKED_OF_ME}")
    for table in ("sent_section", "sign_off"):
        let("liaison", table, "si", f"{MY_AGENCY} and {OF_AN_ANSWER_OF_MINE}")
        let("staff", table, "s")
        let("appointed", table, "s", MY_CASES)
        let("system", table, "s")


def _create(
    table: str, own: Sequence[tuple[str, object]], ties: dict[str, str], unique: tuple[str, ...]
) -> None:
    columns = [*own, *((name, sa.Uuid()) for name in ties)]
    lay_out(
        table,
        *(
            sa.Column(name, kind, nullable=bool({name, (table, name)} & MAY_BE_EMPTY))
            for name, kind in columns
        ),
        only_once(table, *unique),
        ties=ties,
    )


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)
