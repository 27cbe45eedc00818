"""The demonstration's mailbox: messages in sealed files, one for each notice, and never two."""

import json
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from uuid import UUID, uuid4

from domain.sealing.keys import derive, seal, unseal


@dataclass(frozen=True)
class Letter:
    """A message as its reader would have it."""

    notice: str
    channel: str
    to: str = field(repr=False)
    name: str = field(repr=False)
    sender: str
    subject: str
    body: str = field(repr=False)
    sent_at: str


@dataclass(frozen=True)
class Mailbox:
    """One board's folder. The key is the board's own, so a copied file opens nowhere else."""

    root: Path
    board: str
    board_key: bytes = field(repr=False)

    @property
    def folder(self) -> Path:
        return self.root / self.board

    def put(self, letter: Letter) -> bool:
        """Whether it was put in; False where this notice lies here already."""
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        part = self.folder / f".{uuid4().hex}"
        with part.open("xb") as file:
            file.write(self._sealed(letter))
            file.flush()
            os.fsync(file.fileno())
        try:
            # A link appears whole or not at all, and never over another.
            os.link(part, self.folder / letter.notice)
        except FileExistsError:
            return False
        finally:
            part.unlink()
        return True

    def count(self) -> int:
        return len(self._files())

    def letters(self, *, limit: int, offset: int = 0) -> Sequence[Letter]:
        """The newest first."""
        return [self._open(path) for path in self._files()[offset : offset + limit]]

    def _files(self) -> list[Path]:
        if not self.folder.is_dir():
            return []
        found = [path for path in self.folder.iterdir() if not path.name.startswith(".")]
        return sorted(found, key=lambda path: (-path.stat().st_mtime_ns, path.name))

    def _sealed(self, letter: Letter) -> bytes:
        plain = json.dumps(asdict(letter)).encode()
        return seal(self._key(), plain, self._bound_to(letter.notice))

    def _open(self, path: Path) -> Letter:
        notice = str(UUID(path.name))
        plain = unseal(self._key(), path.read_bytes(), self._bound_to(notice))
        return Letter(**json.loads(plain))

    def _key(self) -> bytes:
        return derive(self.board_key, "mailbox")

    def _bound_to(self, notice: str) -> str:
        return f"{self.board}/mailbox/{notice}"
