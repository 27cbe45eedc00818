"""What is wrong with a board's files, in words for whoever wrote them."""

from pathlib import Path


class BoardError(ValueError):
    """A board's file cannot be used: which file, which key, and what would be right."""

    def __init__(self, file: Path | str, key: str, message: str) -> None:
        self.file = str(file)
        self.key = key
        self.message = message
        where = f"{file}, {key}" if key else str(file)
        super().__init__(f"{where}: {message}")
