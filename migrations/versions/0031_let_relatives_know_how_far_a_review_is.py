"""Let a relative know that the report is agreed, that publication waits, and that it is over."""

from alembic import op

from migrations.walls import HELPER, INVITATION, let

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None

INVITED_CASE = f"case_id = (select i.case_id from invitation i where i.id = {INVITATION})"
VIEWS = f"blocks = 'views' and {INVITED_CASE}"
# A hold on publication that may be spoken of: that it is there, and when it is looked at again.
SPOKEN_OF = f"(blocks = 'views' or (blocks = 'publication' and quiet is false)) and {INVITED_CASE}"
FUNCTION = "candour_agreed_on(text)"
# What the one answer is made of. The relative's own role reads none of it.
READ = {
    "invitation": ("board_id, id, case_id, revoked_at", f"id = {INVITATION}"),
    "report": ("board_id, id, case_id, kind", INVITED_CASE),
    "draft": ("board_id, id, case_id, report_id, version", INVITED_CASE),
    "approval": ("board_id, case_id, draft_id, approved_on", INVITED_CASE),
}


def upgrade() -> None:
    let(
        "family", "closure", "s", f"reopened_at is null and {INVITED_CASE}",
        "board_id, id, case_id, closed_on, reopened_at",
    )  # fmt: skip
    op.execute(f"alter policy family_select on hold using ({SPOKEN_OF})")
    for table, (columns, rows) in READ.items():
        op.execute(f"grant select ({columns}) on {table} to {HELPER}")
        op.execute(f"create policy walls_select on {table} for select to {HELPER} using ({rows})")
    _make_function()


def _make_function() -> None:
    """The day on which the latest version of a report was approved, and nothing else of it."""
    op.execute(f"""
        create function {FUNCTION} returns date language sql stable security definer
        set search_path = pg_catalog, public, pg_temp as '
          select a.approved_on from approval a where a.draft_id = (
            select d.id from draft d join report r on r.id = d.report_id
            where r.kind = $1 order by d.version desc limit 1)'
    """)
    op.execute(f"grant create on schema public to {HELPER}")
    op.execute(f"alter function {FUNCTION} owner to {HELPER}")
    op.execute(f"revoke create on schema public from {HELPER}")
    op.execute(f"revoke execute on function {FUNCTION} from public")
    op.execute(f"grant execute on function {FUNCTION} to candour_family")


def downgrade() -> None:
    op.execute(f"drop function {FUNCTION}")
    for table, (columns, _rows) in READ.items():
        op.execute(f"drop policy walls_select on {table}")
        op.execute(f"revoke select ({columns}) on {table} from {HELPER}")
    op.execute(f"alter policy family_select on hold using ({VIEWS})")
    op.execute("drop policy family_select on closure")
    op.execute(
        "revoke select (board_id, id, case_id, closed_on, reopened_at) on closure"
        " from candour_family"
    )
