"""Where a published document can be had, as the procedure says of it at that moment."""

from sqlalchemy.orm import Session

from domain.cases.case import Case
from domain.procedures.editions import procedure_of
from domain.procedures.rules import asking_rule, on_request, venue_of
from domain.publication.models import Listing, Publication


def venue_for(session: Session, case: Case, document: str) -> str | None:
    return venue_of(procedure_of(session, case), document)


def list_if_on_request(
    session: Session, case: Case, publication: Publication, document: str
) -> None:
    """What is given on request is listed in the library, and cannot be read there."""
    procedure = procedure_of(session, case)
    if not on_request(procedure, document):
        return
    session.flush()
    rule = asking_rule(procedure, document)
    session.add(
        Listing(
            case_id=case.id,
            publication_id=publication.id,
            slug=publication.slug,
            title=publication.title,
            summary=publication.summary,
            published_at=publication.published_at,
            rule=rule.sentence,
            source=rule.source,
        )
    )
