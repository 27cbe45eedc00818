"""Finding every word that is marked for the catalogue, and writing the catalogue's template."""

import tomllib
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.pofile import write_po

from web.languages.catalogues import TEMPLATE

ROOT = Path(__file__).parents[2]
# What a Python file holds that has words for the catalogue.
MARKS = ("wording import", "flask_babel import")
KEYWORDS = {
    "_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "lazy_gettext": None,
    "say": None,
    "say_many": (1, 2),
    "N_": None,
}
HEADER = """\
# Every word of the family's pages, for translators. Made by `candour words extract`.
#"""


def write_template() -> int:
    """Write it, and tell how many messages it holds."""
    found = find()
    TEMPLATE.write_bytes(as_file(found))
    return len(found)


def find() -> Catalog:
    """The words as the code and the templates have them now."""
    made = Catalog(project="Candour", header_comment=HEADER, fuzzy=False)
    for path, method, options in _files():
        name = path.relative_to(ROOT).as_posix()
        for _line, message, comments, context in extract_from_file(
            method, path, keywords=KEYWORDS, comment_tags=("Translators:",), options=options
        ):
            made.add(message, None, [(name, 0)], auto_comments=comments, context=context)
    return made


def as_file(found: Catalog) -> bytes:
    """Without line numbers or the day, so that it changes when words do and not before."""
    made = BytesIO()
    write_po(made, found, width=100, sort_by_file=True, include_lineno=False, omit_header=True)
    return HEADER.encode() + b"\n" + PLAIN_HEADER + made.getvalue()


PLAIN_HEADER = b"""msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

"""


def _files() -> Iterable[tuple[Path, str, dict[str, str]]]:
    """Each file with how it is read, as `pyproject.toml` says."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        mappings = tomllib.load(file)["tool"]["babel"]["mappings"]
    for mapping in mappings:
        options = {name: str(value) for name, value in mapping.items() if name not in KNOWN}
        for path in sorted({it for place in mapping["pattern"] for it in ROOT.glob(place)}):
            if path.suffix != ".py" or _is_marked(path):
                yield path, mapping["method"], options


KNOWN = {"method", "pattern"}


def _is_marked(path: Path) -> bool:
    text = path.read_text(encoding="utf-8")
    return any(mark in text for mark in MARKS)
