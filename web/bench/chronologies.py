"""What the first screen of a long integrated chronology costs, beside that of a short one."""

import time
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import cycle, islice
from statistics import median
from uuid import UUID

import psycopg
from sqlalchemy.orm import Session

from domain.agencies.adding import add_agency
from domain.agencies.kinds import AgencyKind
from domain.cases.case import Case
from domain.chronologies.entry import Entry
from domain.chronologies.kept.keeping import keep_reading
from domain.chronologies.kept.models import Chronology, Origin, State
from domain.chronologies.reading.outcome import Reading
from web.bench import rows
from web.bench.scene import Scene
from web.bench.visitor import Visitor

NAME = "chronology"
SHORT, LONG = 200, 20_000
AGENCIES, ROUNDS, WARM_UP = 12, 40, 5
OTHERS = {
    "where the child was seen": "?seen=yes",
    "where the date is not exact": "?uncertain=yes",
    "from a day on": "?first=2022-01-01",
    "the last page": "?page=400",
    "the timeline": "/timeline",
    "gaps": "/gaps",
    "versions": "/versions",
}
WORDS = (
    "Home visit by the health visitor. Tansy was seen with her mother and weighed; her weight had "
    "not changed since the last visit. Mother said that she was tired and that the flat was damp. "
    "Advice given about feeding; to be seen again in two weeks."
)


def lines(scene: Scene, port: int, host: str, owner_url: str, rounds: int) -> Iterator[str]:
    short, long = _grow(scene)
    _keep_house(owner_url)
    visitor = Visitor(port, host)
    visitor.submit("/sign-in", email=rows.EMAIL, password=rows.PASSWORD)
    few, many = _measure(visitor, ROUNDS, short, long)
    yield (
        f"The first screen of an integrated chronology of {LONG:,} entries takes {many:.0f} ms, "
        f"of {SHORT:,} entries {few:.0f} ms: {many / few:.2f} times as long."
    )
    shown = []
    for name, more in OTHERS.items():
        few, many = _measure(visitor, rounds, short + more.replace("400", "4"), long + more)
        shown.append(f"{name} {many:.0f} ms ({many / few:.1f} times)")
    yield f"Others of {LONG:,} entries, beside those of {SHORT:,}: {', '.join(shown)}."


def _keep_house(owner_url: str) -> None:
    """What the database does by itself within a minute of so many rows: it counts them."""
    with psycopg.connect(
        owner_url.replace("postgresql+psycopg://", "postgresql://"), autocommit=True
    ) as connection:
        connection.execute("analyze")


def _measure(visitor: Visitor, rounds: int, *paths: str) -> list[float]:
    """Medians in milliseconds. In turn, so that a machine that slows down slows all."""
    took: list[list[float]] = [[] for _ in paths]
    warm_up = min(WARM_UP, rounds)
    for number in range(warm_up + rounds):
        for path, held in zip(paths, took, strict=True):
            began = time.perf_counter()
            visitor.get(path)
            if number >= warm_up:
                held.append(time.perf_counter() - began)
    return [median(each) * 1000 for each in took]


def _grow(scene: Scene) -> Sequence[str]:
    """Two cases with entries of twelve agencies; returns where their chronologies stand."""
    with scene.staff() as session:
        actor = rows.manager(scene.member)
        kinds = islice(cycle(AgencyKind), AGENCIES)
        agencies = [
            add_agency(session, actor, name=f"Agency {number}", kind=kind).id
            for number, kind in enumerate(kinds, 1)
        ]
        cases = rows.refer_cases(session, actor, 2)
        for case, many in zip(cases, (SHORT, LONG), strict=True):
            _fill(session, scene, case, agencies, many)
        return [f"/cases/{case.reference}/chronology" for case in cases]


def _fill(session: Session, scene: Scene, case: Case, agencies: Sequence[UUID], many: int) -> None:
    for agency in agencies:
        chronology = Chronology(
            case_id=case.id,
            agency_id=agency,
            origin=Origin.FILE.value,
            state=State.TAKEN_IN.value,
            member_id=scene.member,
        )
        session.add(chronology)
        session.flush()
        entries = tuple(_entry(number) for number in range(many // len(agencies) + 1))
        keep_reading(session, chronology, Reading("bench.xlsx", "xlsx", (), entries, (), ()))


def _entry(number: int) -> Entry:
    day = date(2021, 1, 4) + timedelta(days=number % 1_500)
    return Entry(
        ref={"sheet": "Chronology", "row": number + 2},
        file="bench.xlsx",
        agency="",
        date_from=day,
        date_to=day,
        precision=None,
        text=WORDS,
        columns={"action": "Spoke to the social worker.", "source": "Health record"},
        date_written=f"{day:%d/%m/%Y}",
    )
