"""Where a relative lands: what this is, where it stands, what they can do, who to talk to."""

from typing import Any

from flask import g

from domain.access.permissions import Permission
from domain.family.readers import Reader
from domain.family.standing import holds_on_views, standing
from web.family.children import for_a_child
from web.family.choosing import what_you_can_say
from web.family.place import the_case, the_procedure
from web.family.presenters import about, carrier, told_date, what_you_can_do
from web.guard import needs
from web.hypermedia import page


@needs(Permission.VIEWS_GIVE)
def start() -> Any:
    procedure = the_procedure()
    date = told_date(procedure)
    told_of = date.on if date and not date.is_out else None
    return page(
        "family/start.html",
        about=about(procedure),
        reader=g.invitation.reader,
        young=for_a_child(procedure) if g.invitation.reader == Reader.CHILD else None,
        standing=standing(g.session, the_case(), procedure, told_of=told_of),
        carrier=carrier(procedure),
        date=date,
        holds=(holds := holds_on_views(g.session)),
        tasks=what_you_can_do(waiting=bool(holds)),
        choices=what_you_can_say(),
    )
