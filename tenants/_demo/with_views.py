"""What relatives add and allow, what is noted of them, and what they are shown of a draft."""

from io import BytesIO
from typing import ClassVar, Literal

from PIL import Image

from domain.access.permissions import Permission as Can
from domain.errors import NotFound
from domain.family.after.verbs import send_how_it_was
from domain.family.attached.adding import Brought, add_attachment
from domain.family.noted.models import SaidBy
from domain.family.noted.noting import Heard, note_view
from domain.family.shown.commenting import begin_text, save_comment, send_comments
from domain.family.shown.queries import own_texts
from domain.family.used.using import Use, use_view
from domain.procedures.vocabulary import DocumentKey
from domain.showing.showing import Showing, show_findings
from domain.voices.models import ALL, Level
from domain.voices.saying import say_consent
from tenants._demo.scene import Scene
from tenants._demo.steps import MemberStep, RelativeStep


class AddPhoto(RelativeStep):
    """A picture of nothing but a colour: nobody's photo is in the made-up reviews."""

    permission: ClassVar[Can] = Can.VIEWS_GIVE
    do: Literal["add_photo"]
    about: str

    def play(self, scene: Scene) -> None:
        kept = BytesIO()
        Image.new("RGB", (320, 240), "lightsteelblue").save(kept, "JPEG")
        brought = Brought("photo.jpg", kept.getvalue(), self.about)
        add_attachment(scene.session, scene.actor, scene.case.id, brought, store=scene.store)


class Allow(RelativeStep):
    permission: ClassVar[Can] = Can.VIEWS_GIVE
    do: Literal["allow"]
    level: Level
    thing: str = ALL

    def play(self, scene: Scene) -> None:
        level, case_id = self.level.value, scene.case.id
        say_consent(scene.session, scene.actor, case_id, level=level, about=self.thing)


class NoteView(MemberStep):
    permission: ClassVar[Can] = Can.VIEWS_NOTE
    do: Literal["note_view"]
    relative: str
    means: SaidBy
    heard_by: str
    words: str

    def play(self, scene: Scene) -> None:
        heard = Heard(scene.then(), self.means.value, self.heard_by, self.words)
        note_view(scene.session, scene.actor, scene.relative(self.relative), heard)


class UseView(MemberStep):
    permission: ClassVar[Can] = Can.DRAFT_WRITE
    do: Literal["use_view"]
    relative: str
    thing: str
    document: DocumentKey
    how: Literal["general", "quoted"]
    section: str
    quote: str | None = None

    def play(self, scene: Scene) -> None:
        use = Use(self.thing, self.document.value, self.how, self.section, self.quote)
        use_view(scene.session, scene.actor, scene.relative(self.relative), use)


class ShowFindings(MemberStep):
    permission: ClassVar[Can] = Can.FAMILY_TELL
    do: Literal["show_findings"]
    relative: str
    document: DocumentKey
    text: str
    agreed_by: str | None = None

    def play(self, scene: Scene) -> None:
        shown = Showing(self.document.value, self.text, self.agreed_by)
        relative = scene.relative(self.relative)
        show_findings(scene.session, scene.actor, scene.case, relative, shown)


class SayHowItWas(RelativeStep):
    """Once it is over. All of it may be left."""

    permission: ClassVar[Can] = Can.VIEWS_GIVE
    do: Literal["say_how_it_was"]
    told: str = ""
    heard: str = ""
    better: str = ""

    def play(self, scene: Scene) -> None:
        said = {"told": self.told, "heard": self.heard, "better": self.better}
        send_how_it_was(scene.session, scene.actor, scene.case.id, said, seen=0)


class Comment(RelativeStep):
    """On the text that they were shown last, and sent at once."""

    permission: ClassVar[Can] = Can.VIEWS_GIVE
    do: Literal["comment"]
    passage: int
    words: str

    def play(self, scene: Scene) -> None:
        relative_id = scene.actor.relative_id
        texts = own_texts(scene.session, relative_id) if relative_id else ()
        if not texts:
            raise NotFound(f"{self.relative} has been shown nothing yet.")
        begin_text(scene.session, scene.actor, texts[0])
        save_comment(
            scene.session, scene.actor, texts[0], passage=self.passage, words=self.words, seen=0
        )
        send_comments(scene.session, scene.actor, texts[0])
