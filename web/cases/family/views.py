"""Reading what a relative sent."""

from typing import Any
from uuid import UUID

from flask import g

from domain.access.permissions import Permission
from domain.family.attached.queries import read_attachment
from domain.family.meetings.as_views import notes_as_views
from domain.family.relatives import Relative
from domain.family.views import read_views
from web.cases.family.noting_forms import SAID_BY
from web.cases.family.subject import relative_from_url
from web.cases.subject import case_page, note_read
from web.downloads import as_file, ending_of
from web.guard import keep, needs
from web.runtime import runtime


@needs(Permission.VIEWS_READ, subject=relative_from_url)
def views(relative: Relative) -> Any:
    found = read_views(g.session, g.actor, relative)
    met = notes_as_views(g.session, relative.id)
    if met:
        note_read(g.case, "family")
    keep()
    return case_page(
        "cases/family/views.html",
        case=g.case,
        relative=relative,
        views=found,
        met=met,
        said_by=SAID_BY,
    )


@needs(Permission.VIEWS_READ)
def attachment(reference: str, relative: UUID, file: UUID) -> Any:
    """Given as a file to save, under a name that says nothing, and never shown in the page."""
    whose = relative_from_url(reference, relative)
    row, content = read_attachment(g.session, g.actor, whose.id, file, store=runtime().files)
    keep()
    return as_file(content, row.id, ending_of(row.media_type))
