"""Many rows at once into a walled table.

PostgreSQL does not copy into a table with row-level security, so whole columns are sent at once
and laid side by side there: the walls are asked of every row.
"""

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Any

from psycopg import sql
from sqlalchemy.orm import Session

from domain.base import Base

_AT_ONCE = 2_000
_INSERT = sql.SQL("insert into {table} ({columns}) select * from unnest({given})")


def add_many(
    session: Session, model: type[Base], columns: Sequence[str], rows: Iterable[Sequence[Any]]
) -> None:
    """Insert the rows, which may come one by one."""
    table = model.__table__
    dialect = session.connection().dialect
    kinds = [table.c[name].type.compile(dialect) for name in columns]
    statement = _INSERT.format(
        table=sql.Identifier(model.__tablename__),
        columns=sql.SQL(", ").join(map(sql.Identifier, columns)),
        given=sql.SQL(", ").join(sql.SQL(f"%b::{kind}[]") for kind in kinds),
    )
    connection = session.connection().connection.driver_connection
    if connection is None:
        raise LookupError("This session has no connection.")
    coming = iter(rows)
    with connection.cursor() as cursor:
        while batch := list(islice(coming, _AT_ONCE)):
            cursor.execute(statement, [list(column) for column in zip(*batch, strict=True)])
