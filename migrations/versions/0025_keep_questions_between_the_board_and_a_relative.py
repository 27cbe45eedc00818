"""Keep what the board asks a relative, what a relative asks the board, and the answers."""

import sqlalchemy as sa
from alembic import op

from migrations.walls import INVITATION, ME, MY_CASES, let, wall

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

INVITED = f"relative_id = (select i.relative_id from invitation i where i.id = {INVITATION})"
MOMENT = sa.DateTime(timezone=True)
TIES = {
    "case_id": "case",
    "relative_id": "relative",
    "member_id": "member",
    "answered_by_id": "member",
}
OPEN = (
    "board_id, id, made_at, case_id, relative_id, from_board, words_sealed, about_sealed,"
    " answer_sealed, declined, answered_at, reply_sealed, replied_at"
)
ANSWERED = "answer_sealed, answered_at, answered_by_id, reply_sealed, replied_at"
WRITTEN = "draft_sealed, saves, answer_sealed, declined, answered_at"


def upgrade() -> None:
    op.create_table(
        "asked_question",
        *(
            sa.Column(name, sa.Uuid(), nullable=name in {"member_id", "answered_by_id"})
            for name in TIES
        ),
        sa.Column("from_board", sa.Boolean(), nullable=False),
        sa.Column("words_sealed", sa.LargeBinary(), nullable=False),
        *(
            sa.Column(f"{name}_sealed", sa.LargeBinary())
            for name in ("about", "draft", "answer", "reply")
        ),
        sa.Column("saves", sa.Integer(), nullable=False),
        sa.Column("declined", sa.Boolean(), nullable=False),
        sa.Column("answered_at", MOMENT),
        sa.Column("replied_at", MOMENT),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id"], ["board.id"], name=op.f("fk_asked_question_board_id")
        ),
        *(
            sa.ForeignKeyConstraint(
                ["board_id", column],
                [f"{target}.board_id", f"{target}.id"],
                name=op.f(f"fk_asked_question_board_id_{column}"),
            )
            for column, target in TIES.items()
        ),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_asked_question")),
    )
    for column in TIES:
        op.create_index(
            op.f(f"ix_asked_question_board_id_{column}"), "asked_question", ["board_id", column]
        )
    wall("asked_question")
    let("system", "asked_question", "s", columns=f"{OPEN}, member_id, answered_by_id")
    for audience, rows in (("staff", "true"), ("appointed", MY_CASES)):
        let(audience, "asked_question", "s", rows, f"{OPEN}, member_id, answered_by_id")
        let(audience, "asked_question", "i", f"{rows} and from_board and member_id = {ME}")
        let(audience, "asked_question", "u", rows, columns=ANSWERED)
    let("family", "asked_question", "s", INVITED, f"{OPEN}, draft_sealed, saves")
    asked = f"{INVITED} and not from_board and member_id is null and answered_at is null"
    let("family", "asked_question", "i", asked)
    let("family", "asked_question", "u", f"{INVITED} and from_board", columns=WRITTEN)


def downgrade() -> None:
    op.drop_table("asked_question")
