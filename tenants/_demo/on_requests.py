"""Steps around a document that is given to those who ask for it."""

from typing import ClassVar, Literal

from sqlalchemy import select

from domain.access.permissions import Permission as Can
from domain.errors import NotFound
from domain.giving.answering import Answered, answer_request
from domain.giving.asking import Asked, ask_for_document, offered_at
from domain.giving.models import DocumentRequest
from domain.procedures.vocabulary import DocumentKey
from tenants._demo.scene import Scene
from tenants._demo.steps import MemberStep, VisitorStep


class AskForDocument(VisitorStep):
    permission: ClassVar[Can] = Can.DOCUMENT_ASK
    do: Literal["ask_for_document"]
    document: DocumentKey = DocumentKey.OVERVIEW_REPORT
    name: str
    email: str | None = None
    address: str | None = None
    about: str | None = None

    def play(self, scene: Scene) -> None:
        slug = f"{scene.reference}-{self.document.value.replace('_', '-')}".lower()
        asked = Asked(self.name, self.email, self.address, self.about)
        ask_for_document(scene.session, scene.actor, offered_at(scene.session, slug), asked)


class AnswerForDocument(MemberStep):
    permission: ClassVar[Can] = Can.DOCUMENT_ANSWER
    do: Literal["answer_for_document"]
    name: str
    answer: Literal["link", "post", "declined"]
    reason: str | None = None

    def play(self, scene: Scene) -> None:
        sent_on = scene.then() if self.answer == "post" else None
        request = self._asked(scene)
        answered = Answered(self.answer, request.answers, sent_on, self.reason)
        answer_request(scene.session, scene.actor, request, answered)

    def _asked(self, scene: Scene) -> DocumentRequest:
        wanted = select(DocumentRequest).order_by(DocumentRequest.made_at, DocumentRequest.id)
        for request in scene.session.scalars(wanted):
            if request.name == self.name:
                return request
        raise NotFound(f"{self.name} has asked for nothing.")
