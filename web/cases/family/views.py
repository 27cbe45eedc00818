"""Reading what a relative sent."""

from typing import Any

from flask import g

from domain.access.permissions import Permission
from domain.family.relatives import Relative
from domain.family.views import read_views
from web.cases.family.subject import relative_from_url
from web.cases.subject import case_page
from web.guard import keep, needs


@needs(Permission.VIEWS_READ, subject=relative_from_url)
def views(relative: Relative) -> Any:
    found = read_views(g.session, g.actor, relative)
    keep()
    return case_page("cases/family/views.html", case=g.case, relative=relative, views=found)
