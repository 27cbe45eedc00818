"""Lay out the tables and their walls."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from migrations.walls import APP, AUDIENCES, HELPER, INVITATION, ME, MY_CASES, let, make_roles, wall

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    lay_out_tables()
    build_walls()


def downgrade() -> None:
    for table, policy in op.get_bind().execute(
        sa.text("select tablename, policyname from pg_policies where schemaname = 'public'")
    ):
        op.execute(f'drop policy {policy} on "{table}"')
    op.execute("drop function candour_my_cases()")
    op.drop_index(op.f("ix_withdrawal_board_id_publication_id"), table_name="withdrawal")
    op.drop_index(op.f("ix_withdrawal_board_id_member_id"), table_name="withdrawal")
    op.drop_index(op.f("ix_withdrawal_board_id_case_id"), table_name="withdrawal")
    op.drop_table("withdrawal")
    op.drop_index(op.f("ix_publication_board_id_report_id"), table_name="publication")
    op.drop_index(op.f("ix_publication_board_id_member_id"), table_name="publication")
    op.drop_index(op.f("ix_publication_board_id_draft_id"), table_name="publication")
    op.drop_index(op.f("ix_publication_board_id_case_id"), table_name="publication")
    op.drop_table("publication")
    op.drop_index(op.f("ix_finding_board_id_settled_by_id"), table_name="finding")
    op.drop_index(op.f("ix_finding_board_id_person_id"), table_name="finding")
    op.drop_index(op.f("ix_finding_board_id_draft_id"), table_name="finding")
    op.drop_index(op.f("ix_finding_board_id_case_id"), table_name="finding")
    op.drop_table("finding")
    op.drop_index(op.f("ix_family_copy_board_id_relative_id"), table_name="family_copy")
    op.drop_index(op.f("ix_family_copy_board_id_member_id"), table_name="family_copy")
    op.drop_index(op.f("ix_family_copy_board_id_draft_id"), table_name="family_copy")
    op.drop_index(op.f("ix_family_copy_board_id_case_id"), table_name="family_copy")
    op.drop_table("family_copy")
    op.drop_index(op.f("ix_explanation_board_id_member_id"), table_name="explanation")
    op.drop_index(op.f("ix_explanation_board_id_draft_id"), table_name="explanation")
    op.drop_index(op.f("ix_explanation_board_id_case_id"), table_name="explanation")
    op.drop_table("explanation")
    op.drop_index(op.f("ix_clearance_board_id_member_id"), table_name="clearance")
    op.drop_index(op.f("ix_clearance_board_id_draft_id"), table_name="clearance")
    op.drop_index(op.f("ix_clearance_board_id_case_id"), table_name="clearance")
    op.drop_table("clearance")
    op.drop_index(op.f("ix_approval_board_id_member_id"), table_name="approval")
    op.drop_index(op.f("ix_approval_board_id_draft_id"), table_name="approval")
    op.drop_index(op.f("ix_approval_board_id_case_id"), table_name="approval")
    op.drop_table("approval")
    op.drop_index(op.f("ix_advance_notice_board_id_relative_id"), table_name="advance_notice")
    op.drop_index(op.f("ix_advance_notice_board_id_member_id"), table_name="advance_notice")
    op.drop_index(op.f("ix_advance_notice_board_id_draft_id"), table_name="advance_notice")
    op.drop_index(op.f("ix_advance_notice_board_id_case_id"), table_name="advance_notice")
    op.drop_table("advance_notice")
    op.drop_index(op.f("ix_sending_board_id_member_id"), table_name="sending")
    op.drop_index(op.f("ix_sending_board_id_draft_id"), table_name="sending")
    op.drop_index(op.f("ix_sending_board_id_case_id"), table_name="sending")
    op.drop_table("sending")
    op.drop_index(op.f("ix_anonymity_check_board_id_member_id"), table_name="anonymity_check")
    op.drop_index(op.f("ix_anonymity_check_board_id_draft_id"), table_name="anonymity_check")
    op.drop_index(op.f("ix_anonymity_check_board_id_case_id"), table_name="anonymity_check")
    op.drop_table("anonymity_check")
    op.drop_index(op.f("ix_draft_board_id_report_id"), table_name="draft")
    op.drop_index(op.f("ix_draft_board_id_member_id"), table_name="draft")
    op.drop_index(op.f("ix_draft_board_id_file_id"), table_name="draft")
    op.drop_index(op.f("ix_draft_board_id_case_id"), table_name="draft")
    op.drop_table("draft")
    op.drop_index(op.f("ix_stored_file_board_id_contribution_id"), table_name="stored_file")
    op.drop_index(op.f("ix_stored_file_board_id_case_id"), table_name="stored_file")
    op.drop_index(op.f("ix_stored_file_board_id_agency_id"), table_name="stored_file")
    op.drop_table("stored_file")
    op.drop_index(op.f("ix_answer_board_id_response_id"), table_name="answer")
    op.drop_index(op.f("ix_answer_board_id_relative_id"), table_name="answer")
    op.drop_index(op.f("ix_answer_board_id_case_id"), table_name="answer")
    op.drop_table("answer")
    op.drop_index(op.f("ix_route_board_id_relative_id"), table_name="route")
    op.drop_index(op.f("ix_route_board_id_case_id"), table_name="route")
    op.drop_table("route")
    op.drop_index(op.f("ix_response_board_id_relative_id"), table_name="response")
    op.drop_index(op.f("ix_response_board_id_case_id"), table_name="response")
    op.drop_table("response")
    op.drop_index(
        "ix_notice_waiting",
        table_name="notice",
        postgresql_where=sa.text("sent_at is null and dropped_at is null and dead_at is null"),
    )
    op.drop_index(op.f("ix_notice_board_id_event_id"), table_name="notice")
    op.drop_index(op.f("ix_notice_board_id_case_id"), table_name="notice")
    op.drop_table("notice")
    op.drop_index(op.f("ix_line_of_enquiry_board_id_scope_id"), table_name="line_of_enquiry")
    op.drop_index(op.f("ix_line_of_enquiry_board_id_case_id"), table_name="line_of_enquiry")
    op.drop_table("line_of_enquiry")
    op.drop_index(op.f("ix_invitation_board_id_relative_id"), table_name="invitation")
    op.drop_index(op.f("ix_invitation_board_id_case_id"), table_name="invitation")
    op.drop_table("invitation")
    op.drop_index(op.f("ix_hold_board_id_proceeding_id"), table_name="hold")
    op.drop_index(op.f("ix_hold_board_id_case_id"), table_name="hold")
    op.drop_table("hold")
    op.drop_index(op.f("ix_event_link_board_id_event_id"), table_name="event_link")
    op.drop_table("event_link")
    op.drop_index(op.f("ix_contribution_board_id_request_id"), table_name="contribution")
    op.drop_index(op.f("ix_contribution_board_id_member_id"), table_name="contribution")
    op.drop_index(op.f("ix_contribution_board_id_case_id"), table_name="contribution")
    op.drop_index(op.f("ix_contribution_board_id_agency_id"), table_name="contribution")
    op.drop_table("contribution")
    op.drop_index(op.f("ix_alias_board_id_person_id"), table_name="alias")
    op.drop_index(op.f("ix_alias_board_id_case_id"), table_name="alias")
    op.drop_table("alias")
    op.drop_index(op.f("ix_scope_board_id_member_id"), table_name="scope")
    op.drop_index(op.f("ix_scope_board_id_case_id"), table_name="scope")
    op.drop_table("scope")
    op.drop_index(op.f("ix_request_board_id_member_id"), table_name="request")
    op.drop_index(op.f("ix_request_board_id_case_id"), table_name="request")
    op.drop_index(op.f("ix_request_board_id_agency_id"), table_name="request")
    op.drop_table("request")
    op.drop_index(op.f("ix_report_board_id_case_id"), table_name="report")
    op.drop_table("report")
    op.drop_index(op.f("ix_relative_board_id_case_id"), table_name="relative")
    op.drop_table("relative")
    op.drop_index(op.f("ix_referral_board_id_case_id"), table_name="referral")
    op.drop_index(op.f("ix_referral_board_id_agency_id"), table_name="referral")
    op.drop_table("referral")
    op.drop_index(op.f("ix_proceeding_board_id_case_id"), table_name="proceeding")
    op.drop_table("proceeding")
    op.drop_index(op.f("ix_person_board_id_case_id"), table_name="person")
    op.drop_table("person")
    op.drop_index(op.f("ix_sign_out_board_id_member_id"), table_name="sign_out")
    op.drop_table("sign_out")
    op.drop_index(op.f("ix_member_token_board_id_member_id"), table_name="member_token")
    op.drop_table("member_token")
    op.drop_index(op.f("ix_extension_board_id_member_id"), table_name="extension")
    op.drop_index(op.f("ix_extension_board_id_case_id"), table_name="extension")
    op.drop_table("extension")
    op.drop_index(op.f("ix_event_board_id_made_at_id"), table_name="event")
    op.drop_index(op.f("ix_event_board_id_case_id_made_at"), table_name="event")
    op.drop_index(op.f("ix_event_board_id_case_id"), table_name="event")
    op.drop_table("event")
    op.drop_index(op.f("ix_decision_board_id_member_id"), table_name="decision")
    op.drop_index(op.f("ix_decision_board_id_edition_id"), table_name="decision")
    op.drop_index(op.f("ix_decision_board_id_case_id"), table_name="decision")
    op.drop_table("decision")
    op.drop_index(op.f("ix_case_key_board_id_case_id"), table_name="case_key")
    op.drop_table("case_key")
    op.drop_index(op.f("ix_appointment_board_id_recorded_by_id"), table_name="appointment")
    op.drop_index(op.f("ix_appointment_board_id_member_id"), table_name="appointment")
    op.drop_index(op.f("ix_appointment_board_id_case_id"), table_name="appointment")
    op.drop_table("appointment")
    op.drop_index(op.f("ix_member_board_id_agency_id"), table_name="member")
    op.drop_table("member")
    op.drop_index(op.f("ix_case_board_id_edition_id"), table_name="case")
    op.drop_table("case")
    op.drop_table("submission")
    op.drop_table("edition")
    op.drop_table("board_key")
    op.drop_table("agency")
    op.drop_table("board")


def lay_out_tables() -> None:
    op.create_table(
        "board",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_board")),
    )
    op.create_table(
        "agency",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_agency_board_id")),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_agency")),
        sa.UniqueConstraint("board_id", "name", name=op.f("uq_agency_board_id_name")),
    )
    op.create_table(
        "board_key",
        sa.Column("wrapped", sa.LargeBinary(), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_board_key_board_id")),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_board_key")),
        sa.UniqueConstraint("board_id", name=op.f("uq_board_key_board_id")),
    )
    op.create_table(
        "edition",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("effective_from", sa.Date(), nullable=False),
        sa.Column("content", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_edition_board_id")),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_edition")),
        sa.UniqueConstraint(
            "board_id", "key", "version", name=op.f("uq_edition_board_id_key_version")
        ),
    )
    op.create_table(
        "submission",
        sa.Column("location", sa.Text(), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_submission_board_id")),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_submission")),
    )
    op.create_table(
        "case",
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("code_name", sa.Text(), nullable=False),
        sa.Column("edition_id", sa.Uuid(), nullable=True),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "edition_id"],
            ["edition.board_id", "edition.id"],
            name=op.f("fk_case_board_id_edition_id"),
        ),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_case_board_id")),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_case")),
        sa.UniqueConstraint("board_id", "code_name", name=op.f("uq_case_board_id_code_name")),
        sa.UniqueConstraint("board_id", "reference", name=op.f("uq_case_board_id_reference")),
    )
    op.create_index(
        op.f("ix_case_board_id_edition_id"), "case", ["board_id", "edition_id"], unique=False
    )
    op.create_table(
        "member",
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("agency_id", sa.Uuid(), nullable=True),
        sa.Column("email_index", sa.LargeBinary(), nullable=False),
        sa.Column("email_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("name_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=True),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("failed_sign_ins", sa.Integer(), nullable=False),
        sa.Column("locked_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("signed_in_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "agency_id"],
            ["agency.board_id", "agency.id"],
            name=op.f("fk_member_board_id_agency_id"),
        ),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_member_board_id")),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_member")),
        sa.UniqueConstraint("board_id", "email_index", name=op.f("uq_member_board_id_email_index")),
    )
    op.create_index(
        op.f("ix_member_board_id_agency_id"), "member", ["board_id", "agency_id"], unique=False
    )
    op.create_table(
        "appointment",
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("role_key", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("declared", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("declaration_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("appointed_on", sa.Date(), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_because_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("recorded_by_id", sa.Uuid(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "case_id"],
            ["case.board_id", "case.id"],
            name=op.f("fk_appointment_board_id_case_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "member_id"],
            ["member.board_id", "member.id"],
            name=op.f("fk_appointment_board_id_member_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "recorded_by_id"],
            ["member.board_id", "member.id"],
            name=op.f("fk_appointment_board_id_recorded_by_id"),
        ),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_appointment_board_id")),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_appointment")),
    )
    op.create_index(
        op.f("ix_appointment_board_id_case_id"),
        "appointment",
        ["board_id", "case_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_appointment_board_id_member_id"),
        "appointment",
        ["board_id", "member_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_appointment_board_id_recorded_by_id"),
        "appointment",
        ["board_id", "recorded_by_id"],
        unique=False,
    )
    op.create_table(
        "case_key",
        sa.Column("wrapped", sa.LargeBinary(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "case_id"],
            ["case.board_id", "case.id"],
            name=op.f("fk_case_key_board_id_case_id"),
        ),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_case_key_board_id")),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_case_key")),
        sa.UniqueConstraint("board_id", "case_id", name=op.f("uq_case_key_board_id_case_id")),
    )
    op.create_index(
        op.f("ix_case_key_board_id_case_id"), "case_key", ["board_id", "case_id"], unique=False
    )
    op.create_table(
        "decision",
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("limbs", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("decided_by", sa.Text(), nullable=False),
        sa.Column("recommended_by", sa.Text(), nullable=True),
        sa.Column("rationale_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("edition_id", sa.Uuid(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "case_id"],
            ["case.board_id", "case.id"],
            name=op.f("fk_decision_board_id_case_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "edition_id"],
            ["edition.board_id", "edition.id"],
            name=op.f("fk_decision_board_id_edition_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "member_id"],
            ["member.board_id", "member.id"],
            name=op.f("fk_decision_board_id_member_id"),
        ),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_decision_board_id")),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_decision")),
        sa.UniqueConstraint("board_id", "case_id", name=op.f("uq_decision_board_id_case_id")),
    )
    op.create_index(
        op.f("ix_decision_board_id_case_id"), "decision", ["board_id", "case_id"], unique=False
    )
    op.create_index(
        op.f("ix_decision_board_id_edition_id"),
        "decision",
        ["board_id", "edition_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_decision_board_id_member_id"), "decision", ["board_id", "member_id"], unique=False
    )
    op.create_table(
        "event",
        sa.Column("actor_kind", sa.Text(), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=True),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("subject_kind", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=True),
        sa.Column("case_id", sa.Uuid(), nullable=True),
        sa.Column("particulars", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "case_id"],
            ["case.board_id", "case.id"],
            name=op.f("fk_event_board_id_case_id"),
        ),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_event_board_id")),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_event")),
    )
    op.create_index(
        op.f("ix_event_board_id_case_id"), "event", ["board_id", "case_id"], unique=False
    )
    op.create_index(
        op.f("ix_event_board_id_case_id_made_at"),
        "event",
        ["board_id", "case_id", "made_at"],
        unique=False,
    )
    op.create_index(
        op.f("ix_event_board_id_made_at_id"), "event", ["board_id", "made_at", "id"], unique=False
    )
    op.create_table(
        "extension",
        sa.Column("clock_key", sa.Text(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("reason_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("family_reason_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "case_id"],
            ["case.board_id", "case.id"],
            name=op.f("fk_extension_board_id_case_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "member_id"],
            ["member.board_id", "member.id"],
            name=op.f("fk_extension_board_id_member_id"),
        ),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_extension_board_id")),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_extension")),
    )
    op.create_index(
        op.f("ix_extension_board_id_case_id"), "extension", ["board_id", "case_id"], unique=False
    )
    op.create_index(
        op.f("ix_extension_board_id_member_id"),
        "extension",
        ["board_id", "member_id"],
        unique=False,
    )
    op.create_table(
        "member_token",
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "member_id"],
            ["member.board_id", "member.id"],
            name=op.f("fk_member_token_board_id_member_id"),
        ),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_member_token_board_id")),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_member_token")),
        sa.UniqueConstraint(
            "board_id", "token_hash", name=op.f("uq_member_token_board_id_token_hash")
        ),
    )
    op.create_index(
        op.f("ix_member_token_board_id_member_id"),
        "member_token",
        ["board_id", "member_id"],
        unique=False,
    )
    op.create_table(
        "sign_out",
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "member_id"],
            ["member.board_id", "member.id"],
            name=op.f("fk_sign_out_board_id_member_id"),
        ),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_sign_out_board_id")),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_sign_out")),
    )
    op.create_index(
        op.f("ix_sign_out_board_id_member_id"), "sign_out", ["board_id", "member_id"], unique=False
    )
    op.create_table(
        "person",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("code_name", sa.Text(), nullable=False),
        sa.Column("name_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("born_on_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("is_subject", sa.Boolean(), nullable=False),
        sa.Column("is_public", sa.Boolean(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "case_id"],
            ["case.board_id", "case.id"],
            name=op.f("fk_person_board_id_case_id"),
        ),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_person_board_id")),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_person")),
        sa.UniqueConstraint(
            "board_id", "case_id", "code_name", name=op.f("uq_person_board_id_case_id_code_name")
        ),
    )
    op.create_index(
        op.f("ix_person_board_id_case_id"), "person", ["board_id", "case_id"], unique=False
    )
    op.create_table(
        "proceeding",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("detail_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("started_on", sa.Date(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "case_id"],
            ["case.board_id", "case.id"],
            name=op.f("fk_proceeding_board_id_case_id"),
        ),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_proceeding_board_id")),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_proceeding")),
    )
    op.create_index(
        op.f("ix_proceeding_board_id_case_id"), "proceeding", ["board_id", "case_id"], unique=False
    )
    op.create_table(
        "referral",
        sa.Column("referred_on", sa.Date(), nullable=False),
        sa.Column("event_on", sa.Date(), nullable=False),
        sa.Column("harm", sa.Text(), nullable=False),
        sa.Column("agency_id", sa.Uuid(), nullable=True),
        sa.Column("referrer_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("outline_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "agency_id"],
            ["agency.board_id", "agency.id"],
            name=op.f("fk_referral_board_id_agency_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "case_id"],
            ["case.board_id", "case.id"],
            name=op.f("fk_referral_board_id_case_id"),
        ),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_referral_board_id")),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_referral")),
        sa.UniqueConstraint("board_id", "case_id", name=op.f("uq_referral_board_id_case_id")),
    )
    op.create_index(
        op.f("ix_referral_board_id_agency_id"), "referral", ["board_id", "agency_id"], unique=False
    )
    op.create_index(
        op.f("ix_referral_board_id_case_id"), "referral", ["board_id", "case_id"], unique=False
    )
    op.create_table(
        "relative",
        sa.Column("name_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("relation_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("email_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("phone_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("address_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("wants_news", sa.Boolean(), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "case_id"],
            ["case.board_id", "case.id"],
            name=op.f("fk_relative_board_id_case_id"),
        ),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_relative_board_id")),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_relative")),
    )
    op.create_index(
        op.f("ix_relative_board_id_case_id"), "relative", ["board_id", "case_id"], unique=False
    )
    op.create_table(
        "report",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "case_id"],
            ["case.board_id", "case.id"],
            name=op.f("fk_report_board_id_case_id"),
        ),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_report_board_id")),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_report")),
        sa.UniqueConstraint(
            "board_id", "case_id", "kind", name=op.f("uq_report_board_id_case_id_kind")
        ),
    )
    op.create_index(
        op.f("ix_report_board_id_case_id"), "report", ["board_id", "case_id"], unique=False
    )
    op.create_table(
        "request",
        sa.Column("agency_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("asks_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "agency_id"],
            ["agency.board_id", "agency.id"],
            name=op.f("fk_request_board_id_agency_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "case_id"],
            ["case.board_id", "case.id"],
            name=op.f("fk_request_board_id_case_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "member_id"],
            ["member.board_id", "member.id"],
            name=op.f("fk_request_board_id_member_id"),
        ),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_request_board_id")),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_request")),
    )
    op.create_index(
        op.f("ix_request_board_id_agency_id"), "request", ["board_id", "agency_id"], unique=False
    )
    op.create_index(
        op.f("ix_request_board_id_case_id"), "request", ["board_id", "case_id"], unique=False
    )
    op.create_index(
        op.f("ix_request_board_id_member_id"), "request", ["board_id", "member_id"], unique=False
    )
    op.create_table(
        "scope",
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("review_from", sa.Date(), nullable=False),
        sa.Column("review_to", sa.Date(), nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("purpose_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "case_id"],
            ["case.board_id", "case.id"],
            name=op.f("fk_scope_board_id_case_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "member_id"],
            ["member.board_id", "member.id"],
            name=op.f("fk_scope_board_id_member_id"),
        ),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_scope_board_id")),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_scope")),
        sa.UniqueConstraint(
            "board_id", "case_id", "version", name=op.f("uq_scope_board_id_case_id_version")
        ),
    )
    op.create_index(
        op.f("ix_scope_board_id_case_id"), "scope", ["board_id", "case_id"], unique=False
    )
    op.create_index(
        op.f("ix_scope_board_id_member_id"), "scope", ["board_id", "member_id"], unique=False
    )
    op.create_table(
        "alias",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("name_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "case_id"],
            ["case.board_id", "case.id"],
            name=op.f("fk_alias_board_id_case_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "person_id"],
            ["person.board_id", "person.id"],
            name=op.f("fk_alias_board_id_person_id"),
        ),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_alias_board_id")),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_alias")),
    )
    op.create_index(
        op.f("ix_alias_board_id_case_id"), "alias", ["board_id", "case_id"], unique=False
    )
    op.create_index(
        op.f("ix_alias_board_id_person_id"), "alias", ["board_id", "person_id"], unique=False
    )
    op.create_table(
        "contribution",
        sa.Column("request_id", sa.Uuid(), nullable=False),
        sa.Column("agency_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("body_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "agency_id"],
            ["agency.board_id", "agency.id"],
            name=op.f("fk_contribution_board_id_agency_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "case_id"],
            ["case.board_id", "case.id"],
            name=op.f("fk_contribution_board_id_case_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "member_id"],
            ["member.board_id", "member.id"],
            name=op.f("fk_contribution_board_id_member_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "request_id"],
            ["request.board_id", "request.id"],
            name=op.f("fk_contribution_board_id_request_id"),
        ),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_contribution_board_id")),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_contribution")),
        sa.UniqueConstraint(
            "board_id",
            "request_id",
            "version",
            name=op.f("uq_contribution_board_id_request_id_version"),
        ),
    )
    op.create_index(
        op.f("ix_contribution_board_id_agency_id"),
        "contribution",
        ["board_id", "agency_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_contribution_board_id_case_id"),
        "contribution",
        ["board_id", "case_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_contribution_board_id_member_id"),
        "contribution",
        ["board_id", "member_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_contribution_board_id_request_id"),
        "contribution",
        ["board_id", "request_id"],
        unique=False,
    )
    op.create_table(
        "event_link",
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("previous", sa.LargeBinary(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "event_id"],
            ["event.board_id", "event.id"],
            name=op.f("fk_event_link_board_id_event_id"),
        ),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_event_link_board_id")),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_event_link")),
        sa.UniqueConstraint("board_id", "event_id", name=op.f("uq_event_link_board_id_event_id")),
        sa.UniqueConstraint("board_id", "number", name=op.f("uq_event_link_board_id_number")),
    )
    op.create_index(
        op.f("ix_event_link_board_id_event_id"),
        "event_link",
        ["board_id", "event_id"],
        unique=False,
    )
    op.create_table(
        "hold",
        sa.Column("blocks", sa.Text(), nullable=False),
        sa.Column("proceeding_id", sa.Uuid(), nullable=True),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("reason_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("placed_on", sa.Date(), nullable=False),
        sa.Column("look_again_on", sa.Date(), nullable=False),
        sa.Column("lifted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("lifted_because_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "case_id"],
            ["case.board_id", "case.id"],
            name=op.f("fk_hold_board_id_case_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "proceeding_id"],
            ["proceeding.board_id", "proceeding.id"],
            name=op.f("fk_hold_board_id_proceeding_id"),
        ),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_hold_board_id")),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_hold")),
    )
    op.create_index(op.f("ix_hold_board_id_case_id"), "hold", ["board_id", "case_id"], unique=False)
    op.create_index(
        op.f("ix_hold_board_id_proceeding_id"), "hold", ["board_id", "proceeding_id"], unique=False
    )
    op.create_table(
        "invitation",
        sa.Column("relative_id", sa.Uuid(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "case_id"],
            ["case.board_id", "case.id"],
            name=op.f("fk_invitation_board_id_case_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "relative_id"],
            ["relative.board_id", "relative.id"],
            name=op.f("fk_invitation_board_id_relative_id"),
        ),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_invitation_board_id")),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_invitation")),
        sa.UniqueConstraint(
            "board_id", "token_hash", name=op.f("uq_invitation_board_id_token_hash")
        ),
    )
    op.create_index(
        op.f("ix_invitation_board_id_case_id"), "invitation", ["board_id", "case_id"], unique=False
    )
    op.create_index(
        op.f("ix_invitation_board_id_relative_id"),
        "invitation",
        ["board_id", "relative_id"],
        unique=False,
    )
    op.create_table(
        "line_of_enquiry",
        sa.Column("scope_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("question_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "case_id"],
            ["case.board_id", "case.id"],
            name=op.f("fk_line_of_enquiry_board_id_case_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "scope_id"],
            ["scope.board_id", "scope.id"],
            name=op.f("fk_line_of_enquiry_board_id_scope_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id"], ["board.id"], name=op.f("fk_line_of_enquiry_board_id")
        ),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_line_of_enquiry")),
        sa.UniqueConstraint(
            "board_id",
            "scope_id",
            "number",
            name=op.f("uq_line_of_enquiry_board_id_scope_id_number"),
        ),
    )
    op.create_index(
        op.f("ix_line_of_enquiry_board_id_case_id"),
        "line_of_enquiry",
        ["board_id", "case_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_line_of_enquiry_board_id_scope_id"),
        "line_of_enquiry",
        ["board_id", "scope_id"],
        unique=False,
    )
    op.create_table(
        "notice",
        sa.Column("case_id", sa.Uuid(), nullable=True),
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("recipient_kind", sa.Text(), nullable=False),
        sa.Column("recipient_id", sa.Uuid(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("particulars", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("dropped_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("dead_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_error", sa.Text(), nullable=True),
        sa.Column("reference", sa.Text(), nullable=True),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "case_id"],
            ["case.board_id", "case.id"],
            name=op.f("fk_notice_board_id_case_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "event_id"],
            ["event.board_id", "event.id"],
            name=op.f("fk_notice_board_id_event_id"),
        ),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_notice_board_id")),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_notice")),
        sa.UniqueConstraint(
            "board_id",
            "event_id",
            "kind",
            "recipient_id",
            "channel",
            name=op.f("uq_notice_board_id_event_id_kind_recipient_id_channel"),
        ),
    )
    op.create_index(
        op.f("ix_notice_board_id_case_id"), "notice", ["board_id", "case_id"], unique=False
    )
    op.create_index(
        op.f("ix_notice_board_id_event_id"), "notice", ["board_id", "event_id"], unique=False
    )
    op.create_index(
        "ix_notice_waiting",
        "notice",
        ["board_id", "due_at"],
        unique=False,
        postgresql_where=sa.text("sent_at is null and dropped_at is null and dead_at is null"),
    )
    op.create_table(
        "response",
        sa.Column("relative_id", sa.Uuid(), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "case_id"],
            ["case.board_id", "case.id"],
            name=op.f("fk_response_board_id_case_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "relative_id"],
            ["relative.board_id", "relative.id"],
            name=op.f("fk_response_board_id_relative_id"),
        ),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_response_board_id")),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_response")),
        sa.UniqueConstraint(
            "board_id", "relative_id", name=op.f("uq_response_board_id_relative_id")
        ),
    )
    op.create_index(
        op.f("ix_response_board_id_case_id"), "response", ["board_id", "case_id"], unique=False
    )
    op.create_index(
        op.f("ix_response_board_id_relative_id"),
        "response",
        ["board_id", "relative_id"],
        unique=False,
    )
    op.create_table(
        "route",
        sa.Column("relative_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("carrier_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("note_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "case_id"],
            ["case.board_id", "case.id"],
            name=op.f("fk_route_board_id_case_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "relative_id"],
            ["relative.board_id", "relative.id"],
            name=op.f("fk_route_board_id_relative_id"),
        ),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_route_board_id")),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_route")),
    )
    op.create_index(
        op.f("ix_route_board_id_case_id"), "route", ["board_id", "case_id"], unique=False
    )
    op.create_index(
        op.f("ix_route_board_id_relative_id"), "route", ["board_id", "relative_id"], unique=False
    )
    op.create_table(
        "answer",
        sa.Column("response_id", sa.Uuid(), nullable=False),
        sa.Column("relative_id", sa.Uuid(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("words_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("sent_words_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("saves", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "case_id"],
            ["case.board_id", "case.id"],
            name=op.f("fk_answer_board_id_case_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "relative_id"],
            ["relative.board_id", "relative.id"],
            name=op.f("fk_answer_board_id_relative_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "response_id"],
            ["response.board_id", "response.id"],
            name=op.f("fk_answer_board_id_response_id"),
        ),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_answer_board_id")),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_answer")),
        sa.UniqueConstraint(
            "board_id",
            "response_id",
            "question",
            name=op.f("uq_answer_board_id_response_id_question"),
        ),
    )
    op.create_index(
        op.f("ix_answer_board_id_case_id"), "answer", ["board_id", "case_id"], unique=False
    )
    op.create_index(
        op.f("ix_answer_board_id_relative_id"), "answer", ["board_id", "relative_id"], unique=False
    )
    op.create_index(
        op.f("ix_answer_board_id_response_id"), "answer", ["board_id", "response_id"], unique=False
    )
    op.create_table(
        "stored_file",
        sa.Column("contribution_id", sa.Uuid(), nullable=True),
        sa.Column("agency_id", sa.Uuid(), nullable=True),
        sa.Column("name_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("storage_key", sa.Text(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "agency_id"],
            ["agency.board_id", "agency.id"],
            name=op.f("fk_stored_file_board_id_agency_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "case_id"],
            ["case.board_id", "case.id"],
            name=op.f("fk_stored_file_board_id_case_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "contribution_id"],
            ["contribution.board_id", "contribution.id"],
            name=op.f("fk_stored_file_board_id_contribution_id"),
        ),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_stored_file_board_id")),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_stored_file")),
    )
    op.create_index(
        op.f("ix_stored_file_board_id_agency_id"),
        "stored_file",
        ["board_id", "agency_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_stored_file_board_id_case_id"),
        "stored_file",
        ["board_id", "case_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_stored_file_board_id_contribution_id"),
        "stored_file",
        ["board_id", "contribution_id"],
        unique=False,
    )
    op.create_table(
        "draft",
        sa.Column("report_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("text_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("html_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("surfaces_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("file_id", sa.Uuid(), nullable=True),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "case_id"],
            ["case.board_id", "case.id"],
            name=op.f("fk_draft_board_id_case_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "file_id"],
            ["stored_file.board_id", "stored_file.id"],
            name=op.f("fk_draft_board_id_file_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "member_id"],
            ["member.board_id", "member.id"],
            name=op.f("fk_draft_board_id_member_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "report_id"],
            ["report.board_id", "report.id"],
            name=op.f("fk_draft_board_id_report_id"),
        ),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_draft_board_id")),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_draft")),
        sa.UniqueConstraint(
            "board_id", "report_id", "version", name=op.f("uq_draft_board_id_report_id_version")
        ),
    )
    op.create_index(
        op.f("ix_draft_board_id_case_id"), "draft", ["board_id", "case_id"], unique=False
    )
    op.create_index(
        op.f("ix_draft_board_id_file_id"), "draft", ["board_id", "file_id"], unique=False
    )
    op.create_index(
        op.f("ix_draft_board_id_member_id"), "draft", ["board_id", "member_id"], unique=False
    )
    op.create_index(
        op.f("ix_draft_board_id_report_id"), "draft", ["board_id", "report_id"], unique=False
    )
    op.create_table(
        "advance_notice",
        sa.Column("relative_id", sa.Uuid(), nullable=False),
        sa.Column("draft_id", sa.Uuid(), nullable=False),
        sa.Column("publish_on", sa.Date(), nullable=False),
        sa.Column("means", sa.Text(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "case_id"],
            ["case.board_id", "case.id"],
            name=op.f("fk_advance_notice_board_id_case_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "draft_id"],
            ["draft.board_id", "draft.id"],
            name=op.f("fk_advance_notice_board_id_draft_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "member_id"],
            ["member.board_id", "member.id"],
            name=op.f("fk_advance_notice_board_id_member_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "relative_id"],
            ["relative.board_id", "relative.id"],
            name=op.f("fk_advance_notice_board_id_relative_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id"], ["board.id"], name=op.f("fk_advance_notice_board_id")
        ),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_advance_notice")),
    )
    op.create_index(
        op.f("ix_advance_notice_board_id_case_id"),
        "advance_notice",
        ["board_id", "case_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_advance_notice_board_id_draft_id"),
        "advance_notice",
        ["board_id", "draft_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_advance_notice_board_id_member_id"),
        "advance_notice",
        ["board_id", "member_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_advance_notice_board_id_relative_id"),
        "advance_notice",
        ["board_id", "relative_id"],
        unique=False,
    )
    op.create_table(
        "approval",
        sa.Column("draft_id", sa.Uuid(), nullable=False),
        sa.Column("approved_by", sa.Text(), nullable=False),
        sa.Column("approved_on", sa.Date(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "case_id"],
            ["case.board_id", "case.id"],
            name=op.f("fk_approval_board_id_case_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "draft_id"],
            ["draft.board_id", "draft.id"],
            name=op.f("fk_approval_board_id_draft_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "member_id"],
            ["member.board_id", "member.id"],
            name=op.f("fk_approval_board_id_member_id"),
        ),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_approval_board_id")),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_approval")),
        sa.UniqueConstraint("board_id", "draft_id", name=op.f("uq_approval_board_id_draft_id")),
    )
    op.create_index(
        op.f("ix_approval_board_id_case_id"), "approval", ["board_id", "case_id"], unique=False
    )
    op.create_index(
        op.f("ix_approval_board_id_draft_id"), "approval", ["board_id", "draft_id"], unique=False
    )
    op.create_index(
        op.f("ix_approval_board_id_member_id"), "approval", ["board_id", "member_id"], unique=False
    )
    op.create_table(
        "anonymity_check",
        sa.Column("draft_id", sa.Uuid(), nullable=False),
        sa.Column("register_digest", sa.LargeBinary(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "case_id"],
            ["case.board_id", "case.id"],
            name=op.f("fk_anonymity_check_board_id_case_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "draft_id"],
            ["draft.board_id", "draft.id"],
            name=op.f("fk_anonymity_check_board_id_draft_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "member_id"],
            ["member.board_id", "member.id"],
            name=op.f("fk_anonymity_check_board_id_member_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id"], ["board.id"], name=op.f("fk_anonymity_check_board_id")
        ),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_anonymity_check")),
    )
    op.create_index(
        op.f("ix_anonymity_check_board_id_case_id"),
        "anonymity_check",
        ["board_id", "case_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_anonymity_check_board_id_draft_id"),
        "anonymity_check",
        ["board_id", "draft_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_anonymity_check_board_id_member_id"),
        "anonymity_check",
        ["board_id", "member_id"],
        unique=False,
    )
    op.create_table(
        "sending",
        sa.Column("draft_id", sa.Uuid(), nullable=False),
        sa.Column("recipient", sa.Text(), nullable=False),
        sa.Column("sent_on", sa.Date(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "case_id"],
            ["case.board_id", "case.id"],
            name=op.f("fk_sending_board_id_case_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "draft_id"],
            ["draft.board_id", "draft.id"],
            name=op.f("fk_sending_board_id_draft_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "member_id"],
            ["member.board_id", "member.id"],
            name=op.f("fk_sending_board_id_member_id"),
        ),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_sending_board_id")),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_sending")),
        sa.UniqueConstraint(
            "board_id",
            "draft_id",
            "recipient",
            name=op.f("uq_sending_board_id_draft_id_recipient"),
        ),
    )
    op.create_index(
        op.f("ix_sending_board_id_case_id"),
        "sending",
        ["board_id", "case_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_sending_board_id_draft_id"),
        "sending",
        ["board_id", "draft_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_sending_board_id_member_id"),
        "sending",
        ["board_id", "member_id"],
        unique=False,
    )
    op.create_table(
        "clearance",
        sa.Column("draft_id", sa.Uuid(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "case_id"],
            ["case.board_id", "case.id"],
            name=op.f("fk_clearance_board_id_case_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "draft_id"],
            ["draft.board_id", "draft.id"],
            name=op.f("fk_clearance_board_id_draft_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "member_id"],
            ["member.board_id", "member.id"],
            name=op.f("fk_clearance_board_id_member_id"),
        ),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_clearance_board_id")),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_clearance")),
        sa.UniqueConstraint("board_id", "draft_id", name=op.f("uq_clearance_board_id_draft_id")),
    )
    op.create_index(
        op.f("ix_clearance_board_id_case_id"), "clearance", ["board_id", "case_id"], unique=False
    )
    op.create_index(
        op.f("ix_clearance_board_id_draft_id"), "clearance", ["board_id", "draft_id"], unique=False
    )
    op.create_index(
        op.f("ix_clearance_board_id_member_id"),
        "clearance",
        ["board_id", "member_id"],
        unique=False,
    )
    op.create_table(
        "explanation",
        sa.Column("draft_id", sa.Uuid(), nullable=False),
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
            name=op.f("fk_explanation_board_id_case_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "draft_id"],
            ["draft.board_id", "draft.id"],
            name=op.f("fk_explanation_board_id_draft_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "member_id"],
            ["member.board_id", "member.id"],
            name=op.f("fk_explanation_board_id_member_id"),
        ),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_explanation_board_id")),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_explanation")),
        sa.UniqueConstraint(
            "board_id",
            "draft_id",
            "condition",
            name=op.f("uq_explanation_board_id_draft_id_condition"),
        ),
    )
    op.create_index(
        op.f("ix_explanation_board_id_case_id"),
        "explanation",
        ["board_id", "case_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_explanation_board_id_draft_id"),
        "explanation",
        ["board_id", "draft_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_explanation_board_id_member_id"),
        "explanation",
        ["board_id", "member_id"],
        unique=False,
    )
    op.create_table(
        "family_copy",
        sa.Column("relative_id", sa.Uuid(), nullable=False),
        sa.Column("draft_id", sa.Uuid(), nullable=False),
        sa.Column("means", sa.Text(), nullable=False),
        sa.Column("note_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "case_id"],
            ["case.board_id", "case.id"],
            name=op.f("fk_family_copy_board_id_case_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "draft_id"],
            ["draft.board_id", "draft.id"],
            name=op.f("fk_family_copy_board_id_draft_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "member_id"],
            ["member.board_id", "member.id"],
            name=op.f("fk_family_copy_board_id_member_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "relative_id"],
            ["relative.board_id", "relative.id"],
            name=op.f("fk_family_copy_board_id_relative_id"),
        ),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_family_copy_board_id")),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_family_copy")),
        sa.UniqueConstraint(
            "board_id",
            "relative_id",
            "draft_id",
            name=op.f("uq_family_copy_board_id_relative_id_draft_id"),
        ),
    )
    op.create_index(
        op.f("ix_family_copy_board_id_case_id"),
        "family_copy",
        ["board_id", "case_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_family_copy_board_id_draft_id"),
        "family_copy",
        ["board_id", "draft_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_family_copy_board_id_member_id"),
        "family_copy",
        ["board_id", "member_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_family_copy_board_id_relative_id"),
        "family_copy",
        ["board_id", "relative_id"],
        unique=False,
    )
    op.create_table(
        "finding",
        sa.Column("draft_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("place_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("excerpt_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("reason_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("surface", sa.Text(), nullable=False),
        sa.Column("match_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("suggestion", sa.Text(), nullable=True),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("settled_by_id", sa.Uuid(), nullable=True),
        sa.Column("settled_because_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("settled_as", sa.Text(), nullable=True),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "case_id"],
            ["case.board_id", "case.id"],
            name=op.f("fk_finding_board_id_case_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "draft_id"],
            ["draft.board_id", "draft.id"],
            name=op.f("fk_finding_board_id_draft_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "person_id"],
            ["person.board_id", "person.id"],
            name=op.f("fk_finding_board_id_person_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "settled_by_id"],
            ["member.board_id", "member.id"],
            name=op.f("fk_finding_board_id_settled_by_id"),
        ),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_finding_board_id")),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_finding")),
    )
    op.create_index(
        op.f("ix_finding_board_id_case_id"), "finding", ["board_id", "case_id"], unique=False
    )
    op.create_index(
        op.f("ix_finding_board_id_draft_id"), "finding", ["board_id", "draft_id"], unique=False
    )
    op.create_index(
        op.f("ix_finding_board_id_person_id"), "finding", ["board_id", "person_id"], unique=False
    )
    op.create_index(
        op.f("ix_finding_board_id_settled_by_id"),
        "finding",
        ["board_id", "settled_by_id"],
        unique=False,
    )
    op.create_table(
        "publication",
        sa.Column("report_id", sa.Uuid(), nullable=False),
        sa.Column("draft_id", sa.Uuid(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("html", sa.Text(), nullable=False),
        sa.Column("pdf", sa.LargeBinary(), nullable=False),
        sa.Column("words", postgresql.TSVECTOR(), nullable=True),
        sa.Column("welfare_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("conditions", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "case_id"],
            ["case.board_id", "case.id"],
            name=op.f("fk_publication_board_id_case_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "draft_id"],
            ["draft.board_id", "draft.id"],
            name=op.f("fk_publication_board_id_draft_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "member_id"],
            ["member.board_id", "member.id"],
            name=op.f("fk_publication_board_id_member_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "report_id"],
            ["report.board_id", "report.id"],
            name=op.f("fk_publication_board_id_report_id"),
        ),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_publication_board_id")),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_publication")),
        sa.UniqueConstraint("board_id", "slug", name=op.f("uq_publication_board_id_slug")),
    )
    op.create_index(
        op.f("ix_publication_board_id_case_id"),
        "publication",
        ["board_id", "case_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_publication_board_id_draft_id"),
        "publication",
        ["board_id", "draft_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_publication_board_id_member_id"),
        "publication",
        ["board_id", "member_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_publication_board_id_report_id"),
        "publication",
        ["board_id", "report_id"],
        unique=False,
    )
    op.create_table(
        "withdrawal",
        sa.Column("publication_id", sa.Uuid(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("public_note", sa.Text(), nullable=False),
        sa.Column("reason_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "case_id"],
            ["case.board_id", "case.id"],
            name=op.f("fk_withdrawal_board_id_case_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "member_id"],
            ["member.board_id", "member.id"],
            name=op.f("fk_withdrawal_board_id_member_id"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "publication_id"],
            ["publication.board_id", "publication.id"],
            name=op.f("fk_withdrawal_board_id_publication_id"),
        ),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_withdrawal_board_id")),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_withdrawal")),
        sa.UniqueConstraint(
            "board_id", "publication_id", name=op.f("uq_withdrawal_board_id_publication_id")
        ),
    )
    op.create_index(
        op.f("ix_withdrawal_board_id_case_id"), "withdrawal", ["board_id", "case_id"], unique=False
    )
    op.create_index(
        op.f("ix_withdrawal_board_id_member_id"),
        "withdrawal",
        ["board_id", "member_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_withdrawal_board_id_publication_id"),
        "withdrawal",
        ["board_id", "publication_id"],
        unique=False,
    )


CASE_TABLES = (
    "referral",
    "decision",
    "appointment",
    "scope",
    "line_of_enquiry",
    "request",
    "contribution",
    "stored_file",
    "proceeding",
    "hold",
    "extension",
    "person",
    "alias",
    "relative",
    "route",
    "invitation",
    "response",
    "answer",
    "report",
    "draft",
    "anonymity_check",
    "finding",
    "clearance",
    "approval",
    "family_copy",
    "advance_notice",
    "publication",
    "withdrawal",
    "explanation",
    "sending",
    "case_key",
)
BOARD_TABLES = (
    "board_key", "edition", "member", "member_token", "sign_out", "agency", "case", "submission", "notice",
    "event", "event_link",
)  # fmt: skip

MY_AGENCY = f"agency_id = (select m.agency_id from member m where m.id = {ME})"
ASKED = "case_id in (select r.case_id from request r)"
INVITED_CASE = f"case_id = (select i.case_id from invitation i where i.id = {INVITATION})"
INVITED = f"relative_id = (select i.relative_id from invitation i where i.id = {INVITATION})"
# What a relative has written and not yet sent is theirs alone.
SENT = "board_id, id, made_at, case_id, response_id, relative_id, question, sent_words_sealed"
PUBLISHED = "board_id, id, made_at, slug, title, summary, html, pdf, published_at"
STANDING = "not exists (select from withdrawal w where w.publication_id = publication.id)"


def staff() -> None:
    """The whole board, by role in the access table; nothing that is recorded can be rewritten."""
    for table in (
        "board_key", "edition", "contribution", "response", "event_link",
    ):  # fmt: skip
        let("staff", table, "s")
    let("staff", "answer", "s", "true", SENT)
    for table in (
        "referral", "decision", "scope", "line_of_enquiry", "report", "draft", "clearance",
        "approval", "publication", "withdrawal", "explanation", "advance_notice", "submission",
        "event", "case_key", "stored_file", "anonymity_check", "sending",
    ):  # fmt: skip
        let("staff", table, "si")
    for table in (
        "member", "member_token", "agency", "case", "appointment", "request", "proceeding", "hold",
        "extension", "person", "relative", "route", "invitation", "finding", "family_copy",
        "notice",
    ):  # fmt: skip
        let("staff", table, "siu")
    let("staff", "alias", "siud")
    let("staff", "sign_out", "si", f"member_id = {ME}")


def appointed() -> None:
    """Reviewers and panels: the cases they are appointed to, and only while they are."""
    op.execute(f"grant select on appointment to {HELPER}")
    op.execute(
        f"create policy walls_select on appointment for select to {HELPER}"
        f" using (member_id = {ME} and ended_at is null)"
    )
    op.execute("""
        create function candour_my_cases() returns uuid[] language sql stable security definer
        set search_path = public as 'select coalesce(array_agg(case_id), ''{}'') from appointment'
    """)
    op.execute(f"grant create on schema public to {HELPER}")
    op.execute(f"alter function candour_my_cases() owner to {HELPER}")
    op.execute(f"revoke create on schema public from {HELPER}")
    op.execute("revoke execute on function candour_my_cases() from public")
    op.execute("grant execute on function candour_my_cases() to candour_appointed")
    let("appointed", "case", "s", MY_CASES.replace("case_id", "id", 1))
    for table in (
        "referral", "decision", "appointment", "scope", "line_of_enquiry", "request",
        "contribution", "proceeding", "hold", "extension", "relative", "route", "response",
        "approval", "family_copy", "advance_notice", "publication", "withdrawal", "explanation",
        "sending", "case_key",
    ):  # fmt: skip
        let("appointed", table, "s", MY_CASES)
    let("appointed", "answer", "s", MY_CASES, SENT)
    let(
        "appointed", "invitation", "s", MY_CASES,
        "board_id, id, made_at, case_id, relative_id, purpose, expires_at, revoked_at, opened_at",
    )  # fmt: skip
    for table in ("report", "draft", "stored_file", "anonymity_check", "clearance", "notice"):
        let("appointed", table, "si", MY_CASES)
    let("appointed", "event", "s", MY_CASES)
    let("appointed", "event", "i", f"{MY_CASES} or (case_id is null and actor_id = {ME})")
    for table in ("finding", "person"):
        let("appointed", table, "siu", MY_CASES)
    let("appointed", "alias", "sid", MY_CASES)
    for table in ("board_key", "edition", "agency", "member"):
        let("appointed", table, "s")
    let("appointed", "member", "u", f"id = {ME}", columns="password_hash, epoch")
    let("appointed", "submission", "si")
    let("appointed", "sign_out", "si", f"member_id = {ME}")


def liaison() -> None:
    """One agency: what it was asked, and what it gave. Never another's, by name, count or id."""
    for table in ("request",):
        let("liaison", table, "s", MY_AGENCY)
    for table in ("contribution", "stored_file"):
        let("liaison", table, "si", f"{MY_AGENCY} and {ASKED}")
    let("liaison", "agency", "s", MY_AGENCY.replace("agency_id", "id", 1))
    let("liaison", "case", "s", ASKED.replace("case_id", "id", 1))
    let("liaison", "case_key", "s", ASKED)
    let("liaison", "person", "s", f"is_subject and {ASKED}")
    let("liaison", "member", "s", f"id = {ME} or role in ('manager', 'administrator')")
    let("liaison", "member", "u", f"id = {ME}", columns="password_hash, epoch")
    for table in ("board_key", "edition"):
        let("liaison", table, "s")
    let("liaison", "submission", "si")
    let("liaison", "sign_out", "si", f"member_id = {ME}")
    let("liaison", "event", "i", f"actor_id = {ME}")
    let("liaison", "notice", "i")


def family() -> None:
    """One invitation: its relative, what they said, and where their child's review stands."""
    let("family", "invitation", "s", f"id = {INVITATION} and revoked_at is null")
    let("family", "relative", "s", INVITED.replace("relative_id", "id", 1))
    let(
        "family", "route", "s", INVITED,
        "board_id, id, made_at, case_id, relative_id, kind, carrier_sealed",
    )  # fmt: skip
    let("family", "response", "siu", INVITED)
    let("family", "answer", "siu", INVITED)
    let(
        "family", "family_copy", "s", INVITED,
        "board_id, id, made_at, case_id, relative_id, draft_id, means, read_at",
    )  # fmt: skip
    let("family", "family_copy", "u", INVITED, columns="read_at")
    let("family", "advance_notice", "s", INVITED)
    let("family", "case", "s", INVITED_CASE.replace("case_id", "id", 1))
    let("family", "case_key", "s", INVITED_CASE)
    let(
        "family", "decision", "s", INVITED_CASE,
        "board_id, id, case_id, outcome, decided_on, edition_id",
    )  # fmt: skip
    let("family", "referral", "s", INVITED_CASE, "board_id, id, case_id, referred_on, event_on")
    let(
        "family", "extension", "s", INVITED_CASE,
        "board_id, id, case_id, made_at, clock_key, until, family_reason_sealed",
    )  # fmt: skip
    let(
        "family", "hold", "s", f"blocks = 'views' and {INVITED_CASE}",
        "board_id, id, case_id, blocks, rule, source, placed_on, look_again_on, lifted_at",
    )  # fmt: skip
    let(
        "family", "appointment", "s", INVITED_CASE,
        "board_id, id, case_id, role_key, title, appointed_on, ended_at",
    )  # fmt: skip
    let("family", "report", "s", INVITED_CASE)
    let(
        "family", "draft", "s", "id in (select f.draft_id from family_copy f)",
        "board_id, id, made_at, case_id, report_id, version, html_sealed",
    )  # fmt: skip
    let(
        "family", "publication", "s", f"{INVITED_CASE} and {STANDING}",
        f"{PUBLISHED}, case_id, report_id, draft_id",
    )  # fmt: skip
    let("family", "withdrawal", "s", INVITED_CASE, "board_id, id, case_id, publication_id")
    let(
        "family",
        "member",
        "s",
        "role = 'manager' and ended_at is null and exists (select from invitation)",
        "board_id, id, role, ended_at",
    )
    for table in ("board_key", "edition"):
        let("family", table, "s")
    let("family", "submission", "si")
    let("family", "event", "i", f"actor_id = {INVITATION} and {INVITED_CASE}")
    let("family", "notice", "i", INVITED_CASE)


def public() -> None:
    """What stands in the library, and the note left where something was taken down."""
    let("public", "publication", "s", STANDING, f"{PUBLISHED}, words")
    let(
        "public", "withdrawal", "s", "true",
        "board_id, id, made_at, publication_id, slug, public_note",
    )  # fmt: skip


def door() -> None:
    """Signing in and opening links, before anyone is known."""
    let("door", "member", "s")
    let(
        "door", "member", "u", "true",
        "password_hash, epoch, failed_sign_ins, locked_until, signed_in_at",
    )  # fmt: skip
    let("door", "member_token", "siu")
    let("door", "invitation", "s")
    let("door", "invitation", "u", "true", "opened_at")
    let("door", "board_key", "s")
    let("door", "submission", "si")
    let("door", "event", "i", "case_id is null or actor_kind = 'family'")
    let("door", "notice", "i", "case_id is null")


def system() -> None:
    """Jobs and commands: they read what they must tell of, and write what they did."""
    for table in CASE_TABLES:
        let("system", table, "s")
    for table in ("submission", "case"):
        let("system", table, "s")
    for table in ("board_key", "edition", "agency", "event", "event_link"):
        let("system", table, "si")
    for table in ("member", "member_token", "notice"):
        let("system", table, "siu")


def build_walls() -> None:
    make_roles()
    for table in (*BOARD_TABLES, *CASE_TABLES):
        wall(table)
    for audience in (staff, appointed, liaison, family, public, door, system):
        audience()
    for audience in AUDIENCES:
        op.execute(f"grant select on board to candour_{audience}")
    op.execute("grant insert on board to candour_system")
    op.execute(f"grant select on board, alembic_version to {APP}")
