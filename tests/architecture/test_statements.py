"""A list costs as many statements with 500 rows as with 5: nothing asks again for each row."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from sqlalchemy import select

from domain import clock
from domain.agencies.models import Agency
from domain.audit.actions import Action
from domain.audit.models import Event
from domain.cases.appointed import Appointment
from domain.cases.case import Case
from domain.cases.decision import Decision
from domain.chronologies.kept.models import (
    ChronologyEntry,
    SameEvent,
    SameEventEntry,
    SameEventStep,
)
from domain.chronologies.kept.same.said import Differs, Said, written
from domain.family.relatives import Relative, Route
from domain.learning.events import Attendance, LearningEvent
from domain.members.models import Member
from domain.notices.kinds import NoticeKind
from domain.notices.models import Notice
from domain.people.person import Alias, Person
from domain.procedures.editions import current_edition
from domain.recommendations.progress import ProgressReport
from domain.recommendations.recommendation import Recommendation
from domain.requests.request import Request
from domain.sealing.keyring import keyring_of
from tests.cast import ROLES
from tests.support.chronologies import a_chronology, an_entry
from web.bench import rows
from web.bench.statements import statements_on

FEW, MANY = 5, 500
REFERENCE = "1900-000"


class Filling:
    """Rows of one kind at a time, spread over different people, so that no cache hides a query."""

    def __init__(self, session, cast, case, first):
        self.session, self.cast, self.case, self.first = session, cast, case, first
        self.later = []
        self.staff = [cast.member("northshire", who) for who in ROLES if "liaison" not in who]

    def _numbers(self, count):
        return range(self.first, self.first + count)

    def _tie(self, row, other, **words):
        for name, value in words.items():
            setattr(other, name, value)
        self.session.add(row)
        self.later.append(other)

    def finish(self):
        """Rows that point at others can be written once those are there."""
        self.session.flush()
        self.session.add_all(self.later)

    def cases(self, count):
        edition = current_edition(self.session).id
        for number, case in enumerate(rows.add_cases(self.session, count, first=self.first + 1)):
            case.edition_id = edition
            self._decide(case, edition, self.staff[number % len(self.staff)])

    def _decide(self, case, edition, member):
        decision = Decision(
            case_id=case.id, outcome="review", limbs=[], decided_on=clock.today(),
            decided_by="The chair", edition_id=edition, member_id=member,
        )  # fmt: skip
        decision.rationale = "Because it is so"
        appointment = Appointment(
            case_id=case.id, member_id=member, role_key="lead", title="Lead", declared=[],
            appointed_on=clock.today(), recorded_by_id=member,
        )  # fmt: skip
        self.session.add_all([decision, appointment])

    def events(self, count):
        made = [
            Event(
                id=uuid4(), actor_kind="member", actor_id=self.staff[n % len(self.staff)],
                action=Action.PERSON_ADDED.value, subject_kind="person", subject_id=uuid4(),
                case_id=self.case.id, particulars={"kind": "child"},
            )
            for n in range(count)
        ]  # fmt: skip
        self.session.add_all(made)
        return made

    def notices(self, count):
        events = self.events(count)
        self.session.flush()
        self.session.add_all(
            Notice(
                case_id=event.case_id, event_id=event.id, kind=NoticeKind.CASE_REFERRED.value,
                recipient_kind="member", recipient_id=event.actor_id, channel="email",
                due_at=clock.now(), dead_at=clock.now(), last_error="refused",
            )
            for event in events
        )  # fmt: skip

    def publications(self, count):
        rows.add_publications(self.session, self.staff[0], self.case, count)

    def requests(self, count):
        for _ in range(count):
            made = Request(
                case_id=self.case.id, agency_id=self.cast.agency("northshire", "health"),
                kind="chronology", due_on=clock.today() + timedelta(days=9),
                member_id=self.staff[0],
            )  # fmt: skip
            made.asks = "Everything from 2021 on."
            self.session.add(made)

    def recommendations(self, count):
        for number in self._numbers(count):
            made = Recommendation(
                id=uuid4(), case_id=self.case.id, reference=REFERENCE, number=number + 1,
                target_kind="agency", agency_id=self.cast.agency("northshire", "health"),
                adopted=True, decided_on=clock.today(), member_id=self.staff[0],
            )  # fmt: skip
            made.text, made.decided_by = f"Number {number}.", "The board"
            said = ProgressReport(
                case_id=self.case.id, recommendation_id=made.id, agency_id=made.agency_id,
                going="under_way", member_id=self.staff[number % len(self.staff)],
            )  # fmt: skip
            self._tie(made, said, words="Half is done.")

    def learning(self, count):
        for number in self._numbers(count):
            event = LearningEvent(
                id=uuid4(), case_id=self.case.id, kind="briefing", planned_on=clock.today(),
                held_on=clock.today(), member_id=self.staff[0],
            )  # fmt: skip
            agency = self.cast.agency("northshire", "health")
            came = Attendance(
                case_id=self.case.id,
                learning_event_id=event.id,
                agency_id=agency,
                people=number + 1,
            )
            self._tie(event, came)

    def same_events(self, count):
        """As many as a page shows, and then far more: of few there is less to tell on it."""
        agencies = [self.cast.agency("northshire", kind) for kind in ("health", "police")]
        days = [date(2020, 1, 1) + timedelta(days=number) for number in self._numbers(count)]
        for agency in agencies:
            a_chronology(
                self.session, self.case, self.session.get_one(Agency, ("northshire", agency)),
                *(an_entry(day, f"Seen on {day}.") for day in days), member=self.staff[0],
            )  # fmt: skip
        rows = self.session.scalars(select(ChronologyEntry)).all()
        held = {day: [row.id for row in rows if row.first_day == day] for day in days}
        for number, day in enumerate(days):
            self._same_event(held[day], day, self.staff[number % len(self.staff)])

    def _same_event(self, entries, day, member):
        event = SameEvent(
            id=uuid4(), case_id=self.case.id, standing="confirmed", first_day=day,
            differs=["time"], sure=90, same_file=False, decided_by_id=member,
        )  # fmt: skip
        event.why = written(Said(differs=(Differs("time", "21:05 / 23:40", {}),)))
        self.session.add(event)
        self.session.flush()
        said = SameEventStep(
            case_id=self.case.id, same_event_id=event.id, did="noted", member_id=member
        )
        said.words = "The clock on the ward was slow."
        links = [
            SameEventEntry(case_id=self.case.id, same_event_id=event.id, chronology_entry_id=entry)
            for entry in entries
        ]
        self.session.add_all([said, *links])

    def people(self, count):
        for number in self._numbers(count):
            person = Person(
                id=uuid4(), case_id=self.case.id, kind="family", code_name=f"Aunt {number}"
            )
            person.name = f"Name {number}"
            self._tie(person, Alias(case_id=self.case.id, person_id=person.id), name="Other")

    def relatives(self, count):
        for number in self._numbers(count):
            relative = Relative(id=uuid4(), case_id=self.case.id, channel="email")
            relative.name, relative.relation = f"Name {number}", "Aunt"
            relative.email = f"{number}@home.example"
            route = Route(case_id=self.case.id, relative_id=relative.id, kind="lead")
            self._tie(relative, route, carrier="Ana Petrov")

    def members(self, count):
        agency = self.cast.agency("northshire", "police")
        for number in self._numbers(count):
            email = f"{number}@many.example"
            member = Member(
                role="liaison", agency_id=agency,
                email_index=keyring_of(self.session).look_up("email", email),
            )  # fmt: skip
            member.email, member.name = email, f"Name {number}"
            self.session.add(member)

    def agencies(self, count):
        self.session.add_all(
            Agency(name=f"Agency {number}", kind="other") for number in self._numbers(count)
        )


LISTS = {
    "register": ("/cases", "manager", Filling.cases),
    "an appointed person's register": ("/cases", "reviewer", Filling.cases),
    "notices": ("/notices?state=dead", "manager", Filling.notices),
    "library": ("/library", None, Filling.publications),
    "requests of a case": (f"/cases/{REFERENCE}/requests", "manager", Filling.requests),
    "requests to an agency": ("/requests/", "liaison", Filling.requests),
    "recommendations of a case": (
        f"/cases/{REFERENCE}/recommendations",
        "manager",
        Filling.recommendations,
    ),
    "recommendations to an agency": ("/recommendations/", "liaison", Filling.recommendations),
    "events to learn from": (f"/cases/{REFERENCE}/learning", "manager", Filling.learning),
    "same events": (
        f"/cases/{REFERENCE}/chronology/events?show=confirmed",
        "manager",
        Filling.same_events,
    ),
    "where accounts differ": (
        f"/cases/{REFERENCE}/chronology/conflicts",
        "manager",
        Filling.same_events,
    ),
    "people": (f"/cases/{REFERENCE}/people", "manager", Filling.people),
    "relatives": (f"/cases/{REFERENCE}/family", "manager", Filling.relatives),
    "history": (f"/cases/{REFERENCE}/history", "manager", Filling.events),
    "members": ("/administration/members", "manager", Filling.members),
    "agencies": ("/administration/agencies", "manager", Filling.agencies),
}


@pytest.fixture
def case(cast):
    with cast.session() as session:
        return rows.add_cases(session, 1)[0]


@pytest.mark.parametrize("name", LISTS)
def test_a_list_makes_as_many_statements_for_500_rows_as_for_5(name, case, cast, engine, client_as):
    path, who, fill = LISTS[name]
    client = client_as(who)

    def statements(first, count):
        with cast.session() as session:
            found = session.get_one(Case, ("northshire", case.id))
            filling = Filling(session, cast, found, first)
            fill(filling, count)
            filling.finish()
        client.get(path)  # what a process reads once is read
        with statements_on(engine) as seen:
            page = client.get(path)
        assert page.status == 200
        return seen, len(page.text)

    few, short = statements(0, FEW)
    many, long = statements(FEW, MANY - FEW)
    assert long > short, "the rows are not on the page"
    assert len(few) >= len(many), "\n".join(sorted(set(many) - set(few)))
