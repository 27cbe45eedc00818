"""Steps in which somebody outside is told, asks, or is shown something; and a case is moved."""

from typing import ClassVar, Literal

from domain.access.permissions import Permission as Can
from domain.cases.telling import Means, Saying, duty_for, tell_others
from domain.disclosures.answering import Answered, answer_disclosure
from domain.disclosures.asking import Asked, note_asked
from domain.disclosures.models import Answer
from domain.disclosures.queries import disclosures_of
from domain.errors import NotFound
from domain.moving.moving import editions, move_case
from domain.procedures.rules import Asker
from domain.procedures.telling import About
from domain.procedures.vocabulary import DocumentKey, RecipientKey
from domain.publishing.sharing import Shared, share_draft
from tenants._demo.scene import Scene
from tenants._demo.steps import MemberStep


class TellOthers(MemberStep):
    permission: ClassVar[Can] = Can.CASE_NOTE
    do: Literal["tell_others"]
    about: About
    recipient: RecipientKey
    means: Means
    note: str | None = None

    def play(self, scene: Scene) -> None:
        duty = duty_for(scene.session, scene.case, self.about.value, self.recipient.value)
        saying = Saying(scene.then(), self.means.value, self.note)
        tell_others(scene.session, scene.actor, scene.case, duty, saying)


class AskToSee(MemberStep):
    permission: ClassVar[Can] = Can.DISCLOSURE_WRITE
    do: Literal["note_disclosure"]
    asker: Asker
    who: str
    asked_for: str
    basis: str

    def play(self, scene: Scene) -> None:
        asked = Asked(self.asker.value, self.who, self.asked_for, self.basis, scene.then())
        note_asked(scene.session, scene.actor, scene.case, asked)


class AnswerWhoAsked(MemberStep):
    """The earliest that waits. `document` names the report whose latest version was given."""

    permission: ClassVar[Can] = Can.DISCLOSURE_WRITE
    do: Literal["answer_disclosure"]
    answer: Answer
    authoriser: str
    document: DocumentKey | None = None
    given: str | None = None
    taken_out: str | None = None
    reason: str | None = None

    def play(self, scene: Scene) -> None:
        answered = Answered(
            answer=self.answer.value,
            answered_on=scene.then(),
            authoriser=self.authoriser,
            draft_id=scene.draft(self.document.value).id if self.document else None,
            given=self.given,
            taken_out=self.taken_out,
            reason=self.reason,
        )
        first = next(iter(disclosures_of(scene.session, scene.case.id)), None)
        if first is None:
            raise NotFound("Nobody has asked yet.")
        answer_disclosure(scene.session, scene.actor, first, answered)


class ShareDraft(MemberStep):
    permission: ClassVar[Can] = Can.DRAFT_SHARE
    do: Literal["share_draft"]
    document: DocumentKey
    person: str
    organisation: str | None = None
    group: str

    def play(self, scene: Scene) -> None:
        shared = Shared(self.person, self.organisation, self.group, scene.then())
        draft = scene.draft(self.document.value)
        share_draft(scene.session, scene.actor, scene.case, draft, shared)


class Move(MemberStep):
    permission: ClassVar[Can] = Can.CASE_MOVE
    do: Literal["move_case"]
    edition: str
    reason: str

    def play(self, scene: Scene) -> None:
        to = next((it for it in editions(scene.session) if it.key == self.edition), None)
        if to is None:
            raise NotFound(f"No edition is called {self.edition}.")
        case = scene.case
        move_case(scene.session, scene.actor, case, to=to, seen=case.edition_id, reason=self.reason)
