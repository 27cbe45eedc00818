"""What every table has in common: a board in every key, and the moment it was made."""

from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import DateTime, ForeignKeyConstraint, Index, LargeBinary, MetaData, Text, Uuid
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from domain import clock
from domain.ids import new_id

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {  # noqa: RUF012 - the name is SQLAlchemy's
        str: Text(),
        bytes: LargeBinary(),
        datetime: DateTime(timezone=True),
        UUID: Uuid(),
        dict[str, Any]: JSONB(),
        list[str]: JSONB(),
        list[dict[str, Any]]: JSONB(),
    }


class BoardOwned:
    """A row of one board. `board_id` is filled in from the session that adds it."""

    board_id: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    made_at: Mapped[datetime] = mapped_column(default=clock.now)


class CaseOwned(BoardOwned):
    """A row of one case. Its table must tie itself to `case`."""

    after_closing: ClassVar[bool] = False  # whether it may still be written once the case is closed
    case_id: Mapped[UUID]


def tied(*tables: str, **named: str) -> tuple[ForeignKeyConstraint | Index, ...]:
    """Foreign keys that carry the board, with an index each.

    `tied("case")` ties `case_id` to `case`; `tied(lead_id="member")` ties `lead_id` to `member`.
    """
    columns = {f"{table}_id": table for table in tables} | named
    parts: list[ForeignKeyConstraint | Index] = [ForeignKeyConstraint(["board_id"], ["board.id"])]
    for column, table in columns.items():
        parts.append(
            ForeignKeyConstraint(["board_id", column], [f"{table}.board_id", f"{table}.id"])
        )
        parts.append(Index(None, "board_id", column))
    return tuple(parts)
