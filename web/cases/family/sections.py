"""What stands on a relative's page, in its order.

A section is one line in `SECTIONS`: what draws it is `relative/_<key>.html`, which finds as `this`
what its presenter returned. A presenter that returns None leaves its section out.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import g

from domain.access.check import permits
from domain.access.permissions import Permission
from web.cases.family.after import how_it_was
from web.cases.family.duty_rows import duties
from web.cases.family.holds import turns
from web.cases.family.letters import sheet
from web.cases.family.log import newest
from web.cases.family.meetings.presenters import meetings
from web.cases.family.one import One
from web.cases.family.particulars import needs
from web.cases.family.preferences import said_of
from web.cases.family.presenters import contact, copies, link, views, who
from web.cases.family.questions import asked
from web.cases.family.uninvited import uninvited_section


@dataclass(frozen=True)
class Section:
    key: str
    heading: str
    show: Callable[[One], Any]
    permission: Permission = Permission.FAMILY_READ

    @property
    def template(self) -> str:
        return f"cases/family/relative/_{self.key}.html"


@dataclass(frozen=True)
class Shown:
    """A section with what its template draws."""

    section: Section
    this: Any


SECTIONS: tuple[Section, ...] = (
    Section("duties", "What is owed to them", duties),
    Section("log", "Contacts", newest),
    Section("who", "Who they are", who),
    Section("needs", "The register", needs),
    Section("contact", "How they are reached", contact),
    Section("preferences", "Taking part, and what is safe for them", said_of),
    Section("link", "Their link", link),
    Section("uninvited", "Not invited", uninvited_section),
    Section("letters", "Letters on paper", sheet, Permission.FAMILY_INVITE),
    Section("views", "What they told us", views, Permission.VIEWS_READ),
    Section("meetings", "Meetings", meetings, Permission.MEETING_ARRANGE),
    Section("questions", "Questions and answers", asked, Permission.QUESTION_ASK),
    Section("holds", "Told that views must wait", turns, Permission.FAMILY_READ),
    Section("after", "How it was for them", how_it_was, Permission.VIEWS_READ),
    Section("copies", "Reports, and how it ended", copies),
)


def sections_of(one: One) -> list[Shown]:
    """Those that this person may see, with something in them."""
    seen = (it for it in SECTIONS if permits(g.actor, it.permission))
    shown = (Shown(section, section.show(one)) for section in seen)
    return [it for it in shown if it.this is not None]
