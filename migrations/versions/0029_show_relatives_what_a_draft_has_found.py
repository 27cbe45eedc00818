"""Keep what relatives are shown of a draft, what they say of it, and what is answered."""

import sqlalchemy as sa
from alembic import op

from migrations.tables import lay_out, tied
from migrations.walls import INVITATION, ME, MY_CASES, let, wall

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None

OWN = (
    f"relative_id = (select i.relative_id from invitation i where i.id = {INVITATION})"
    f" and case_id = (select i.case_id from invitation i where i.id = {INVITATION})"
)
# Of a text that is their own, and found as such by their own walls.
OWN_TEXT = (
    f"{OWN} and exists (select from shared_text t where t.id = shared_comment.shared_text_id"
    " and t.relative_id = shared_comment.relative_id)"
)
SENT = "sent_words_sealed is not null"
MOMENT = sa.DateTime(timezone=True)
MAY_BE_EMPTY = {"answered_by_id"}


def upgrade() -> None:
    _create(
        "shared_text",
        {
            "case_id": "case",
            "relative_id": "relative",
            "report_id": "report",
            "draft_id": "draft",
            "member_id": "member",
        },
        sa.Column("text_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("agreed_by_sealed", sa.LargeBinary()),
        sa.Column("read_at", MOMENT),
    )
    _create(
        "shared_comment",
        {
            "case_id": "case",
            "relative_id": "relative",
            "shared_text_id": "shared_text",
            "answered_by_id": "member",
        },
        sa.Column("passage", sa.Integer(), nullable=False),
        sa.Column("words_sealed", sa.LargeBinary()),
        sa.Column("sent_words_sealed", sa.LargeBinary()),
        sa.Column("saves", sa.Integer(), nullable=False),
        sa.Column("sent_at", MOMENT),
        sa.Column("outcome", sa.Text()),
        sa.Column("answer_sealed", sa.LargeBinary()),
        sa.Column("answered_at", MOMENT),
    )
    op.create_unique_constraint(
        op.f("uq_shared_comment_board_id_shared_text_id_passage"),
        "shared_comment",
        ["board_id", "shared_text_id", "passage"],
    )
    for table in ("shared_text", "shared_comment"):
        wall(table)
    _for_the_family()
    _for_the_board()


def _for_the_family() -> None:
    let(
        "family", "shared_text", "s", OWN,
        "board_id, id, made_at, case_id, relative_id, report_id, text_sealed, read_at",
    )  # fmt: skip
    let("family", "shared_text", "u", OWN, "read_at")
    let(
        "family", "shared_comment", "s", OWN,
        "board_id, id, made_at, case_id, relative_id, shared_text_id, passage, words_sealed,"
        " sent_words_sealed, saves, sent_at, outcome, answer_sealed, answered_at",
    )  # fmt: skip
    unanswered = "outcome is null and answer_sealed is null and answered_at is null"
    let("family", "shared_comment", "i", f"{OWN_TEXT} and {unanswered}")
    let(
        "family", "shared_comment", "u", OWN,
        "words_sealed, sent_words_sealed, saves, sent_at",
    )  # fmt: skip


def _for_the_board() -> None:
    """What is not sent is the relative's alone."""
    sent = (
        "board_id, id, made_at, case_id, relative_id, shared_text_id, passage, sent_words_sealed,"
        " sent_at, outcome, answer_sealed, answered_at, answered_by_id"
    )
    answer = "outcome, answer_sealed, answered_at, answered_by_id"
    let("staff", "shared_text", "si")
    let("appointed", "shared_text", "s", MY_CASES)
    let("appointed", "shared_text", "i", f"{MY_CASES} and member_id = {ME}")
    for audience, rows in (("staff", SENT), ("appointed", f"{SENT} and {MY_CASES}")):
        let(audience, "shared_comment", "s", rows, sent)
        let(audience, "shared_comment", "u", rows, answer)


def _create(table: str, ties: dict[str, str], *columns: sa.Column[object]) -> None:
    lay_out(
        table,
        *tied(ties, MAY_BE_EMPTY),
        *columns,
        ties=ties,
    )


def downgrade() -> None:
    op.drop_table("shared_comment")
    op.drop_table("shared_text")
