"""An agency's own recommendations, copied one by one to the list of the case, to be edited."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from flask import g, url_for

from domain.access.permissions import Permission
from domain.agencies.queries import agencies
from domain.contributions.queries import sections_sent
from domain.contributions.recommended import recommended
from domain.errors import NotFound
from domain.procedures.editions import procedure_of
from domain.procedures.rules import recommendation_rules
from domain.procedures.vocabulary import TargetKind
from domain.recommendations.recommendation import Origin, Recommendation, recommend
from domain.requests.contribution import Contribution
from web.cases.forms.recommendations import RecommendationForm, recommendation_form
from web.cases.requests.subject import Version, version_from_url
from web.cases.subject import case_page, note_read
from web.guard import needs
from web.hypermedia import attempt, done


@dataclass(frozen=True)
class Copied:
    """One recommendation of one version of a report."""

    at: Version
    place: int
    words: str

    @property
    def origin(self) -> Origin:
        return Origin(self.at.contribution.id, self.place)


def recommended_in(contribution: Contribution) -> Sequence[str]:
    return recommended(sections_sent(g.session, contribution.id))


def one_from_url(reference: str, request_id: UUID, version: int, place: int) -> Copied:
    at = version_from_url(reference, request_id, version)
    found = recommended_in(at.contribution)
    if not 1 <= place <= len(found):
        raise NotFound
    return Copied(at, place, found[place - 1])


@needs(Permission.RECOMMENDATION_WRITE, subject=one_from_url)
def copy(one: Copied) -> Any:
    note_read(g.case, "requests")
    form, back = _form(one), _report(one.at)
    tried = attempt(form, lambda: _recommend(one, form))
    if tried.ok:
        return done(back, said=f"It is number {tried.value.number} on the list of this review.")
    rules = recommendation_rules(procedure_of(g.session, g.case))
    return case_page(
        "cases/recommendations/recommendation.html",
        "recommendation",
        case=g.case,
        form=form,
        words="Copy a recommendation",
        copied_words=one.words,
        back=(back, "Back to the report"),
        rules=[rule for rule in rules if rule.key in {"targets", "attributes"}],
    )


def _form(one: Copied) -> RecommendationForm:
    """As the agency wrote it, and made to that agency."""
    start = {
        "target": TargetKind.AGENCY.value,
        "agency": str(one.at.asked.agency_id),
        "text": one.words,
    }
    return recommendation_form(procedure_of(g.session, g.case), agencies(g.session), copied=start)


def _recommend(one: Copied, form: RecommendationForm) -> Recommendation:
    return recommend(g.session, g.actor, g.case, entry=form.entry(), origin=one.origin)


def _report(at: Version) -> str:
    return url_for(
        "cases.requests.versions.show",
        reference=g.case.reference,
        request_id=at.asked.id,
        version=at.contribution.version,
        _anchor="recommended",
    )
