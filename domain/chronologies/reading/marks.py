"""Small marks in cells: blank, ditto, not known, yes and no."""

import re
import unicodedata

from domain.chronologies.reading.remembering import cached_for_a_file

_SAME_AS = str.maketrans({
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2212": "-",
    "\u2018": "'", "\u2019": "'", "\u02bc": "'", "\u201c": '"', "\u201d": '"',
    "\u2044": "/",
    "\u00a0": " ", "\u202f": " ", "\u2007": " ", "\u200b": "", "\ufeff": "", "\u00ad": "",
})  # fmt: skip
_EDGES = " ,;:'\"|"
_DITTO = re.compile(
    r"[-.\s]*(?:[\"″〃]+|''|,,|\"\s*\"|ditto|d[o°]\.?|as above|same(?: (?:day|date|time|as above"
    r"|again))?"
    r"|as (?:previous|last|before)|see above|\^+|[↑⇑])[-.\s]*"
)
_UNKNOWN = re.compile(
    r"[-.?*/_x\s]+|n\.?/?[ak]\.?|(?:date |time |day )?(?:is )?(?:not|un)[ -]?(?:known|recorded"
    r"|stated|given|"
    r"specified|available|applicable|dated|clear|noted|documented|legible|certain|sure)"
    r"|none(?: recorded| given)?"
    r"|nil|tbc|tba|t\.b\.c\.?|unk|n/?r|illegible|missing|no (?:date|time)(?: (?:given|recorded"
    r"|known))?|undated|blank"
    r"|various|see (?:file|notes?|below|record|text|comments?)|to be (?:confirmed|advised)"
)
_YES = re.compile(r"(?:y|yes|yep|true|seen|✓|✔|√|☑|☒|1|child seen|present)\b|[✓✔√☑]|y(?:es)?\W.*")
_NO = re.compile(
    r"(?:n|no|false|not|unseen|0|absent|☐|✗|✘)\b(?!/)(?! ?applic)(?! ?known)(?! ?record)|[✗✘]"
)


@cached_for_a_file(20_000)
def plain(text: str) -> str:
    """Lower case, one kind of dash, quote and space, and no full stop at the end."""
    text = unicodedata.normalize("NFKC", text.translate(_SAME_AS)) if not text.isascii() else text
    return " ".join(text.translate(_SAME_AS).lower().split()).strip(_EDGES)


def is_ditto(text: str) -> bool:
    stripped = text.strip()
    return len(stripped) <= 16 and _DITTO.fullmatch(_quotes(stripped)) is not None


def _quotes(text: str) -> str:
    return " ".join(text.translate(_SAME_AS).lower().split())


def is_unknown(text: str) -> bool:
    """It says that nobody knows, or says nothing."""
    short = plain(text).strip("().")
    return not short or _UNKNOWN.fullmatch(short) is not None


@cached_for_a_file(5_000)
def yes_or_no(text: str) -> bool | None:
    short = plain(text)
    if is_unknown(short):
        return None
    if _NO.match(short):
        return False
    return True if _YES.match(short) else None
