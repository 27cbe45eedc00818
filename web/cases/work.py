"""From an address to the report, and the version of it, that a page is about."""

from dataclasses import dataclass
from typing import Any

from flask import g

from domain.cases.case import Case
from domain.errors import NotFound
from domain.procedures.definition import Procedure
from domain.procedures.editions import procedure_of
from domain.procedures.rules import Circle, circle, document_title, documents
from domain.procedures.vocabulary import DocumentKey
from domain.reports.drafts import Draft
from domain.reports.queries import draft_at, latest_draft
from web.cases.subject import case_from_url


@dataclass(frozen=True)
class Work:
    """A document of a case, under the procedure that the case is under."""

    case: Case
    procedure: Procedure
    document: str

    @property
    def title(self) -> str:
        return document_title(self.procedure, self.document)

    @property
    def circle(self) -> Circle:
        """Who may see it before it is published."""
        return circle(self.procedure)

    @property
    def at(self) -> dict[str, Any]:
        """What its addresses are made of."""
        return {"reference": self.case.reference, "document": self.document}


@dataclass(frozen=True)
class WorkVersion(Work):
    """One version of it."""

    draft: Draft

    @property
    def at_version(self) -> dict[str, Any]:
        return {**self.at, "version": self.draft.version}

    @property
    def name(self) -> str:
        return f"{self.title}, version {self.draft.version}"


def work_from_url(reference: str, document: str) -> Work:
    case = case_from_url(reference)
    procedure = procedure_of(g.session, case)
    # What was written under an earlier edition stays where it can be read.
    if document not in documents(procedure) and not _is_written(case, document):
        raise NotFound
    return Work(case, procedure, document)


def _is_written(case: Case, document: str) -> bool:
    known = document in set(DocumentKey)
    return known and latest_draft(g.session, case.id, document) is not None


def version_from_url(reference: str, document: str, version: int) -> WorkVersion:
    work = work_from_url(reference, document)
    draft = draft_at(g.session, work.case.id, document, version)
    return WorkVersion(work.case, work.procedure, document, draft)


def latest_from_url(reference: str, document: str) -> WorkVersion:
    work = work_from_url(reference, document)
    draft = latest_draft(g.session, work.case.id, document)
    if draft is None:
        raise NotFound
    return WorkVersion(work.case, work.procedure, document, draft)
