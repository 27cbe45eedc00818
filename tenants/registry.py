"""All the boards of this deployment, and which of them a host belongs to."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tenants.board import Board
from tenants.editions import read_nationals
from tenants.errors import BoardError
from tenants.loader import HERE, SHARED, load_board


@dataclass(frozen=True)
class Registry:
    boards: tuple[Board, ...]
    digest: str
    _hosts: dict[str, Board] = field(repr=False)
    _slugs: dict[str, Board] = field(repr=False)

    def by_host(self, host: str, domain: str) -> Board | None:
        """The board of exactly this host, or none. Nothing is guessed."""
        name, apex = _bare(host), _bare(domain)
        board = self._hosts.get(name) if "." in name else None
        if board is not None:
            return board
        label, dot, rest = name.partition(".")
        return self._hosts.get(label) if dot and rest == apex else None

    def is_apex(self, host: str, domain: str) -> bool:
        """Whether the host is the deployment's own, where no board lives."""
        return _bare(host) == _bare(domain)

    def by_slug(self, slug: str) -> Board | None:
        return self._slugs.get(slug)

    def __iter__(self) -> Iterator[Board]:
        return iter(self.boards)

    def __len__(self) -> int:
        return len(self.boards)


def load_boards(folder: Path | None = None, *, include_examples: bool = False) -> Registry:
    """Read every board's folder once. The caller keeps the result."""
    root = HERE if folder is None else folder
    shared = root / "_shared" if (root / "_shared").is_dir() else SHARED
    nationals = read_nationals(shared / "procedures")
    places = [(place, False) for place in _folders(root)]
    if include_examples:
        places += [(place, True) for place in _folders(root / "_example")]
    loaded = [load_board(place, nationals, example=example) for place, example in places]
    boards = tuple(sorted(loaded, key=lambda board: board.slug))
    return Registry(boards, _digest(boards), _by_host(boards), {b.slug: b for b in boards})


def _folders(root: Path) -> list[Path]:
    if not root.is_dir():
        return []
    return sorted(p for p in root.iterdir() if p.is_dir() and p.name[0] not in "_.")


def _by_host(boards: tuple[Board, ...]) -> dict[str, Board]:
    hosts: dict[str, Board] = {}
    for board in boards:
        for host in board.hosts:
            if host in hosts:
                taken = f"“{host}” already belongs to {hosts[host].slug}. Give each board its own."
                raise BoardError(f"{board.slug}/board.toml", "hosts", taken)
            hosts[host] = board
    return hosts


def _digest(boards: tuple[Board, ...]) -> str:
    whole = hashlib.sha256()
    for board in boards:
        whole.update(board.model_dump_json().encode())
    return whole.hexdigest()


def _bare(host: str) -> str:
    """A host in lower case, without its port or a closing dot."""
    name = host.strip().lower()
    head, colon, port = name.rpartition(":")
    if colon and port.isdigit() and not head.endswith(":"):
        name = head
    return name.removesuffix(".")
