"""Steps that make a report: writing, checking, clearing and approving it."""

from typing import ClassVar, Literal

from domain.access.permissions import Permission as Can
from domain.documents.anonymity import Level
from domain.procedures.vocabulary import DocumentKey
from domain.reports.approval import approve
from domain.reports.checking import check_draft, findings_in
from domain.reports.clearance import clear_draft
from domain.reports.saving import FromWord, Written, save_draft
from domain.reports.settling import SettledAs, settle, settle_rest, settles_with_rest
from domain.reports.versions import latest_version
from tenants._demo.scene import Scene
from tenants._demo.steps import MemberStep
from tenants._demo.times import Days
from tenants._demo.word import make_word


class ReportStep(MemberStep):
    document: DocumentKey = DocumentKey.OVERVIEW_REPORT


class SaveDraft(ReportStep):
    """`word` is the name of the Word file that the text comes in, where it comes in one."""

    permission: ClassVar[Can] = Can.DRAFT_WRITE
    do: Literal["save_draft"]
    text: str
    word: str | None = None

    def play(self, scene: Scene) -> None:
        document = self.document.value
        save_draft(
            scene.session,
            scene.actor,
            scene.case,
            document,
            content=self._content(scene),
            seen=latest_version(scene.session, scene.case.id, document),
        )

    def _content(self, scene: Scene) -> Written | FromWord:
        if self.word is None:
            return Written(self.text)
        return FromWord(make_word(self.text), self.word, scene.store)


class Check(ReportStep):
    permission: ClassVar[Can] = Can.DRAFT_CLEAR
    do: Literal["check"]

    def play(self, scene: Scene) -> None:
        check_draft(scene.session, scene.actor, scene.case, scene.draft(self.document.value))


class Settle(ReportStep):
    """With `match`, the certain and likely findings of those words; without, all the rest."""

    permission: ClassVar[Can] = Can.DRAFT_CLEAR
    do: Literal["settle"]
    match: str | None = None
    settled_as: SettledAs = SettledAs.NOT_IDENTIFYING
    because: str

    def play(self, scene: Scene) -> None:
        draft = scene.draft(self.document.value)
        found = findings_in(scene.session, draft.id)
        if self.match is None:
            if any(settles_with_rest(finding) for finding in found):
                settle_rest(scene.session, scene.actor, draft, because=self.because)
            return
        for finding in found:
            if finding.level != Level.POSSIBLE and finding.match == self.match:
                settle(
                    scene.session,
                    scene.actor,
                    finding,
                    settled_as=self.settled_as,
                    because=self.because,
                )


class Clear(ReportStep):
    permission: ClassVar[Can] = Can.DRAFT_CLEAR
    do: Literal["clear"]

    def play(self, scene: Scene) -> None:
        clear_draft(scene.session, scene.actor, scene.case, scene.draft(self.document.value))


class Approve(ReportStep):
    permission: ClassVar[Can] = Can.DRAFT_APPROVE
    do: Literal["approve"]
    approved_by: str
    approved: Days | None = None

    def play(self, scene: Scene) -> None:
        approve(
            scene.session,
            scene.actor,
            scene.draft(self.document.value),
            approved_by=self.approved_by,
            approved_on=scene.then() if self.approved is None else scene.day(self.approved),
        )
