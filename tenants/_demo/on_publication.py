"""Steps that put a report into the library, and take it out."""

from typing import ClassVar, Literal

from domain.access.permissions import Permission as Can
from domain.errors import NotFound
from domain.procedures.vocabulary import RecipientKey
from domain.publication.queries import standing_publication
from domain.publishing.explaining import explain
from domain.publishing.publishing import Look, Words, publish
from domain.publishing.sending import note_sent
from domain.publishing.withdrawing import withdraw
from tenants._demo.on_reports import ReportStep
from tenants._demo.scene import Scene


class Explain(ReportStep):
    permission: ClassVar[Can] = Can.REPORT_PUBLISH
    do: Literal["explain"]
    condition: Literal["recipients"]
    reason: str

    def play(self, scene: Scene) -> None:
        draft = scene.draft(self.document.value)
        explain(
            scene.session,
            scene.actor,
            scene.case,
            draft,
            condition=self.condition,
            reason=self.reason,
        )


class NoteSent(ReportStep):
    permission: ClassVar[Can] = Can.REPORT_PUBLISH
    do: Literal["note_sent"]
    recipient: RecipientKey

    def play(self, scene: Scene) -> None:
        draft, sent_on = scene.draft(self.document.value), scene.then()
        note_sent(
            scene.session,
            scene.actor,
            scene.case,
            draft,
            recipient=self.recipient.value,
            sent_on=sent_on,
        )


class Publish(ReportStep):
    permission: ClassVar[Can] = Can.REPORT_PUBLISH
    do: Literal["publish"]
    title: str
    summary: str
    welfare: str

    def play(self, scene: Scene) -> None:
        publish(
            scene.session,
            scene.actor,
            scene.case,
            scene.draft(self.document.value),
            words=Words(title=self.title, summary=self.summary, welfare=self.welfare),
            look=Look(board_name=scene.board.name, accent=scene.board.colour),
        )


class Withdraw(ReportStep):
    permission: ClassVar[Can] = Can.REPORT_PUBLISH
    do: Literal["withdraw"]
    public_note: str
    reason: str

    def play(self, scene: Scene) -> None:
        draft = scene.draft(self.document.value)
        publication = standing_publication(scene.session, draft.report_id)
        if publication is None:
            raise NotFound(f"No {self.document.value} of this case is in the library.")
        withdraw(
            scene.session,
            scene.actor,
            scene.case,
            publication,
            public_note=self.public_note,
            reason=self.reason,
        )
