"""Where sealed bytes lie. A store knows keys and cipher text, and nothing else."""

from pathlib import Path
from typing import Protocol
from uuid import UUID, uuid4

from sqlalchemy.orm import Session

from domain.errors import NotFound
from domain.files.models import StoredFile
from domain.sealing.keyring import keyring_of
from domain.sealing.keys import seal, unseal
from domain.tenancy import place_of


class FileStore(Protocol):
    def put(self, board: str, key: str, sealed: bytes) -> None: ...
    def get(self, board: str, key: str) -> bytes: ...
    def drop(self, board: str, key: str) -> None: ...


class FolderStore:
    """Sealed files in a folder of their own for each board, named by random keys."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def _path(self, board: str, key: str) -> Path:
        return self.root / board / key[:2] / UUID(key).hex

    def put(self, board: str, key: str, sealed: bytes) -> None:
        path = self._path(board, key)
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        part = path.with_suffix(".part")
        part.write_bytes(sealed)
        part.rename(path)

    def get(self, board: str, key: str) -> bytes:
        try:
            return self._path(board, key).read_bytes()
        except FileNotFoundError as error:
            raise NotFound("That file is not here.") from error

    def drop(self, board: str, key: str) -> None:
        """For what was only ever meant to lie here for a while. What is gone already is gone."""
        self._path(board, key).unlink(missing_ok=True)


def _bound_to(board: str, case_id: UUID, key: str) -> str:
    return f"{board}/{case_id}/stored_file/bytes/{key}"


def keep_file(session: Session, store: FileStore, row: StoredFile, content: bytes) -> StoredFile:
    """Seal the bytes under the case's key, put them in the store, and add the row.

    Should the transaction roll back, what is left in the store is unreadable and unreferenced.
    """
    row.storage_key = str(uuid4())
    row.size = len(content)
    board = place_of(session).board
    key = keyring_of(session).case_key(row.case_id)
    store.put(
        board, row.storage_key, seal(key, content, _bound_to(board, row.case_id, row.storage_key))
    )
    session.add(row)
    session.flush()
    return row


def read_file(session: Session, store: FileStore, row: StoredFile) -> bytes:
    """The bytes as they were given. Raises `NotFound` or `SealBroken`."""
    sealed = store.get(row.board_id, row.storage_key)
    key = keyring_of(session).case_key(row.case_id)
    return unseal(key, sealed, _bound_to(row.board_id, row.case_id, row.storage_key))
