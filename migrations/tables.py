"""How a board's table is laid out: the words that migrations use, so that none forgets a tie."""

from collections.abc import Collection, Iterable, Mapping

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import SchemaItem


def lay_out(
    table: str,
    *own: SchemaItem,
    ties: Mapping[str, str],
    indexed: Iterable[str] | None = None,
) -> None:
    """Make a table of one board's rows. `ties`: a column, and the table of the same board it names.

    `own` holds all columns but those that every table has. Each tie is indexed, or those `indexed`.
    """
    op.create_table(
        table,
        *own,
        sa.Column("board_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f(f"fk_{table}_board_id")),
        *(
            sa.ForeignKeyConstraint(
                ["board_id", column],
                [f"{target}.board_id", f"{target}.id"],
                name=op.f(f"fk_{table}_board_id_{column}"),
            )
            for column, target in ties.items()
        ),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f(f"pk_{table}")),
    )
    for column in ties if indexed is None else indexed:
        op.create_index(op.f(f"ix_{table}_board_id_{column}"), table, ["board_id", column])


def tied(ties: Iterable[str], empty: Collection[str] = ()) -> list[sa.Column[object]]:
    """The columns of the ties, of which those in `empty` need not be filled."""
    return [sa.Column(name, sa.Uuid(), nullable=name in empty) for name in ties]


def only_once(table: str, *columns: str) -> sa.UniqueConstraint:
    """No two rows of a board with the same of these."""
    name = op.f(f"uq_{table}_board_id_{'_'.join(columns)}")
    return sa.UniqueConstraint("board_id", *columns, name=name)
