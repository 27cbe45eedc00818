"""Accounts. Names and addresses are sealed; an address is found by its keyed hash."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from domain.base import Base, BoardOwned, tied
from domain.sealing.sealed import Sealed


class Member(BoardOwned, Base):
    __tablename__ = "member"
    __table_args__ = (*tied("agency"), UniqueConstraint("board_id", "email_index"))
    role: Mapped[str]
    agency_id: Mapped[UUID | None]
    email_index: Mapped[bytes]
    email_sealed: Mapped[bytes]
    email = Sealed()
    name_sealed: Mapped[bytes]
    name = Sealed()
    password_hash: Mapped[str | None]
    epoch: Mapped[int] = mapped_column(default=0)  # raised to end every session at once
    failed_sign_ins: Mapped[int] = mapped_column(default=0)
    locked_until: Mapped[datetime | None]
    signed_in_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]


class MemberToken(BoardOwned, Base):
    """A single-use link. The token itself is derived from a key and this row's id, never stored."""

    __tablename__ = "member_token"
    __table_args__ = (*tied("member"), UniqueConstraint("board_id", "token_hash"))
    member_id: Mapped[UUID]
    purpose: Mapped[str]  # invitation | reset
    token_hash: Mapped[bytes]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class SignOut(BoardOwned, Base):
    """The end of one sitting. Its id is the sitting's, so a copied cookie opens nothing more."""

    __tablename__ = "sign_out"
    __table_args__ = tied("member")
    member_id: Mapped[UUID]
