"""Files that people send. What is inside is looked at elsewhere; here only that there is one."""

from os import SEEK_END
from pathlib import PurePath
from typing import Any

from werkzeug.datastructures import FileStorage
from wtforms import ValidationError

from domain.wording import say
from web.forms.answer import Answer, Component

MB = 1_000_000
AGAIN = say("Choose the file again. Browsers do not keep it when a page comes back.")


class File(Answer):
    """One file. `data` is a FileStorage, or None. `largest` is in megabytes."""

    widget = Component("govukFileUpload")
    multiple = False

    def __init__(
        self, label: str, *, accept: tuple[str, ...] = (), largest: int = 25, **named: Any
    ) -> None:
        super().__init__(label, **named)
        self.largest = largest * MB
        self.accept = tuple(ending.casefold() for ending in accept)

    def process_formdata(self, valuelist: list[Any]) -> None:
        self.data = next(iter(_sent(valuelist)), None)

    def files(self) -> list[FileStorage]:
        return [self.data] if self.data else []

    def check(self) -> None:
        size = sum(_size(file) for file in self.files())
        if size > self.largest:
            raise ValidationError(
                say(
                    "You can send up to %(most)s MB. This is %(now)s MB.",
                    most=self.largest // MB,
                    now=-(-size // MB),
                )
            )
        if self.accept and not all(self._is_accepted(file) for file in self.files()):
            kinds = ", ".join(self.accept)
            raise ValidationError(
                say("Choose a file of one of these kinds: %(kinds)s.", kinds=kinds)
            )

    def params(self, **named: Any) -> dict[str, Any]:
        shown = super().params() | {
            "label": self.title("label"),
            "attributes": {"accept": ",".join(self.accept)} if self.accept else {},
            "multiple": self.multiple,
        }
        return shown | named

    def as_typed(self) -> str:
        return ", ".join(file.filename or "" for file in self.files())

    def forget(self) -> None:
        if self.files() and not self.errors:
            self.errors = [AGAIN]

    def _is_accepted(self, file: FileStorage) -> bool:
        return PurePath(file.filename or "").suffix.casefold() in self.accept


class Files(File):
    """Several files. `data` is a list."""

    multiple = True

    def process_formdata(self, valuelist: list[Any]) -> None:
        self.data = _sent(valuelist)

    def files(self) -> list[FileStorage]:
        return list(self.data or ())


def _size(file: FileStorage) -> int:
    """Told without reading it."""
    file.stream.seek(0, SEEK_END)
    size = file.stream.tell()
    file.stream.seek(0)
    return size


def _sent(values: list[Any]) -> list[FileStorage]:
    return [each for each in values if isinstance(each, FileStorage) and each.filename]
