"""The words in each language, read from the catalogues as people write them."""

from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import Translations

from web.languages import pseudo
from web.languages.known import ENGLISH, LONGER, MIRRORED, Language, language_of

FOLDER = Path(__file__).parents[1] / "translations"
TEMPLATE = FOLDER / "messages.pot"
PLACE = Path("LC_MESSAGES/messages.po")


class Catalogue(Translations):
    """`knows` tells whether a message was translated, rather than left in English."""

    def knows(self, message: str) -> bool:
        return message in self._catalog or (message, 0) in self._catalog


@cache
def catalogue(code: str) -> Catalogue:
    """The words of a language; English needs none."""
    if code == ENGLISH.code:
        return Catalogue()
    made = {LONGER.code: pseudo.longer, MIRRORED.code: pseudo.mirrored}.get(code)
    found = template() if made else _read(_path(code))
    return _compiled(_made_up(found, made) if made else found)


def _made_up(found: Catalog, change: Callable[[str], str]) -> Catalog:
    for message in found:
        if isinstance(message.id, str):
            message.string = change(message.id) if message.id else message.string
        else:
            message.string = tuple(change(each) for each in message.id)
    return found


@cache
def translated() -> tuple[Language, ...]:
    """The languages that every word of the family's pages has been put into, English first."""
    codes = sorted(path.name for path in FOLDER.iterdir() if (path / PLACE).is_file())
    whole = (language_of(code.replace("_", "-")) for code in codes if _is_whole(code))
    return ENGLISH, *(found for found in whole if found)


def template() -> Catalog:
    return _read(TEMPLATE)


def _is_whole(code: str) -> bool:
    """Half a translation is none: nobody is to guess at the other half."""
    found = _read(_path(code))
    put = (found.get(message.id) for message in template() if message.id)
    return all(all(_strings(message)) and not (message and message.fuzzy) for message in put)


def _strings(message: Message | None) -> tuple[str, ...]:
    said = message.string if message else ""
    return (said,) if isinstance(said, str) else tuple(said or ())


def _path(code: str) -> Path:
    return FOLDER / code.replace("-", "_") / PLACE


def _read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file)


def _compiled(found: Catalog) -> Catalogue:
    made = BytesIO()
    write_mo(made, found)
    made.seek(0)
    return Catalogue(made)
