"""The three questions, in words for each reader."""

from collections.abc import Mapping

from domain.family.after.models import KEYS
from domain.family.readers import Reader
from domain.wording import Said, say

_WORDS: Mapping[str, Mapping[str, Said]] = {
    "": {
        "told": say("Did we tell you what you needed to know, in good time?"),
        "heard": say("Did you feel that we listened to you?"),
        "better": say("What should we do better for other families?"),
    },
    Reader.CHILD: {
        "told": say("Did we tell you what was going on?"),
        "heard": say("Did you feel that grown-ups listened to you?"),
        "better": say("What should grown-ups do better next time?"),
    },
}


def asked_of(reader: str) -> list[tuple[str, Said]]:
    """Each question with its key, in order."""
    words = _WORDS.get(reader, _WORDS[""])
    return [(key, words[key]) for key in KEYS]
