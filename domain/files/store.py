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


def keep_bytes(session: Session, store: FileStore, case_id: UUID, content: bytes) -> str:
    """Seal the bytes under the case's key, put them in the store, and return what finds them.

    Should the transaction roll back, what is left in the store is unreadable and unreferenced.
    """
    found_by = str(uuid4())
    board = place_of(session).board
    key = keyring_of(session).case_key(case_id)
    store.put(board, found_by, seal(key, content, _bound_to(board, case_id, found_by)))
    return found_by


def read_bytes(session: Session, store: FileStore, case_id: UUID, found_by: str) -> bytes:
    """The bytes as they were kept. Raises `NotFound` or `SealBroken`."""
    board = place_of(session).board
    sealed = store.get(board, found_by)
    return unseal(
        keyring_of(session).case_key(case_id), sealed, _bound_to(board, case_id, found_by)
    )


def drop_bytes(session: Session, store: FileStore, found_by: str) -> None:
    """Gone for good. What is gone already is gone."""
    if found_by:
        store.drop(place_of(session).board, found_by)


def keep_file(session: Session, store: FileStore, row: StoredFile, content: bytes) -> StoredFile:
    """Keep the bytes, and add the row that finds them."""
    row.storage_key = keep_bytes(session, store, row.case_id, content)
    row.size = len(content)
    session.add(row)
    session.flush()
    return row


def read_file(session: Session, store: FileStore, row: StoredFile) -> bytes:
    """The bytes as they were given. Raises `NotFound` or `SealBroken`."""
    return read_bytes(session, store, row.case_id, row.storage_key)
