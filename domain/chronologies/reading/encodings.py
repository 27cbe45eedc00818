"""Which encoding a text file is in, when it does not say: the one that makes the best English."""

import codecs
import re

from domain.chronologies.reading import bounds
from domain.chronologies.reading.bounds import Unreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OLD = ("cp1252", "mac_roman", "cp850", "cp1250")
_SAMPLE = 400_000
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f]")
# What stands where it should: an apostrophe or an accent in a word, a pound before figures.
_LIKELY = re.compile(
    r"(?<=\w)[’](?=\w)|(?<=\s)[‘“](?=\w)|(?<=[\w.,!?])[’”](?=[\s.,;)\"]|$)|[ \d][–—][ \d]|£(?=\d)"
    r"|(?<=\d)[°½¼¾]"
    r"|(?<=[A-Za-z])[àáâãäåçèéêëìíîïñòóôõöøùúûüýÿśłżźćńęąšžœæß](?=[a-z])"
    r"|\b[ÀÁÂÉÈÍÓÖØÚÜŁŚŻŠŽÓ](?=[a-z])|[•…€]"
)
_STRANGE = re.compile(r"[^\x00-\x7f]")
_WORST = re.compile(r"[\x80-\x9f\ufffd¤¦§¨ª¬¯±²³´µ¶¸¹º»«×÷ÐÞðþˆ˜‡†‰‹›ƒ¡¿╔-▓─-╬■□∂∆∏∑√∞∫≈≠≤≥◊Ωπ]")


def decoded(data: bytes) -> tuple[str, str]:
    """The text, and the name of the encoding it was in."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _checked(data.decode(name, "replace")), name
    wide = _wide(data)
    if wide:
        return _checked(data.decode(wide, "replace")), wide
    try:
        return _checked(data.decode("utf-8")), "utf-8"
    except UnicodeDecodeError:
        name = max(_OLD, key=lambda candidate: _score(data, candidate))
        return _checked(data.decode(name, "replace")), name


def _wide(data: bytes) -> str:
    """Two bytes a letter and no mark to say so."""
    sample = data[:4_000]
    if len(sample) < 4 or b"\x00" not in sample:
        return ""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > len(sample) * 0.3 and even < len(sample) * 0.05:
        return "utf-16-le"
    return "utf-16-be" if even > len(sample) * 0.3 and odd < len(sample) * 0.05 else ""


def _score(data: bytes, name: str) -> float:
    text = data[:_SAMPLE].decode(name, "replace")
    strange = len(_STRANGE.findall(text))
    # Windows' own is by far the commonest, and the order breaks ties.
    return (
        len(_LIKELY.findall(text)) * 2
        - strange
        - len(_WORST.findall(text)) * 3
        - _OLD.index(name) * 0.5
    )


def _checked(text: str) -> str:
    if _CONTROLS.search(text):
        raise Unreadable(bounds.NOT_TEXT)
    return text
