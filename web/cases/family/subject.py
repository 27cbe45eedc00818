"""From an address to the relative it is about."""

from typing import Any
from uuid import UUID

from flask import g, url_for

from domain.family.relatives import Relative
from domain.family.views import relative_by_id
from web.cases.family.heeding import heeds
from web.cases.subject import case_from_url


def relative_from_url(reference: str, relative: UUID) -> Relative:
    case = case_from_url(reference)
    found = relative_by_id(g.session, case.id, relative)
    g.relative = found
    g.heeds = heeds(found)
    return found


def family_url(endpoint: str, relative: Relative | None = None) -> str:
    """A page of this case's family."""
    parts: dict[str, Any] = {"relative": relative.id} if relative else {}
    return url_for(f"cases.family.{endpoint}", reference=g.case.reference, **parts)
