"""Keep documents that are given on request out of the library, and take the requests for them.

A publication says where its document can be had, as the procedure of its case has it. What is given
on request is hidden from the public by its row; what anyone may know of it is a row of its own. The
release before finds no such report in its library for the moment that it still serves.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

from migrations.tables import lay_out
from migrations.walls import let, wall

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
SEALED = sa.LargeBinary
MAY_BE_EMPTY = {
    "about_sealed", "address_sealed", "answer", "answered_at", "answered_by_id", "email_sealed",
    "expires_at", "reason_sealed", "sent_on", "token_hash",
}  # fmt: skip
TABLES: dict[str, tuple[Sequence[tuple[str, object]], dict[str, str]]] = {
    "listing": (
        (
            ("slug", sa.Text()),
            ("title", sa.Text()),
            ("summary", sa.Text()),
            ("published_at", MOMENT),
            ("rule", sa.Text()),
            ("source", sa.Text()),
        ),
        {"case_id": "case", "publication_id": "publication"},
    ),
    "document_request": (
        (
            ("name_sealed", SEALED()),
            ("email_sealed", SEALED()),
            ("address_sealed", SEALED()),
            ("about_sealed", SEALED()),
            ("answers", sa.Integer()),
            ("answer", sa.Text()),
            ("answered_at", MOMENT),
            ("sent_on", sa.Date()),
            ("reason_sealed", SEALED()),
            ("token_hash", SEALED()),
            ("expires_at", MOMENT),
        ),
        {"publication_id": "publication", "answered_by_id": "member"},
    ),
}
UNIQUE = (
    ("listing", "publication_id"),
    ("listing", "slug"),
    ("document_request", "token_hash"),
)
STANDING = "not exists (select from withdrawal w where w.publication_id = {}.{})"
TO_READ = STANDING.format("publication", "id")
TO_ASK = STANDING.format("listing", "publication_id")
LISTED = "board_id, id, slug, title, summary, published_at, rule, source, publication_id"
ASKED_FOR = "id in (select r.publication_id from document_request r)"
# What was published before, and what the edition that its case is under says of it.
PUBLISHED = sa.text("""
    select p.board_id, p.id, p.made_at, p.case_id, p.slug, p.title, p.summary, p.published_at,
      e.content #> array['documents', r.kind] as document
    from publication p
    join report r on (r.board_id, r.id) = (p.board_id, p.report_id)
    join "case" c on (c.board_id, c.id) = (p.board_id, p.case_id)
    join edition e on (e.board_id, e.id) = (c.board_id, c.edition_id)
""")
PLACE = sa.text("update publication set venue = :venue where (board_id, id) = (:board_id, :id)")
LIST = sa.text("""
    insert into listing (board_id, id, made_at, case_id, publication_id, slug, title, summary,
      published_at, rule, source)
    values (:board_id, gen_random_uuid(), :made_at, :case_id, :id, :slug, :title, :summary,
      :published_at, :rule, :source)
""")
ON_REQUEST = "on_request"


def upgrade() -> None:
    op.add_column("publication", sa.Column("venue", sa.Text(), nullable=True))
    for table, (own, ties) in TABLES.items():
        _create(table, own, ties)
    for table, column in UNIQUE:
        name = op.f(f"uq_{table}_board_id_{column}")
        op.create_unique_constraint(name, table, ["board_id", column])
    _place()
    for table in TABLES:
        wall(table)
    _let()


def _place() -> None:
    rows = _published()
    op.execute("alter table publication no force row level security")  # to reach every row
    for row in rows:
        document = row["document"] or {}
        venue = document.get("venue")
        if venue in (None, "not stated"):
            continue
        op.get_bind().execute(PLACE, {**row, "venue": venue})
        if venue == ON_REQUEST:
            said = f"The {document['title']} can be had from the board, by anyone who asks."
            source = document["source"]["document"]
            if document["source"].get("section"):
                source = f"{source}, “{document['source']['section']}”"
            op.get_bind().execute(LIST, {**row, "rule": said, "source": source})
    op.execute("alter table publication force row level security")


def _published() -> list[Mapping[str, Any]]:
    """Read as a job reads, board by board: to take the walls down would wait for every reader."""
    bind, rows = op.get_bind(), []
    boards = bind.execute(sa.text("select id from board order by id")).scalars().all()
    if boards:
        op.execute("grant candour_system to current_user")
    for board in boards:
        op.execute("set local role candour_system")
        bind.execute(sa.text("select set_config('candour.board', :board, true)"), {"board": board})
        rows += bind.execute(PUBLISHED).mappings().all()
        op.execute("reset role")
    if boards:
        op.execute("revoke candour_system from current_user")
    return [dict(row) for row in rows]


def _let() -> None:
    hidden = f"{TO_READ} and venue is distinct from 'on_request'"
    op.execute(f"alter policy public_select on publication using ({hidden})")
    let("public", "listing", "s", TO_ASK, LISTED)
    let("staff", "listing", "si")
    let("system", "listing", "s")
    let("staff", "document_request", "siu")
    let("system", "document_request", "sd")
    # At the door: what can be asked for; a new request; and through a link the document alone,
    # never who asked for it.
    let("door", "withdrawal", "s", columns="board_id, id, publication_id")
    let("door", "listing", "s", TO_ASK, "board_id, id, slug, title, publication_id")
    let("door", "document_request", "i", "answer is null and token_hash is null")
    let(
        "door",
        "document_request",
        "s",
        "token_hash is not null",
        "board_id, id, publication_id, token_hash, expires_at",
    )
    let(
        "door",
        "publication",
        "s",
        f"{ASKED_FOR} and {TO_READ}",
        "board_id, id, slug, title, published_at, html, pdf",
    )


def _create(table: str, own: Sequence[tuple[str, object]], ties: dict[str, str]) -> None:
    columns = [*own, *((name, sa.Uuid()) for name in ties)]
    lay_out(
        table,
        *(sa.Column(name, kind, nullable=name in MAY_BE_EMPTY) for name, kind in columns),
        ties=ties,
    )


def downgrade() -> None:
    for policy, table in (("door_select", "publication"), ("door_select", "withdrawal")):
        op.execute(f"drop policy {policy} on {table}")
    op.execute("revoke select on publication, withdrawal from candour_door")
    op.execute(f"alter policy public_select on publication using ({TO_READ})")
    for table in reversed(TABLES):
        op.drop_table(table)
    op.drop_column("publication", "venue")
