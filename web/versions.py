"""The versions of an agency's answer, read by the board and by the agency itself."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import Response, g, make_response, request, url_for

from domain.agencies.queries import agency_by_id
from domain.cases.case import Case
from domain.contributions.comparing import changes
from domain.contributions.document import document, text_of, title_of
from domain.contributions.parts import WORD, SignOff
from domain.contributions.queries import ORDER, marks_of, sections_sent, version_of
from domain.contributions.sections import has_sections
from domain.contributions.signing import sign_off_of
from domain.documents.rendering import make_pdf
from domain.documents.uploads import FileKind
from domain.documents.word_making import make_word
from domain.errors import NotFound
from domain.requests.contribution import Contribution
from domain.requests.queries import contributions_to
from domain.requests.request import Request
from web.board import the_board
from web.look import day, day_time
from web.prose import prose

MARKING = "OFFICIAL-SENSITIVE"
PDF = "application/pdf"


def _of_board(name: str, asked: Request, **parts: Any) -> str:
    return url_for(
        f"cases.requests.versions.{name}", reference=g.case.reference, request_id=asked.id, **parts
    )


def _own(name: str, asked: Request, **parts: Any) -> str:
    return url_for(f"requests.versions.{name}", request_id=asked.id, **parts)


Way = Callable[..., str]
BOARD: Way = _of_board
OWN: Way = _own


def answer_context(asked: Request, way: Way) -> dict[str, Any]:
    """What the list of versions needs beside words and files."""
    return {
        "marks": marks_of(g.session, asked.id),
        "wants_signing": has_sections(asked.kind),
        "version_href": lambda name, number: way(name, asked, version=number),
    }


@dataclass(frozen=True)
class Reading:
    """One version with all that a page or a file says of it."""

    asked: Request
    contribution: Contribution
    agency: str
    reference: str
    html: str
    from_word: bool
    signed: SignOff | None

    @property
    def title(self) -> str:
        return f"{self.asked.label}: {self.agency}"

    @property
    def line(self) -> str:
        """Which version it is, and who signed it off."""
        number, sent = self.contribution.version, day_time(self.contribution.made_at)
        which = f"Review {self.reference}. Version {number}, sent {sent}."
        return f"{MARKING}. {which} {signed_words(self.signed)}"


def signed_words(signed: SignOff | None) -> str:
    if signed is None:
        return "Not yet signed off."
    return f"Signed off by {signed.name}, {signed.post}, on {day(signed.signed_on)}."


def reading(asked: Request, contribution: Contribution) -> Reading:
    """Raises `NotFound` where the version has no sections to read."""
    parts = sections_sent(g.session, contribution.id)
    if not parts:
        raise NotFound
    case = g.session.get_one(Case, (asked.board_id, asked.case_id))
    return Reading(
        asked=asked,
        contribution=contribution,
        agency=agency_by_id(g.session, asked.agency_id).name,
        reference=case.reference,
        html=document(parts),
        from_word=parts[0].source == WORD,
        signed=sign_off_of(g.session, contribution.id),
    )


def reading_context(asked: Request, contribution: Contribution, way: Way) -> dict[str, Any]:
    shown = reading(asked, contribution)
    latest = contributions_to(g.session, asked.id)[0].version
    drawn = prose(shown.html)
    number = contribution.version
    return {
        "reading": shown,
        "asked": asked,
        "text": drawn.html,
        "parts": [part for part in drawn.parts if part.level == 2],
        "latest": latest,
        "way": lambda name: way(name, asked, version=number),
        "wants_signing": has_sections(asked.kind),
    }


def comparison(asked: Request, contribution: Contribution, way: Way) -> dict[str, Any]:
    """What changed since an earlier version: the one before, unless another is asked for."""
    number = contribution.version
    since = request.args.get("since", number - 1, type=int)
    if not 1 <= since < number:
        raise NotFound
    earlier = version_of(g.session, asked.id, since)
    found = changes(_texts(earlier), _texts(contribution), ORDER)
    return {
        "asked": asked,
        "version": number,
        "since": since,
        "others": range(1, number),
        "changes": [(title_of(change.section), change.runs) for change in found],
        "way": lambda name, **more: way(name, asked, version=number, **more),
    }


def _texts(contribution: Contribution) -> dict[str, str]:
    return {it.section: text_of(it) for it in sections_sent(g.session, contribution.id)}


def as_word(shown: Reading) -> Response:
    made = make_word(shown.html, title=shown.title, subtitle=shown.line)
    return _sent(made, FileKind.DOCX.media_type, shown, "docx")


def as_pdf(shown: Reading) -> Response:
    board = the_board()
    made = make_pdf(
        shown.html,
        title=shown.title,
        board_name=board.name,
        date_words=shown.line,
        accent=board.colour,
    )
    return _sent(made, PDF, shown, "pdf")


def _sent(made: bytes, kind: str, shown: Reading, ending: str) -> Response:
    """An attachment whose name says nothing."""
    response = make_response(made)
    response.mimetype = kind
    name = f"answer-{shown.contribution.id.hex[:8]}.{ending}"
    response.headers.set("Content-Disposition", "attachment", filename=name)
    return response
