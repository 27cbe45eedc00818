"""See what a review recommends through, learn from it, and close the case."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from migrations.walls import ME, MY_CASES, let, wall

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

MY_AGENCY = f"agency_id = (select m.agency_id from member m where m.id = {ME})"
ASKED = "case_id in (select r.case_id from request r)"
TAKEN_ON = "case_id in (select r.case_id from recommendation r)"
# Of a recommendation a liaison may read what was adopted, and never why another was not.
OWN = (
    "board_id, id, made_at, case_id, reference, number, target_kind, agency_id, text_sealed, outcome_sealed,"
    " due_on, adopted, decided_on"
)
MADE_TO_ME = f"adopted and (target_kind = 'all_agencies' or {MY_AGENCY})"
TABLES = (
    "recommendation", "progress_report", "board_progress", "learning_event", "attendance",
    "outcome_told", "closure", "closing_explanation",
)  # fmt: skip


def upgrade() -> None:
    lay_out_tables()
    for table in TABLES:
        wall(table)
        let("system", table, "s")
    for table in ("recommendation", "learning_event", "closure"):
        let("staff", table, "siu")
    for table in (
        "progress_report", "board_progress", "attendance", "outcome_told", "closing_explanation",
    ):  # fmt: skip
        let("staff", table, "si")
    for table in ("recommendation", "learning_event"):
        let("appointed", table, "siu", MY_CASES)
    let("appointed", "attendance", "si", MY_CASES)
    for table in (
        "progress_report", "board_progress", "outcome_told", "closure", "closing_explanation",
    ):  # fmt: skip
        let("appointed", table, "s", MY_CASES)
    let_liaisons_in()


def let_liaisons_in() -> None:
    """What was adopted and made to their agency, its review's number, and what they say of it."""
    let("liaison", "recommendation", "s", MADE_TO_ME, OWN)
    let(
        "liaison",
        "progress_report",
        "si",
        f"{MY_AGENCY} and (recommendation_id, case_id)"
        " in (select r.id, r.case_id from recommendation r)",
    )
    let(
        "liaison", "closure", "s", f"{ASKED} or {TAKEN_ON}",
        "board_id, id, case_id, closed_on, reopened_at",
    )  # fmt: skip
    # To unseal it they need the case's key, and of the case itself nothing.
    op.execute(f"alter policy liaison_select on case_key using ({ASKED} or {TAKEN_ON})")


def downgrade() -> None:
    op.execute(f"alter policy liaison_select on case_key using ({ASKED})")
    op.execute("drop policy liaison_select on closure")
    op.execute("drop policy liaison_select on progress_report")
    op.execute("drop policy liaison_insert on progress_report")
    op.drop_index(
        op.f("ix_progress_report_board_id_recommendation_id"), table_name="progress_report"
    )
    op.drop_index(op.f("ix_progress_report_board_id_member_id"), table_name="progress_report")
    op.drop_index(op.f("ix_progress_report_board_id_case_id"), table_name="progress_report")
    op.drop_index(op.f("ix_progress_report_board_id_agency_id"), table_name="progress_report")
    op.drop_table("progress_report")
    op.drop_index(op.f("ix_outcome_told_board_id_relative_id"), table_name="outcome_told")
    op.drop_index(op.f("ix_outcome_told_board_id_member_id"), table_name="outcome_told")
    op.drop_index(op.f("ix_outcome_told_board_id_case_id"), table_name="outcome_told")
    op.drop_table("outcome_told")
    op.drop_index(op.f("ix_attendance_board_id_learning_event_id"), table_name="attendance")
    op.drop_index(op.f("ix_attendance_board_id_case_id"), table_name="attendance")
    op.drop_index(op.f("ix_attendance_board_id_agency_id"), table_name="attendance")
    op.drop_table("attendance")
    op.drop_index(op.f("ix_recommendation_board_id_member_id"), table_name="recommendation")
    op.drop_index(op.f("ix_recommendation_board_id_case_id"), table_name="recommendation")
    op.drop_index(op.f("ix_recommendation_board_id_agency_id"), table_name="recommendation")
    op.drop_table("recommendation")
    op.drop_index(op.f("ix_learning_event_board_id_member_id"), table_name="learning_event")
    op.drop_index(op.f("ix_learning_event_board_id_case_id"), table_name="learning_event")
    op.drop_table("learning_event")
    op.drop_index(
        "uq_closure_standing", table_name="closure", postgresql_where=sa.text("reopened_at is null")
    )
    op.drop_index(op.f("ix_closure_board_id_reopened_by_id"), table_name="closure")
    op.drop_index(op.f("ix_closure_board_id_member_id"), table_name="closure")
    op.drop_index(op.f("ix_closure_board_id_case_id"), table_name="closure")
    op.drop_table("closure")
    op.drop_index(
        op.f("ix_closing_explanation_board_id_member_id"), table_name="closing_explanation"
    )
    op.drop_index(op.f("ix_closing_explanation_board_id_case_id"), table_name="closing_explanation")
    op.drop_table("closing_explanation")
    op.drop_index(op.f("ix_board_progress_board_id_member_id"), table_name="board_progress")
    op.drop_index(op.f("ix_board_progress_board_id_case_id"), table_name="board_progress")
    op.drop_table("board_progress")


def lay_out_tables() -> None:
    op.create_table(
        "board_progress",
        sa.Column("told_on", sa.Date(), nullable=False),
        sa.Column("told_to_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("words_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "case_id"],
            ["case.board_id", "case.id"],
            name=op.f("fk_board_progress_board_id_case_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "member_id"],
            ["member.board_id", "member.id"],
            name=op.f("fk_board_progress_board_id_member_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id"], ["board.id"], name=op.f("fk_board_progress_board_id")
        ),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_board_progress")),
    )
    op.create_index(
        op.f("ix_board_progress_board_id_case_id"),
        "board_progress",
        ["board_id", "case_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_board_progress_board_id_member_id"),
        "board_progress",
        ["board_id", "member_id"],
        unique=False,
    )
    op.create_table(
        "closing_explanation",
        sa.Column("condition", sa.Text(), nullable=False),
        sa.Column("reason_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "case_id"],
            ["case.board_id", "case.id"],
            name=op.f("fk_closing_explanation_board_id_case_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "member_id"],
            ["member.board_id", "member.id"],
            name=op.f("fk_closing_explanation_board_id_member_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id"], ["board.id"], name=op.f("fk_closing_explanation_board_id")
        ),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_closing_explanation")),
        sa.UniqueConstraint(
            "board_id",
            "case_id",
            "condition",
            name=op.f("uq_closing_explanation_board_id_case_id_condition"),
        ),
    )
    op.create_index(
        op.f("ix_closing_explanation_board_id_case_id"),
        "closing_explanation",
        ["board_id", "case_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_closing_explanation_board_id_member_id"),
        "closing_explanation",
        ["board_id", "member_id"],
        unique=False,
    )
    op.create_table(
        "closure",
        sa.Column("closed_on", sa.Date(), nullable=False),
        sa.Column("note_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("conditions", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("reopened_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reopened_by_id", sa.Uuid(), nullable=True),
        sa.Column("reopened_because_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "case_id"],
            ["case.board_id", "case.id"],
            name=op.f("fk_closure_board_id_case_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "member_id"],
            ["member.board_id", "member.id"],
            name=op.f("fk_closure_board_id_member_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "reopened_by_id"],
            ["member.board_id", "member.id"],
            name=op.f("fk_closure_board_id_reopened_by_id"),
        ),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_closure_board_id")),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_closure")),
    )
    op.create_index(
        op.f("ix_closure_board_id_case_id"), "closure", ["board_id", "case_id"], unique=False
    )
    op.create_index(
        op.f("ix_closure_board_id_member_id"), "closure", ["board_id", "member_id"], unique=False
    )
    op.create_index(
        op.f("ix_closure_board_id_reopened_by_id"),
        "closure",
        ["board_id", "reopened_by_id"],
        unique=False,
    )
    op.create_index(
        "uq_closure_standing",
        "closure",
        ["board_id", "case_id"],
        unique=True,
        postgresql_where=sa.text("reopened_at is null"),
    )
    op.create_table(
        "learning_event",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("planned_on", sa.Date(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=True),
        sa.Column("called_off_on", sa.Date(), nullable=True),
        sa.Column("notes_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("reason_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "case_id"],
            ["case.board_id", "case.id"],
            name=op.f("fk_learning_event_board_id_case_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "member_id"],
            ["member.board_id", "member.id"],
            name=op.f("fk_learning_event_board_id_member_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id"], ["board.id"], name=op.f("fk_learning_event_board_id")
        ),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_learning_event")),
    )
    op.create_index(
        op.f("ix_learning_event_board_id_case_id"),
        "learning_event",
        ["board_id", "case_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_learning_event_board_id_member_id"),
        "learning_event",
        ["board_id", "member_id"],
        unique=False,
    )
    op.create_table(
        "recommendation",
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("target_kind", sa.Text(), nullable=False),
        sa.Column("agency_id", sa.Uuid(), nullable=True),
        sa.Column("text_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("outcome_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("adopted", sa.Boolean(), nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("decided_by_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("reason_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "agency_id"],
            ["agency.board_id", "agency.id"],
            name=op.f("fk_recommendation_board_id_agency_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "case_id"],
            ["case.board_id", "case.id"],
            name=op.f("fk_recommendation_board_id_case_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "member_id"],
            ["member.board_id", "member.id"],
            name=op.f("fk_recommendation_board_id_member_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id"], ["board.id"], name=op.f("fk_recommendation_board_id")
        ),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_recommendation")),
        sa.UniqueConstraint(
            "board_id", "case_id", "number", name=op.f("uq_recommendation_board_id_case_id_number")
        ),
    )
    op.create_index(
        op.f("ix_recommendation_board_id_agency_id"),
        "recommendation",
        ["board_id", "agency_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_recommendation_board_id_case_id"),
        "recommendation",
        ["board_id", "case_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_recommendation_board_id_member_id"),
        "recommendation",
        ["board_id", "member_id"],
        unique=False,
    )
    op.create_table(
        "attendance",
        sa.Column("learning_event_id", sa.Uuid(), nullable=False),
        sa.Column("agency_id", sa.Uuid(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "agency_id"],
            ["agency.board_id", "agency.id"],
            name=op.f("fk_attendance_board_id_agency_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "case_id"],
            ["case.board_id", "case.id"],
            name=op.f("fk_attendance_board_id_case_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "learning_event_id"],
            ["learning_event.board_id", "learning_event.id"],
            name=op.f("fk_attendance_board_id_learning_event_id"),
        ),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_attendance_board_id")),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_attendance")),
        sa.UniqueConstraint(
            "board_id",
            "learning_event_id",
            "agency_id",
            name=op.f("uq_attendance_board_id_learning_event_id_agency_id"),
        ),
    )
    op.create_index(
        op.f("ix_attendance_board_id_agency_id"),
        "attendance",
        ["board_id", "agency_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_attendance_board_id_case_id"), "attendance", ["board_id", "case_id"], unique=False
    )
    op.create_index(
        op.f("ix_attendance_board_id_learning_event_id"),
        "attendance",
        ["board_id", "learning_event_id"],
        unique=False,
    )
    op.create_table(
        "outcome_told",
        sa.Column("relative_id", sa.Uuid(), nullable=False),
        sa.Column("told_on", sa.Date(), nullable=False),
        sa.Column("means", sa.Text(), nullable=False),
        sa.Column("note_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "case_id"],
            ["case.board_id", "case.id"],
            name=op.f("fk_outcome_told_board_id_case_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "member_id"],
            ["member.board_id", "member.id"],
            name=op.f("fk_outcome_told_board_id_member_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "relative_id"],
            ["relative.board_id", "relative.id"],
            name=op.f("fk_outcome_told_board_id_relative_id"),
        ),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_outcome_told_board_id")),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_outcome_told")),
        sa.UniqueConstraint(
            "board_id", "relative_id", name=op.f("uq_outcome_told_board_id_relative_id")
        ),
    )
    op.create_index(
        op.f("ix_outcome_told_board_id_case_id"),
        "outcome_told",
        ["board_id", "case_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_outcome_told_board_id_member_id"),
        "outcome_told",
        ["board_id", "member_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_outcome_told_board_id_relative_id"),
        "outcome_told",
        ["board_id", "relative_id"],
        unique=False,
    )
    op.create_table(
        "progress_report",
        sa.Column("recommendation_id", sa.Uuid(), nullable=False),
        sa.Column("agency_id", sa.Uuid(), nullable=True),
        sa.Column("going", sa.Text(), nullable=False),
        sa.Column("words_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "agency_id"],
            ["agency.board_id", "agency.id"],
            name=op.f("fk_progress_report_board_id_agency_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "case_id"],
            ["case.board_id", "case.id"],
            name=op.f("fk_progress_report_board_id_case_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "member_id"],
            ["member.board_id", "member.id"],
            name=op.f("fk_progress_report_board_id_member_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "recommendation_id"],
            ["recommendation.board_id", "recommendation.id"],
            name=op.f("fk_progress_report_board_id_recommendation_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id"], ["board.id"], name=op.f("fk_progress_report_board_id")
        ),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_progress_report")),
    )
    op.create_index(
        op.f("ix_progress_report_board_id_agency_id"),
        "progress_report",
        ["board_id", "agency_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_progress_report_board_id_case_id"),
        "progress_report",
        ["board_id", "case_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_progress_report_board_id_member_id"),
        "progress_report",
        ["board_id", "member_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_progress_report_board_id_recommendation_id"),
        "progress_report",
        ["board_id", "recommendation_id"],
        unique=False,
    )
