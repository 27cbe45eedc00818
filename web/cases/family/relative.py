"""A relative's own page: all that is known of them, done for them and owed to them."""

from typing import Any

from flask import g

from domain.access.permissions import Permission
from domain.family.relatives import Relative
from web.cases.family.one import one_of
from web.cases.family.sections import sections_of
from web.cases.family.subject import relative_from_url
from web.cases.subject import case_page, note_read
from web.guard import needs


@needs(Permission.FAMILY_READ, subject=relative_from_url)
def relative(shown: Relative) -> Any:
    note_read(g.case, "family")
    return case_page(
        "cases/family/relative/show.html",
        case=g.case,
        relative=shown,
        sections=sections_of(one_of(shown)),
    )
