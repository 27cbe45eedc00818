"""What an agency gave, for that agency to keep: its own entries as Excel, Word or CSV."""

from io import BytesIO
from uuid import UUID

from flask import Response, g, send_file

from domain.access.permissions import Permission
from domain.agencies.queries import agency_by_id
from domain.chronologies.kept.given_back import give_back
from web.guard import keep, needs
from web.requests.subject import source_from_url


@needs(Permission.CONTRIBUTION_GIVE)
def taken_away(request_id: UUID, chronology_id: UUID, ending: str) -> Response:
    row = source_from_url(request_id, chronology_id).chronology
    name = agency_by_id(g.session, g.actor.agency_id).name
    content = give_back(g.session, g.actor, row, ending, agency=name)
    keep()
    return send_file(
        BytesIO(content),
        mimetype="application/octet-stream",
        as_attachment=True,
        download_name=f"entries-{row.id.hex[-8:]}.{ending}",
    )
