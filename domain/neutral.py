"""Words that tell a stranger what this is about. None may stand where a stranger may look.

A subject, a text, an envelope, a file's name, an address and a browser's tab are all read over a
shoulder, on a doormat, or by whoever shares a phone. What is behind the link may speak plainly.
"""

import re

# As words begin, so that "abused" and "children" are found too.
TELLING = (
    "abus",
    "autops",
    "baby",
    "bereave",
    "child",
    "coroner",
    "crown court",
    "crim",
    "dead",
    "death",
    "decease",
    "die",
    "died",
    "dying",
    "family court",
    "fatal",
    "funeral",
    "grief",
    "harm",
    "homicid",
    "infant",
    "inquest",
    "injur",
    "investigat",
    "kill",
    "learning review",
    "loss",
    "murder",
    "neglect",
    "police",
    "post-mortem",
    "protection",
    "review",
    "safeguard",
    "scr",
    "serious case",
    "social work",
    "suicid",
    "victim",
    "young p",
)
_WHOLE = ("die", "scr", "loss", "dead")
_FOUND = re.compile(
    r"(?<![a-z])(?:"
    + "|".join(re.escape(it) + (r"(?![a-z])" if it in _WHOLE else "") for it in TELLING)
    + ")",
    re.IGNORECASE,
)


def telling_words(text: str) -> list[str]:
    """The words in it that say what this is about, as they stand there."""
    return [found.group().lower() for found in _FOUND.finditer(text.replace("_", " "))]


def is_neutral(text: str) -> bool:
    return not telling_words(text)
