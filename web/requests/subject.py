"""From an address to what a liaison is asked."""

from dataclasses import dataclass
from uuid import UUID

from flask import g

from domain.chronologies.kept.sources import Source, source_by_id
from domain.contributions.queries import version_of
from domain.contributions.sections import Section, has_sections, sections_of
from domain.errors import NotFound
from domain.requests.contribution import Contribution
from domain.requests.queries import request_by_id
from domain.requests.request import Request


@dataclass(frozen=True)
class Place:
    """One section of what is asked."""

    asked: Request
    section: Section


@dataclass(frozen=True)
class Version:
    """One version of an answer."""

    asked: Request
    contribution: Contribution


def request_from_url(request_id: UUID) -> Request:
    return request_by_id(g.session, request_id)


def source_from_url(request_id: UUID, chronology_id: UUID) -> Source:
    """A chronology that was given in answer to one request."""
    g.asked = request_from_url(request_id)
    found = source_by_id(g.session, g.asked.case_id, chronology_id)
    if found.chronology.request_id != g.asked.id:
        raise NotFound
    return found


def report_from_url(request_id: UUID) -> Request:
    """A request for a report: a chronology has no sections to write."""
    asked = request_from_url(request_id)
    if not has_sections(asked.kind):
        raise NotFound
    return asked


def place_from_url(request_id: UUID, section: str) -> Place:
    asked = report_from_url(request_id)
    found = {each.key: each for each in sections_of(asked.kind)}
    if section not in found:
        raise NotFound
    return Place(asked, found[section])


def version_from_url(request_id: UUID, version: int) -> Version:
    asked = request_from_url(request_id)
    return Version(asked, version_of(g.session, asked.id, version))
