"""Steps in which the integrated chronology is worked on."""

from typing import ClassVar, Literal

from domain.access.permissions import Permission as Can
from domain.chronologies.kept.episodes import Told, make_episode, put_episodes
from domain.chronologies.kept.marking import flag_entry
from domain.chronologies.kept.models import ChronologyEntry
from domain.chronologies.kept.notes import comment, query
from domain.chronologies.kept.queries import integrated, taken_in
from domain.chronologies.kept.told import entry_of
from domain.errors import NotFound
from domain.requests.queries import latest_request_to
from tenants._demo.scene import Scene
from tenants._demo.steps import MemberStep
from tenants._demo.times import Days


class SayOfEntry(MemberStep):
    """A comment, a flag, or a question to the agency; `begins` is how the entry begins."""

    permission: ClassVar[Can] = Can.CHRONOLOGY_WORK
    do: Literal["say_of_entry"]
    begins: str
    says: Literal["comment", "flag", "query"]
    words: str

    def play(self, scene: Scene) -> None:
        row = entry_that(scene, self.begins)
        if self.says == "comment":
            comment(scene.session, scene.actor, row, said=self.words)
        elif self.says == "flag":
            flag_entry(scene.session, scene.actor, row, why=self.words)
        else:
            self._ask(scene, row)

    def _ask(self, scene: Scene, row: ChronologyEntry) -> None:
        request = latest_request_to(scene.session, row.case_id, row.agency_id)
        query(
            scene.session,
            scene.actor,
            row,
            said=self.words,
            request_id=request.id if request else None,
            shown=entry_of(row).text,
        )


class NameEpisode(MemberStep):
    permission: ClassVar[Can] = Can.CHRONOLOGY_WORK
    do: Literal["name_episode"]
    name: str
    first: Days
    last: Days
    matters: str
    entries: tuple[str, ...] = ()  # how each begins

    def play(self, scene: Scene) -> None:
        told = Told(self.name, scene.day(self.first), scene.day(self.last), self.matters)
        made = make_episode(scene.session, scene.actor, scene.case, told=told)
        for begins in self.entries:
            row = entry_that(scene, begins)
            put_episodes(scene.session, scene.actor, row, episodes=[made.id])


def entry_that(scene: Scene, begins: str) -> ChronologyEntry:
    case = scene.case.id
    for row in scene.session.scalars(integrated(case, taken_in(scene.session, case))):
        if entry_of(row).text.startswith(begins):
            return row
    raise NotFound(f"No entry begins “{begins}”.")
