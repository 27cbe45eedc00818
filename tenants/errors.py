"""What is wrong with a board's files, in words for whoever wrote them."""

from pathlib import Path


class BoardError(ValueError):
    """A board's file cannot be used: which file, which key, and what would be right."""

    def __init__(
        self, file: Path | str, key: str, message: str, also: "tuple[BoardError, ...]" = ()
    ) -> None:
        self.file = str(file)
        self.key = key
        self.message = message
        self.also = also
        """What else is wrong in the same file, so that one reading tells of all."""
        where = f"{file}, {key}" if key else str(file)
        super().__init__(f"{where}: {message}")

    @property
    def all(self) -> "tuple[BoardError, ...]":
        return (self, *self.also)


def first_of(faults: list[BoardError]) -> BoardError:
    """One error that carries all the others."""
    first, *rest = faults
    return BoardError(first.file, first.key, first.message, tuple(rest))
