"""What whoever acts for a relative must know first, shown above every page that is about them."""

from dataclasses import dataclass

from flask import g, url_for

from domain.access.permissions import Permission
from domain.family.apart import apart_from
from domain.family.preferences.models import Preference
from domain.family.preferences.queries import preferences_of
from domain.family.preferences.topics import QUIET, Part, Topic, Way
from domain.family.preferences.ways import WAYS, never_used
from domain.family.relatives import Relative
from web.cases.family.said import way_words

SAFE_NOW = "These are safe: {}."
NONE_SAFE = "They have named no way that is safe. Agree one in person, or through who helps them."
UNTIL = "Messages wait until another way is agreed with them and written down."
NEWS = {True: "They do want to hear news.", False: "They do not want news either."}


@dataclass(frozen=True)
class Heed:
    """`grave` is what could put somebody in danger."""

    words: str
    why: str
    href: str
    link: str
    can: Permission
    grave: bool = True


def heeds(relative: Relative) -> list[Heed]:
    """In two statements: who must not learn of them, which way is not safe, what they asked."""
    return [*_apart(relative), *_said(relative)]


def _apart(relative: Relative) -> list[Heed]:
    return [
        Heed(
            f"{each.other.name} must not learn that {relative.name} is asked, nor {relative.name} "
            f"that {each.other.name} is.",
            f"Why: {each.row.reason.rstrip('.')}. Never name one to the other, never write to "
            "both at once, and never have them come at the same time.",
            _at("apart", relative),
            "Who must be kept apart",
            Permission.APART_RECORD,
        )
        for each in apart_from(g.session, relative.id)
    ]


def _said(relative: Relative) -> list[Heed]:
    said = preferences_of(g.session, relative.id)
    found = [_unsafe(relative, said.get(Topic.REACHING)), _quiet(relative, said.get(Topic.PART))]
    return [each for each in found if each is not None]


def _unsafe(relative: Relative, said: Preference | None) -> Heed | None:
    never = never_used(said)
    if not relative.has_way or Way(relative.channel) not in never:
        return None
    safe = [way.value for way in WAYS if way not in never]
    return Heed(
        f"{way_words([relative.channel])} is not safe for them. Nothing is sent that way.",
        f"{SAFE_NOW.format(way_words(safe)) if safe else NONE_SAFE} {UNTIL}",
        _at("edit", relative),
        "Change how they are reached",
        Permission.FAMILY_INVITE,
    )


def _quiet(relative: Relative, said: Preference | None) -> Heed | None:
    if said is None or not said.picked("ways") & QUIET:
        return None
    for_now = Part.NOT_NOW.value in said.picked("ways")
    return Heed(
        "They have asked not to be asked for now." if for_now else "They do not wish to take part.",
        f"No message that asks for anything is sent to them. {NEWS[relative.wants_news]}",
        _at("preferences", relative),
        "What they said",
        Permission.FAMILY_READ,
        grave=False,
    )


def _at(endpoint: str, relative: Relative) -> str:
    return url_for(f"cases.family.{endpoint}", reference=g.case.reference, relative=relative.id)
