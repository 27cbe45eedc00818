"""All the boards of this deployment, and which of them a host belongs to."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tenants.board import Board
from tenants.editions import National, read_nationals
from tenants.errors import BoardError
from tenants.loader import HERE, SHARED, load_board


@dataclass(frozen=True)
class Registry:
    boards: tuple[Board, ...]
    digest: str
    _hosts: dict[str, Board] = field(repr=False)
    _slugs: dict[str, Board] = field(repr=False)
    _places: Mapping[str, Path] = field(default_factory=dict, repr=False)

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

    def place_of(self, slug: str) -> Path:
        """The folder that a board of this deployment was read from."""
        return self._places[slug]

    def __iter__(self) -> Iterator[Board]:
        return iter(self.boards)

    def __len__(self) -> int:
        return len(self.boards)


def load_boards(
    folder: Path | None = None, *, include_examples: bool = False, beside: Path | None = None
) -> Registry:
    """Read every board's folder once. The caller keeps the result.

    `beside` is a folder of the deployment's own, whose boards join those that are built in.
    """
    root = HERE if folder is None else folder
    places = [(place, False) for place in boards_in(root)]
    if include_examples:
        places += [(place, True) for place in boards_in(root / "_example")]
    if beside is not None:
        places += [(place, False) for place in boards_in(beside)]
    nationals = nationals_of(root)
    loaded = [(load_board(place, nationals, example=it), place) for place, it in places]
    return registry_of(loaded)


def nationals_of(root: Path) -> dict[str, National]:
    shared = root / "_shared" if (root / "_shared").is_dir() else SHARED
    return read_nationals(shared / "procedures")


def registry_of(loaded: list[tuple[Board, Path]]) -> Registry:
    """The boards together. Raises `BoardError` where two cannot stand beside each other."""
    ordered = sorted(loaded, key=lambda found: found[0].slug)
    boards = tuple(board for board, _ in ordered)
    slugs: dict[str, Board] = {}
    for board, place in ordered:
        if board.slug in slugs:
            right = f"There is another board “{board.slug}” already. Give each a slug of its own."
            raise BoardError(place / "board.toml", "slug", right)
        slugs[board.slug] = board
    places = {board.slug: place for board, place in ordered}
    return Registry(boards, _digest(boards), _by_host(boards, places), slugs, places)


def boards_in(root: Path) -> list[Path]:
    """The folders that are boards: every one whose name does not begin with _ or a dot."""
    if not root.is_dir():
        return []
    try:
        return sorted(p for p in root.iterdir() if p.is_dir() and p.name[0] not in "_.")
    except OSError as error:
        raise BoardError(root, "", "This folder cannot be read.") from error


def _by_host(boards: tuple[Board, ...], places: Mapping[str, Path]) -> dict[str, Board]:
    hosts: dict[str, Board] = {}
    for board in boards:
        for host in board.hosts:
            if host in hosts:
                whose = "this board" if hosts[host] is board else hosts[host].slug
                right = f"“{host}” already belongs to {whose}. Give each board its own."
                raise BoardError(places[board.slug] / "board.toml", "hosts", right)
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
