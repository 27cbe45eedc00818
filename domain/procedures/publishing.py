"""How and where each document is published."""

from dataclasses import dataclass

from domain.procedures import words
from domain.procedures.basis import NotStated, Silence, is_stated
from domain.procedures.definition import Procedure
from domain.procedures.naming import document_title
from domain.procedures.output import Document
from domain.procedures.vocabulary import DocumentKey, Publish, Standing, Venue

_PUT = {
    Publish.SHOULD: "should be published",
    Publish.MUST: "has to be published",
    Publish.IN_FULL: "is published in full",
    Publish.IS_PUBLISHED: "is published",
    Publish.AVAILABLE: "is there for anyone who asks to read it",
}


def document_of(procedure: Procedure, document_key: str) -> Document | None:
    document = procedure.documents.get(DocumentKey(document_key))
    return document if document is not None and is_stated(document) else None


def publication_rule(procedure: Procedure, document_key: str) -> str:
    """The rule for publishing this document, as a sentence."""
    document = document_of(procedure, document_key)
    title = document_title(procedure, document_key)
    if document is None or isinstance(document.publish, Silence):
        silent = f"{words.SILENT} whether the {title} is published."
        return silent + _nationally(procedure, document_key)
    return published_words(document)


def published_words(document: Document) -> str:
    """How a document is published; empty where that is not stated."""
    if isinstance(document.publish, Silence):
        return ""
    unless = words.exceptions(document.exceptions)
    tail = f", unless {unless}" if unless else ""
    return f"The {document.title} {_PUT[document.publish]}{tail}."


def publication_venue(procedure: Procedure, document_key: str) -> str:
    """Where this document can be had, as a sentence."""
    document = document_of(procedure, document_key)
    title = document_title(procedure, document_key)
    if document is None or isinstance(document.venue, Silence):
        return f"{words.SILENT} where the {title} can be read."
    return f"The {title} can be {words.VENUE[document.venue]}."


def venue_of(procedure: Procedure, document_key: str) -> str | None:
    """The key of where this document can be had; None where that is not stated."""
    document = document_of(procedure, document_key)
    if document is None or isinstance(document.venue, Silence):
        return None
    return document.venue.value


def on_request(procedure: Procedure, document_key: str) -> bool:
    """Whether it is given to those who ask, and not put where anyone may read it."""
    document = document_of(procedure, document_key)
    return document is not None and document.venue == Venue.ON_REQUEST


@dataclass(frozen=True)
class AskingRule:
    """By which rule somebody may ask for a document, and where that is written."""

    sentence: str
    source: str


def asking_rule(procedure: Procedure, document_key: str) -> AskingRule:
    rule = document_rule(procedure, document_key)
    document = document_of(procedure, document_key)
    by = document.given_by if document else Silence.NOT_STATED
    giver = "" if isinstance(by, Silence) else f"It is given by the {by}."
    return AskingRule(" ".join(filter(None, (rule.venue, rule.whom, giver))), rule.source)


@dataclass(frozen=True)
class DocumentRule:
    """All that is said of publishing one document, and where it is written."""

    rule: str
    venue: str
    whom: str
    source: str
    standing: Standing | None


def document_rule(procedure: Procedure, document_key: str) -> DocumentRule:
    document = document_of(procedure, document_key)
    stated = procedure.documents.get(DocumentKey(document_key))
    return DocumentRule(
        rule=publication_rule(procedure, document_key),
        venue=publication_venue(procedure, document_key),
        whom=_whom(document),
        source=str(stated.source) if stated is not None else procedure.document,
        standing=document.standing if document else None,
    )


def _whom(document: Document | None) -> str:
    if document is None or document.available_to == Silence.NOT_STATED:
        return ""
    return f"It is there for {document.available_to}."


def _nationally(procedure: Procedure, document_key: str) -> str:
    """What the national guidance of the time said, where the board is silent on a document."""
    document = procedure.documents.get(DocumentKey(document_key))
    said = document.nationally if isinstance(document, NotStated) else ""
    return f" National guidance of the time: {said}" if said else ""
