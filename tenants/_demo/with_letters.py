"""Letters on paper: written, and put in the post."""

from typing import ClassVar, Literal

from domain.access.permissions import Permission as Can
from domain.letters.models import LetterKind
from domain.letters.posting import post_letter
from domain.letters.writing import change_letter, write_letter
from tenants._demo.scene import Scene
from tenants._demo.steps import MemberStep
from tenants.post import office_of


class SendLetter(MemberStep):
    """`posted` says how it went; one without it still waits to be posted."""

    permission: ClassVar[Can] = Can.FAMILY_INVITE
    do: Literal["send_letter"]
    relative: str
    words: str
    large: bool = False
    posted: Literal["first_class", "signed_for", "by_hand"] | None = None

    def play(self, scene: Scene) -> None:
        session, actor = scene.session, scene.actor
        relative, office = scene.relative(self.relative), office_of(scene.board)
        letter = write_letter(session, actor, relative, LetterKind.NEWS, office)
        change_letter(session, actor, letter, words=self.words, large=self.large)
        if self.posted:
            post_letter(session, actor, letter, posted_on=scene.then(), means=self.posted)
