"""Where in a case a rule can be met: from the place a refusal names to the page's address."""

from flask import current_app, g, url_for

from domain.access.check import permits

PLACES = {
    "agencies": ("cases.agencies.index", "See the agencies in this case"),
    "appointments": ("cases.appointments.index", "Go to the appointments"),
    "decision": ("cases.decision.decision", "Go to the decision"),
    "duties": ("cases.family.duties", "See what is owed to the family"),
    "family": ("cases.family.index", "Go to the family’s page"),
    "procedure": ("cases.procedure.index", "See the procedure of this case"),
    "recommendation": ("cases.recommendation.new", "Record what was recommended"),
    "requests": ("cases.requests.index", "Go to the requests"),
    "scope": ("cases.scope.scope", "Go to the scope"),
    "time": ("cases.time.index", "Go to the time of this case"),
}


def way_to(place: str | None) -> tuple[str, str] | None:
    """The address and the words of the link; none where there is no such page for this person."""
    case = g.get("case")
    endpoint, words = PLACES.get(place or "", ("", ""))
    view = current_app.view_functions.get(endpoint)
    if view is None or case is None:
        return None
    needed = getattr(view, "permission", None)
    if needed is None or not permits(g.actor, needed):
        return None
    return url_for(endpoint, reference=case.reference), words
