"""What a letter's words leave open, {like this}, and how it is filled in."""

import re
from collections.abc import Mapping

from domain.errors import Invalid

FIELDS: Mapping[str, str] = {
    "name": "the name of whoever it is for",
    "contact": "who is in touch with them",
    "phone": "the telephone number of the board",
    "board": "the neutral name that the board’s messages carry",
    "date": "the day on which the letter is made",
    "message": "what there is to say, in a letter with news",
    "link": "the square code and the address of their own page, on a line of its own",
}
LINK, MESSAGE = "{link}", "{message}"
_FIELD = re.compile(r"\{([^{}\n]*)\}")


def merge(words: str, facts: Mapping[str, str]) -> str:
    """The words with what is known filled in. What is not known yet stays as it is."""
    return _FIELD.sub(lambda it: facts.get(it[1].strip(), it[0]), words)


def check(words: str, allowed: Mapping[str, str] = FIELDS) -> None:
    """Raises `Invalid` for a field that there is not, or a link in the middle of a line."""
    for name in (found[1] for found in _FIELD.finditer(words)):
        if name.strip() not in allowed:
            raise Invalid(f"There is no field called {{{name}}}.", field="words")
    if any(LINK in line and line.strip() != LINK for line in words.splitlines()):
        raise Invalid("Put {link} on a line of its own.", field="words")


def paragraphs(words: str) -> list[str]:
    """Parted by empty lines; the lines of each stay as they are."""
    parts = re.split(r"\n\s*\n", words.replace("\r\n", "\n").strip())
    return [part.strip() for part in parts if part.strip()]


def has_link(words: str) -> bool:
    return LINK in words
