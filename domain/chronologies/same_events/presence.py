"""Who was there: one account says that somebody was, another that the same person was not."""

import re

from domain.chronologies.same_events.signature import terms_of
from domain.documents.folding import fold

_ROLES = (
    "[Mm]um|[Mm]other|[Dd]ad|[Ff]ather|[Pp]artner|GP|[Hh]ealth visitor|HV|[Pp]olice|[Ss]chool"
    "|[Ss]ocial worker|[Hh]ousing"
)
_NAME = r"[A-Z][\w'’-]+"
_WHO = rf"(?P<who>(?:{_NAME}|{_ROLES})(?: and (?:the )?(?:{_NAME}|{_ROLES}))?)"
_NOT_THERE = (
    r"not (?:present|there|at home|in attendance|able to attend|invited)|absent|sent apologies|away"
    r"|did not (?:attend|come|take part)|out(?: at work)?"
)
_ABSENT = re.compile(rf"\b{_WHO} (?:was |were |is )?(?:also )?(?:{_NOT_THERE})\b")
_PRESENT = re.compile(
    rf"\b{_WHO} (?:was |were |is |are )?(?:also |both |all )?"
    r"(?:present|there|at home|in attendance|attended|took part|came)\b"
)
_AND = re.compile(r"\s+and\s+(?:the )?")
_OPENING = 500


def was_there(text: str) -> dict[str, bool]:
    """Each person that the text says was there, or was not."""
    opening = text[:_OPENING]
    found = {who: True for caught in _PRESENT.finditer(opening) for who in _people(caught["who"])}
    found |= {who: False for caught in _ABSENT.finditer(opening) for who in _people(caught["who"])}
    return found


def _people(who: str) -> list[str]:
    return [_one(name) for name in _AND.split(who)]


def _one(name: str) -> str:
    terms = terms_of(name)
    return terms[0].removeprefix("=") if len(terms) == 1 else fold(name)
