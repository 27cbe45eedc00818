"""The keys that one session has opened. Nothing here outlives the session but board keys."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.sealing.keys import (
    MasterKey,
    SealBroken,
    derive,
    keyed_hash,
    new_key,
    seal,
    unseal,
)
from domain.sealing.models import BoardKey, CaseKey


class Vault:
    """Opens board keys, and keeps them: one for each process, and a board's key never changes.

    They are kept by audience, so that one which may not read a board's key never comes by it.
    """

    def __init__(self, master: MasterKey) -> None:
        self.master = master
        self._opened: dict[tuple[str, str], bytes] = {}

    def kept(self, board: str, audience: str) -> bytes | None:
        return self._opened.get((board, audience))

    def open(self, board: str, audience: str, wrapped: bytes) -> bytes:
        key = self.master.unwrap_board_key(board, wrapped)
        self._opened[board, audience] = key
        return key

    def forget(self) -> None:
        """For tests, which make the same board anew with another key."""
        self._opened.clear()


class Keyring:
    """What a session uses to seal and unseal. Loads keys under the session's own walls."""

    def __init__(self, session: Session, board: str, audience: str, vault: Vault) -> None:
        self._session = session
        self._board, self._audience = board, audience
        self._vault = vault
        self._board_key = vault.kept(board, audience)
        self._cases: dict[UUID, bytes] = {}

    def board_key(self) -> bytes:
        if self._board_key is None:
            with self._session.no_autoflush:
                wrapped = self._session.scalars(select(BoardKey.wrapped)).one()
            self._board_key = self._vault.open(self._board, self._audience, wrapped)
        return self._board_key

    def make_board_key(self) -> None:
        """Called once, when a board is first set up."""
        self._board_key = new_key()
        wrapped = self._vault.master.wrap_board_key(self._board, self._board_key)
        self._session.add(BoardKey(wrapped=wrapped))

    def make_case_key(self, case_id: UUID) -> None:
        """Called once for each case, as it is made."""
        key = new_key()
        wrapped = seal(self.board_key(), key, self._case_place(case_id))
        self._session.add(CaseKey(case_id=case_id, wrapped=wrapped))
        self._cases[case_id] = key

    def case_key(self, case_id: UUID) -> bytes:
        if case_id not in self._cases:
            self.open_cases([case_id])
        try:
            return self._cases[case_id]
        except KeyError as error:
            message = "The key of this case is not here, or has been destroyed."
            raise SealBroken(message) from error

    def open_cases(self, case_ids: Iterable[UUID]) -> None:
        """Open many cases' keys in one statement, for lists."""
        wanted = [case_id for case_id in case_ids if case_id not in self._cases]
        if not wanted:
            return
        statement = select(CaseKey.case_id, CaseKey.wrapped).where(CaseKey.case_id.in_(wanted))
        with self._session.no_autoflush:
            rows = self._session.execute(statement).all()
        for case_id, wrapped in rows:
            self._cases[case_id] = unseal(self.board_key(), wrapped, self._case_place(case_id))

    def key_for(self, case_id: UUID | None) -> bytes:
        return self.board_key() if case_id is None else self.case_key(case_id)

    def look_up(self, purpose: str, value: str) -> bytes:
        """A keyed hash, bound to this board and purpose, for finding a row without its secret."""
        return keyed_hash(derive(self.board_key(), f"look-up/{purpose}"), value)

    def _case_place(self, case_id: UUID) -> str:
        return f"case-key/{self._board}/{case_id}"


def keyring_of(session: Session) -> Keyring:
    """The keyring of a session that stands at a board."""
    keyring = session.info["keyring"]
    assert isinstance(keyring, Keyring)  # noqa: S101 - sessions are made in one place
    return keyring
