"""A document that is given on request, and somebody who asks for it, through the real actions."""

from uuid import UUID

from domain.access.identity import VISITOR
from domain.giving.answering import Answered, answer_request
from domain.giving.asking import Asked, ask_for_document, offered_at
from domain.giving.links import token_of
from domain.giving.models import DocumentRequest
from domain.procedures.editions import current_edition, procedure_in
from domain.procedures.vocabulary import DocumentKey, Venue
from domain.tenancy import Audience, Place, board_session
from tests.cast import Cast
from tests.support.cases import referred_case
from tests.support.editions import another_edition, pin
from tests.support.reports import published, ready

NAME = "Ottoline Brackenridge"
EMAIL = "ottoline@reader.example"
ADDRESS = "1 Quiet Lane\nNorthtown"
TEXT = "# Findings\n\nServices did not talk to each other about the marmalade."


def gives_on_request(cast: Cast, reference: str, board: str = "northshire") -> None:
    """The case is under an edition by which the board gives the report to those who ask."""
    with cast.system_session(board) as session:
        usual = procedure_in(current_edition(session)).documents
    key = DocumentKey.OVERVIEW_REPORT
    given = {"venue": Venue.ON_REQUEST, "given_by": "Board Manager", "available_to": "anyone"}
    documents = {**usual, key: usual[key].model_copy(update=given)}
    pin(cast, reference, another_edition(cast, board, "asking", documents=documents), board)


def listed(cast: Cast, board: str = "northshire") -> str:
    """A published report that the library only lists. Returns its slug."""
    reference = referred_case(cast, board)
    gives_on_request(cast, reference, board)
    ready(cast, reference, TEXT, board=board)
    return published(cast, reference, board=board).slug


def at_the_door(cast: Cast, board: str = "northshire"):
    return board_session(cast.engine, cast.vault, Place(board, Audience.DOOR))


def asked_for(
    cast: Cast, slug: str, board: str = "northshire", *, email: str | None = EMAIL
) -> UUID:
    asked = Asked(NAME, email, ADDRESS, "I write about how services work together.")
    with at_the_door(cast, board) as session:
        return ask_for_document(session, VISITOR, offered_at(session, slug), asked).id


def request_of(session, request_id: UUID) -> DocumentRequest:
    return session.query(DocumentRequest).filter_by(id=request_id).one()


def answered(cast: Cast, request_id: UUID, answer="link", board="northshire", **more) -> str:
    """Answers it; the link's token where there is one."""
    with cast.session(board) as session:
        request = request_of(session, request_id)
        what = Answered(answer, request.answers, **more)
        answer_request(session, cast.actor(board, "manager"), request, what)
        return token_of(session, request) if answer == "link" else ""
