"""Reading an edition that was published before a word was known here.

It is never changed, and it cannot speak of what nobody asked then: it is silent on that. A rule
or a key that is added to the vocabulary later gets its line here.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from domain.procedures.basis import Silence

NOT_STATED = Silence.NOT_STATED.value
_RULES = ("considers", "serious_harm", "notification")
_KEYS = {
    "nature": ("not_a_public_enquiry",),
    "panel": ("made_of", "must_appoint"),
    "documents.*": ("must_produce", "given_by"),
    "family_copy": ("redacted",),
    "recommendations": ("overseen_by", "framework"),
    "practitioners": (
        *("represented", "main_evidence", "events_attended", "events_for"),
        *("debrief_attended", "without_blame"),
    ),
}


def complete(content: Mapping[str, Any]) -> dict[str, Any]:
    """What was stored, with silence for every word that came later."""
    silence = {"stated": False, "source": {"document": content["document"]}}
    whole = {
        "audience": NOT_STATED,
        "decision_notices": {},
        **dict.fromkeys(_RULES, silence),
        **content,
    }
    for place, keys in _KEYS.items():
        for at, name, rule in _places(whole, place):
            if "stated" not in rule:
                at[name] = {**dict.fromkeys(keys, NOT_STATED), **rule}
    return whole


def _places(whole: dict[str, Any], place: str) -> Iterator[tuple[dict[str, Any], str, Any]]:
    """Each rule that a place means, with where it is kept. What is stored is never written to."""
    name, _, each = place.partition(".")
    if not each:
        yield whole, name, whole[name]
        return
    whole[name] = dict(whole[name])
    for key in whole[name]:
        yield whole[name], key, whole[name][key]
