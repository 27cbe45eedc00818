"""Many rows at once into a walled table.

PostgreSQL does not copy into a table with row-level security, so whole columns are sent at once
and laid side by side there: the walls are asked of every row. While it lays down one batch, the
next is made.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from struct import pack
from typing import Any

from psycopg import sql
from psycopg.adapt import Dumper
from psycopg.pq import Format
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
        cursor.adapters.register_dumper(_Sealed, _SealedDumper)
        for columns in batches:
            laid = [_laid(kind, each) for kind, each in zip(kinds, columns, strict=True)]
            cursor.execute(statement, [*same.values(), *laid])


class _Sealed(list[bytes]):
    """A column of bytes, none of them absent."""


class _SealedDumper(Dumper):
    """Lays it out whole: the library would ask of each value anew what it is."""

    format, oid = Format.BINARY, 1001  # bytea[], whose elements are 17

    def dump(self, obj: _Sealed) -> bytes:
        sizes = pack(f"!{len(obj)}i", *map(len, obj))
        each = (sizes[at : at + 4] for at in range(0, len(sizes), 4))
        return pack("!iiiii", 1, 0, 17, len(obj), 1) + b"".join(
            chain.from_iterable(zip(each, obj, strict=True))
        )


def _laid(kind: str, column: Sequence[Any]) -> object:
    if kind == "BYTEA":
        return _Sealed(column)
    nothing = all(value is None for value in column)
    return _literal(column) if kind in _PLAIN or nothing else list(column)


def _kinds(session: Session, model: type[Base], names: Iterable[str]) -> list[str]:
    dialect = session.connection().dialect
    return [model.__table__.c[name].type.compile(dialect) for name in names]


def _holes(kinds: Iterable[str]) -> sql.Composed:
    return sql.SQL(", ").join(
        sql.SQL("{}::{}").format(sql.Placeholder(format="s"), sql.SQL(kind)) for kind in kinds
    )


def _literal(values: Iterable[object]) -> str:
    return f"{{{','.join(['NULL' if value is None else str(value) for value in values])}}}"
