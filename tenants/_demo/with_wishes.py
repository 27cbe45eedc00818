"""Steps in which relatives say how they take part and are reached, and who is kept apart."""

from typing import ClassVar, Literal

from pydantic import Field

from domain.access.permissions import Permission as Can
from domain.family.apart import keep_apart
from domain.family.preferences.topics import SHAPES, Topic, Wish
from domain.family.preferring import prefer
from domain.family.relatives import Relative
from tenants._demo.scene import Scene
from tenants._demo.steps import MemberStep, RelativeStep


class SayWish(RelativeStep):
    permission: ClassVar[Can] = Can.VIEWS_GIVE
    do: Literal["say_wish"]
    topic: Topic
    chosen: dict[str, tuple[str, ...]]
    words: dict[str, str] = Field(default_factory=dict)

    def play(self, scene: Scene) -> None:
        relative = scene.relative(self.relative)
        prefer(scene.session, scene.actor, relative, wish_of(self.topic, self.chosen, self.words))


class RecordWish(MemberStep):
    """What a relative told somebody of the board, on the same day."""

    permission: ClassVar[Can] = Can.PREFERENCE_RECORD
    do: Literal["record_wish"]
    relative: str
    topic: Topic
    chosen: dict[str, tuple[str, ...]]
    words: dict[str, str] = Field(default_factory=dict)

    def play(self, scene: Scene) -> None:
        relative: Relative = scene.relative(self.relative)
        wish = wish_of(self.topic, self.chosen, self.words)
        prefer(scene.session, scene.actor, relative, wish, told_on=scene.then())


class KeepApart(MemberStep):
    permission: ClassVar[Can] = Can.APART_RECORD
    do: Literal["keep_apart"]
    relative: str
    other: str
    reason: str

    def play(self, scene: Scene) -> None:
        one, two = scene.relative(self.relative), scene.relative(self.other)
        keep_apart(scene.session, scene.actor, one, two, reason=self.reason)


def wish_of(topic: Topic, chosen: dict[str, tuple[str, ...]], words: dict[str, str]) -> Wish:
    every = {question: chosen.get(question, ()) for question in SHAPES[topic].choices}
    return Wish(topic, every | chosen, words)
