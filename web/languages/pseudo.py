"""Two languages that are nobody's, made from the catalogue, to try pages with.

One is English with every letter accented, a good third longer and in brackets: plain letters on
a page were not translated, and a missing bracket was cut off. The other runs from right to left.
"""

import re
from collections.abc import Callable

PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
ACCENTED = "ÁƁÇĐÉƑĜĤÍĴĶĻṀÑÖÞǪŔŠŢÜṼŴẊÝŽáƀçđéƒĝĥíĵķļɱñöþǫŕšţüṽŵẋýž"
ACCENT = str.maketrans(PLAIN, ACCENTED)
OPEN, CLOSE = "⟦", "⟧"
MORE, WORD = 0.45, 6
MIRROR, UNMIRROR = "\u202e", "\u202c"
# What is not read out: elements, references, and the places where values are put in.
_KEPT = re.compile(r"(<[^>]*>|&\w+;|%\(\w+\)[sd]|%\{\w+\}|%%)")
_WORD = re.compile(r"\w[\w’'-]*")


def longer(message: str) -> str:
    """Such as ⟦Ţĥíš íš ĥöŵ íţ ŕéáđš ~~~~~~⟧."""
    said = _around_kept(message, lambda words: words.translate(ACCENT))
    more = round(len(_KEPT.sub("", message)) * MORE)
    return f"{OPEN}{said} {' '.join(['~' * WORD] * (more // WORD) + ['~' * (more % WORD)])}{CLOSE}"


def mirrored(message: str) -> str:
    """Each word set from right to left."""
    turned = f"{MIRROR}\\g<0>{UNMIRROR}"
    return _around_kept(message, lambda words: _WORD.sub(turned, words))


def _around_kept(message: str, change: Callable[[str], str]) -> str:
    parts = _KEPT.split(message)
    return "".join(part if number % 2 else change(part) for number, part in enumerate(parts))
