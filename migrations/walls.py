"""How a table is walled: the words that migrations use, so that no table is walled by half.

Every board-owned table gets row-level security, forced on its owner too, and one restrictive
policy that no other policy can widen: rows of the board that the transaction entered, or none.
Each audience then gets a grant and a policy of its own.
"""

from alembic import op

APP = "candour_app"
AUDIENCES = ("staff", "appointed", "liaison", "family", "public", "door", "system")
HELPER = "candour_walls"  # owns the few functions that policies ask

BOARD = "nullif(current_setting('candour.board', true), '')"
ME = "nullif(current_setting('candour.member', true), '')::uuid"
INVITATION = "nullif(current_setting('candour.invitation', true), '')::uuid"
# The cases to which a member of no agency was appointed, found by a function of the first step.
MY_CASES = "case_id = any((select candour_my_cases())::uuid[])"
WORDS = {"s": "select", "i": "insert", "u": "update", "d": "delete"}


def make_roles() -> None:
    """Roles belong to the whole server, so another database may have made them already."""
    for role in [*(f"candour_{audience}" for audience in AUDIENCES), HELPER]:
        _make_role(role, "nologin")
    _make_role(APP, "login noinherit")
    for audience in AUDIENCES:
        op.execute(f"grant candour_{audience} to {APP}")
        op.execute(f"grant usage on schema public to candour_{audience}")
    op.execute(f"grant usage on schema public to {APP}, {HELPER}")
    op.execute(f"grant {HELPER} to current_user")


def _make_role(role: str, options: str) -> None:
    op.execute(f"""
        do $$ begin
          create role {role} {options};
        exception when duplicate_object or unique_violation then null;
        end $$
    """)


def wall(table: str) -> None:
    """The board wall. The app's own role may look, and sees nothing: no policy lets it."""
    op.execute(f'alter table "{table}" enable row level security')
    op.execute(f'alter table "{table}" force row level security')
    op.execute(
        f'create policy board_wall on "{table}" as restrictive for all to public'
        f" using (board_id = {BOARD}) with check (board_id = {BOARD})"
    )
    op.execute(f'grant select on "{table}" to {APP}')


def let(audience: str, table: str, may: str, rows: str = "true", columns: str = "") -> None:
    """Let an audience do what `may` says (letters of siud) to the rows that `rows` picks.

    `columns` narrows select; a narrower update is spelt `u(column, column)` in its own call.
    """
    role = f"candour_{audience}"
    for letter in may:
        word = WORDS[letter]
        shown = f" ({columns})" if columns and letter in "su" else ""
        op.execute(f'grant {word}{shown} on "{table}" to {role}')
        clauses = {
            "s": f"using ({rows})",
            "i": f"with check ({rows})",
            "u": f"using ({rows}) with check ({rows})",
            "d": f"using ({rows})",
        }[letter]
        op.execute(f'create policy {audience}_{word} on "{table}" for {word} to {role} {clauses}')
