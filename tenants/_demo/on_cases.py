"""Steps in the board's own handling of a case."""

from collections.abc import Mapping
from datetime import date
from typing import ClassVar, Literal

from pydantic import Field

from domain.access.permissions import Permission as Can
from domain.cases.appointment import appoint
from domain.cases.decision import decide
from domain.cases.landmark import note_landmark
from domain.cases.organisation import Organisation, WorksFor
from domain.cases.proceedings import Proceeding, end_proceeding, note_proceeding
from domain.cases.proposal import propose
from domain.cases.queries import current_scope, open_holds, proceedings_of
from domain.cases.referral import Child, refer
from domain.cases.scope import Terms, set_scope
from domain.errors import NotFound
from domain.extensions.extending import extend
from domain.family.hold_news import lift_and_tell, place_and_tell
from domain.people.kinship import say_kin
from domain.people.queries import people_of
from domain.people.registering import Entry, add_person
from domain.procedures.vocabulary import (
    CaseEvent,
    ClockKey,
    HoldOn,
    Independence,
    ProceedingKind,
    RoleKey,
)
from tenants._demo.scene import Scene
from tenants._demo.steps import MemberStep, Strict
from tenants._demo.times import Days


class ChildEntry(Strict):
    name: str
    born: Days | None = None


class Refer(MemberStep):
    permission: ClassVar[Can] = Can.CASE_REFER
    do: Literal["refer"]
    children: tuple[ChildEntry, ...] = Field(min_length=1)
    event: Days
    harm: Literal["died", "seriously_harmed"]
    outline: str
    referrer: str | None = None
    agency: str | None = None

    def play(self, scene: Scene) -> None:
        case = refer(
            scene.session,
            scene.actor,
            children=[Child(child.name, _day(scene, child.born)) for child in self.children],
            event_on=scene.day(self.event),
            referred_on=scene.then(),
            harm=self.harm,
            outline=self.outline,
            referrer=self.referrer,
            agency_id=scene.company.agencies[self.agency] if self.agency else None,
        )
        scene.reference = case.reference


class Decide(MemberStep):
    permission: ClassVar[Can] = Can.CASE_DECIDE
    do: Literal["decide"]
    outcome: Literal["review", "no_review"] = "review"
    limbs: tuple[str, ...] = ()
    decided: Days | None = None
    decided_by: str
    recommended_by: str | None = None
    readings: Mapping[str, str] = Field(default_factory=dict)
    circumstance: str | None = None
    rationale: str

    def play(self, scene: Scene) -> None:
        decide(
            scene.session,
            scene.actor,
            scene.case,
            outcome=self.outcome,
            limbs=self.limbs,
            decided_on=_day(scene, self.decided) or scene.then(),
            decided_by=self.decided_by,
            recommended_by=self.recommended_by,
            readings=self.readings,
            circumstance=self.circumstance,
            rationale=self.rationale,
        )


class Recommend(MemberStep):
    permission: ClassVar[Can] = Can.CASE_RECOMMEND
    do: Literal["recommend"]
    outcome: Literal["review", "no_review"] = "review"
    made_by: str
    reasons: str

    def play(self, scene: Scene) -> None:
        propose(
            scene.session,
            scene.actor,
            scene.case,
            outcome=self.outcome,
            made_by=self.made_by,
            made_on=scene.then(),
            reasons=self.reasons,
        )


class NoteDay(MemberStep):
    permission: ClassVar[Can] = Can.CASE_NOTE
    do: Literal["note_day"]
    event: CaseEvent
    happened: Days | None = None
    note: str | None = None

    def play(self, scene: Scene) -> None:
        note_landmark(
            scene.session,
            scene.actor,
            scene.case,
            event=self.event.value,
            happened_on=_day(scene, self.happened) or scene.then(),
            note=self.note,
        )


class Appoint(MemberStep):
    permission: ClassVar[Can] = Can.CASE_APPOINT
    do: Literal["appoint"]
    role: RoleKey
    member: str
    declared: tuple[Independence, ...] = ()
    declaration: str | None = None
    works_for: str | None = None  # the key of an agency, or board, or nobody
    representative: str | None = None

    def play(self, scene: Scene) -> None:
        appoint(
            scene.session,
            scene.actor,
            scene.case,
            role_key=self.role.value,
            member_id=scene.company.member_id(self.member),
            appointed_on=scene.then(),
            declared=[statement.value for statement in self.declared],
            declaration=self.declaration,
            organisation=_employer(scene, self.works_for),
            representative=self.representative,
        )


class SetScope(MemberStep):
    permission: ClassVar[Can] = Can.CASE_SCOPE
    do: Literal["scope"]
    review_from: Days
    review_to: Days
    method: str
    purpose: str
    lines: tuple[str, ...]
    agencies: tuple[str, ...] = ()

    def play(self, scene: Scene) -> None:
        latest = current_scope(scene.session, scene.case.id)
        terms = Terms(
            review_from=scene.day(self.review_from),
            review_to=scene.day(self.review_to),
            method=self.method,
            purpose=self.purpose,
            lines=self.lines,
            agencies=tuple(scene.company.agencies[key] for key in self.agencies),
        )
        after = latest.version if latest else 0
        set_scope(scene.session, scene.actor, scene.case, after_version=after, terms=terms)


class NoteProceeding(MemberStep):
    permission: ClassVar[Can] = Can.CASE_HOLD
    do: Literal["note_proceeding"]
    kind: ProceedingKind
    started: Days
    detail: str | None = None

    def play(self, scene: Scene) -> None:
        note_proceeding(
            scene.session,
            scene.actor,
            scene.case,
            kind=self.kind.value,
            started_on=scene.day(self.started),
            detail=self.detail,
        )


class EndProceeding(MemberStep):
    permission: ClassVar[Can] = Can.CASE_HOLD
    do: Literal["end_proceeding"]
    kind: ProceedingKind

    def play(self, scene: Scene) -> None:
        ended = scene.then()
        end_proceeding(scene.session, scene.actor, _going_on(scene, self.kind), ended_on=ended)


class PlaceHold(MemberStep):
    permission: ClassVar[Can] = Can.CASE_HOLD
    do: Literal["place_hold"]
    holds: HoldOn
    proceeding: ProceedingKind | None = None
    reason: str
    look_again: Days

    def play(self, scene: Scene) -> None:
        place_and_tell(
            scene.session,
            scene.actor,
            scene.case,
            on=self.holds.value,
            reason=self.reason,
            look_again_on=scene.day(self.look_again),
            proceeding=_going_on(scene, self.proceeding) if self.proceeding else None,
        )


class LiftHold(MemberStep):
    permission: ClassVar[Can] = Can.CASE_HOLD
    do: Literal["lift_hold"]
    holds: HoldOn
    reason: str

    def play(self, scene: Scene) -> None:
        hold = next(iter(open_holds(scene.session, scene.case.id, self.holds.value)), None)
        if hold is None:
            raise NotFound(f"No hold on {self.holds.value} stands.")
        lift_and_tell(scene.session, scene.actor, hold, reason=self.reason)


class Extend(MemberStep):
    permission: ClassVar[Can] = Can.CASE_EXTEND
    do: Literal["extend"]
    clock: ClockKey
    until: Days
    reason: str
    family_reason: str | None = None

    def play(self, scene: Scene) -> None:
        extend(
            scene.session,
            scene.actor,
            scene.case,
            clock_key=self.clock.value,
            until=scene.day(self.until),
            reason=self.reason,
            tell_family=self.family_reason is not None,
            family_reason=self.family_reason,
        )


class AddPerson(MemberStep):
    permission: ClassVar[Can] = Can.PERSON_WRITE
    do: Literal["add_person"]
    kind: Literal["child", "family", "professional", "place", "organisation", "other"]
    name: str
    code_name: str
    born: Days | None = None
    other_names: tuple[str, ...] = ()
    is_public: bool = False
    sex: Literal["female", "male", "other"] | None = None
    has_died: bool = False

    def play(self, scene: Scene) -> None:
        entry = Entry(
            kind=self.kind,
            name=self.name,
            code_name=self.code_name,
            born_on=_day(scene, self.born),
            other_names=self.other_names,
            is_public=self.is_public,
            sex=self.sex,
            has_died=self.has_died,
        )
        add_person(scene.session, scene.actor, scene.case, entry=entry)


class SayKin(MemberStep):
    """Both are named by their code names."""

    permission: ClassVar[Can] = Can.PERSON_WRITE
    do: Literal["say_kin"]
    person: str
    relation: Literal["parent_of", "partner_of"]
    other: str
    ended: bool = False

    def play(self, scene: Scene) -> None:
        people = {one.code_name: one for one in people_of(scene.session, scene.case.id)}
        say_kin(
            scene.session,
            scene.actor,
            people[self.person],
            other=people[self.other],
            relation=self.relation,
            ended=self.ended,
        )


def _day(scene: Scene, days: int | None) -> date | None:
    return None if days is None else scene.day(days)


def _employer(scene: Scene, key: str | None) -> Organisation | None:
    if key is None:
        return None
    if key in scene.company.agencies:
        return Organisation(WorksFor.AGENCY, scene.company.agencies[key])
    return Organisation(WorksFor(key))


def _going_on(scene: Scene, kind: ProceedingKind) -> Proceeding:
    for proceeding in proceedings_of(scene.session, scene.case.id):
        if proceeding.kind == kind.value and proceeding.ended_on is None:
            return proceeding
    raise NotFound(f"No {kind.value} proceedings are going on.")
