"""Many rows at once into a walled table.

PostgreSQL does not copy into a table with row-level security, so whole columns are sent at once
and laid side by side there: the walls are asked of every row. While it lays down one batch, the
next is made.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from psycopg import sql
from sqlalchemy.orm import Session

from domain.base import Base

Columns = Sequence[Sequence[Any]]

_INSERT = sql.SQL("insert into {table} ({columns}) select {same}, * from unnest({given})")
# What reads the same in PostgreSQL as here needs no adapter for each value.
_PLAIN = frozenset({"UUID", "BIGINT", "INTEGER", "SMALLINT", "DATE", "BOOLEAN"})


def add_many(
    session: Session,
    model: type[Base],
    same: Mapping[str, Any],
    names: Sequence[str],
    batches: Iterable[Columns],
) -> None:
    """Insert rows that all have what is the `same`. Their columns may come batch by batch."""
    connection = session.connection().connection.driver_connection
    if connection is None:
        raise LookupError("This session has no connection.")
    kinds = _kinds(session, model, names)
    statement = _INSERT.format(
        table=sql.Identifier(model.__tablename__),
        columns=sql.SQL(", ").join(map(sql.Identifier, (*same, *names))),
        same=_holes(_kinds(session, model, same)),
        given=_holes([f"{kind}[]" for kind in kinds]),
    )
    with connection.pipeline(), connection.cursor() as cursor:
        for columns in batches:
            pairs = zip(kinds, columns, strict=True)
            laid = [_literal(each) if kind in _PLAIN else list(each) for kind, each in pairs]
            cursor.execute(statement, [*same.values(), *laid])


def _kinds(session: Session, model: type[Base], names: Iterable[str]) -> list[str]:
    dialect = session.connection().dialect
    return [model.__table__.c[name].type.compile(dialect) for name in names]


def _holes(kinds: Iterable[str]) -> sql.Composed:
    return sql.SQL(", ").join(
        sql.SQL("{}::{}").format(sql.Placeholder(format="s"), sql.SQL(kind)) for kind in kinds
    )


def _literal(values: Iterable[object]) -> str:
    return f"{{{','.join(['NULL' if value is None else str(value) for value in values])}}}"
