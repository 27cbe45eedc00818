"""Steps with chronologies: taking them in, and saying which accounts tell of one event."""

import csv
import io
from typing import ClassVar, Literal

from domain.access.permissions import Permission as Can
from domain.chronologies.kept.arriving import PURPOSE
from domain.chronologies.kept.keeping import keep_reading
from domain.chronologies.kept.models import Chronology, Origin, SameEvent, State
from domain.chronologies.kept.same.deciding import confirm, note, refuse
from domain.chronologies.kept.same.looking import ask_to_look, begin, end
from domain.chronologies.kept.same.sifting import Sift, events_page
from domain.chronologies.kept.same.storing import gather, store
from domain.chronologies.kept.taking import take_in
from domain.chronologies.reading.reader import read_chronology
from domain.chronologies.same_events.suggesting import suggest
from domain.chronologies.versions.freezing import freeze, put_together
from domain.documents.uploads import FileKind
from domain.errors import NotFound
from domain.files.models import StoredFile
from domain.files.store import keep_file
from tenants._demo.scene import Scene
from tenants._demo.steps import MemberStep
from tenants._demo.times import Days

HEADINGS = ("Date", "Time", "Event", "Action taken")
_MANY = 10_000


class FreezeChronology(MemberStep):
    """The version is put together at once, as the worker would."""

    permission: ClassVar[Can] = Can.CHRONOLOGY_WORK
    do: Literal["freeze_chronology"]
    title: str
    why: str | None = None

    def play(self, scene: Scene) -> None:
        version = freeze(scene.session, scene.actor, scene.case, title=self.title, why=self.why)
        put_together(scene.session, scene.actor, scene.store, version, lambda *_: None)


class TakeInChronology(MemberStep):
    """An agency’s file. Each row is a day, a time, what happened and what was done."""

    permission: ClassVar[Can] = Can.CHRONOLOGY_WORK
    do: Literal["take_in_chronology"]
    agency: str
    name: str
    rows: tuple[tuple[Days, str, str, str], ...]

    def play(self, scene: Scene) -> None:
        content = self._content(scene)
        agency = scene.agency(self.agency)
        file = StoredFile(
            case_id=scene.case.id,
            agency_id=agency.id,
            name=self.name,
            media_type=FileKind.CSV.media_type,
            purpose=PURPOSE,
        )
        keep_file(scene.session, scene.store, file, content)
        row = Chronology(
            case_id=scene.case.id,
            agency_id=agency.id,
            file_id=file.id,
            origin=Origin.FILE.value,
            state=State.READY.value,
            member_id=scene.actor.id,
        )
        scene.session.add(row)
        keep_reading(scene.session, row, read_chronology(content, self.name))
        take_in(scene.session, scene.actor, row, without_waiting=True)

    def _content(self, scene: Scene) -> bytes:
        page = io.StringIO(newline="")
        told = [(f"{scene.day(day):%d/%m/%Y}", *rest) for day, *rest in self.rows]
        csv.writer(page).writerows([HEADINGS, *told])
        return page.getvalue().encode("utf-8-sig")


class LookForEvents(MemberStep):
    """What the worker would do by itself."""

    permission: ClassVar[Can] = Can.CHRONOLOGY_WORK
    do: Literal["look_for_events"]

    def play(self, scene: Scene) -> None:
        session, case_id = scene.session, scene.case.id
        ask_to_look(session, case_id)
        begin(session, case_id)
        gathered = gather(session, case_id, _MANY)
        store(session, case_id, gathered, suggest(gathered.entries))
        end(session, case_id, entries=len(gathered.ids))


class ConfirmEvent(MemberStep):
    """The suggestion whose first account is of this day."""

    permission: ClassVar[Can] = Can.CHRONOLOGY_WORK
    do: Literal["confirm_event"]
    day: Days
    note: str | None = None

    def play(self, scene: Scene) -> None:
        event = confirm(scene.session, scene.actor, _suggested(scene, self.day))
        if self.note:
            note(scene.session, scene.actor, event, words=self.note)


class RefuseEvent(MemberStep):
    permission: ClassVar[Can] = Can.CHRONOLOGY_WORK
    do: Literal["refuse_event"]
    day: Days
    because: str

    def play(self, scene: Scene) -> None:
        event = _suggested(scene, self.day)
        refuse(scene.session, scene.actor, event, because=self.because)


def _suggested(scene: Scene, day: int) -> SameEvent:
    for event in events_page(scene.session, scene.case.id, Sift(), 1):
        if event.first_day == scene.day(day):
            return event
    raise NotFound("No event of that day has been suggested.")
