"""Finding what relatives said, as it stands and as it was."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.orm import Session, load_only

from domain.family.preferences.models import Preference
from domain.family.preferences.topics import Topic

# All but who of the board wrote it down, which is nothing to the relative.
COLUMNS = (Preference.made_at, Preference.case_id, Preference.relative_id, Preference.topic,
           Preference.number, Preference.chosen, Preference.words_sealed,
           Preference.told_on)  # fmt: skip
Standing = Mapping[Topic, Preference]


def preferences_of(session: Session, relative_id: UUID) -> Standing:
    """What one relative last said, by topic."""
    return preferences_by(session, Preference.relative_id == relative_id).get(relative_id, {})


def preferences_by(session: Session, *which: ColumnElement[bool]) -> Mapping[UUID, Standing]:
    """What each relative last said, by relative and topic, in one statement."""
    wanted = (
        select(Preference)
        .options(load_only(*COLUMNS, raiseload=True))
        .where(*which)
        .ext(distinct_on(Preference.relative_id, Preference.topic))
        .order_by(Preference.relative_id, Preference.topic, Preference.number.desc())
    )
    found: dict[UUID, dict[Topic, Preference]] = {}
    for row in session.scalars(wanted):
        found.setdefault(row.relative_id, {})[Topic(row.topic)] = row
    return found


def latest(session: Session, relative_id: UUID, topic: Topic) -> Preference | None:
    wanted = _all(relative_id, topic).options(load_only(*COLUMNS, raiseload=True)).limit(1)
    return session.scalars(wanted).first()


def history(session: Session, relative_id: UUID, topic: Topic) -> Sequence[Preference]:
    """Everything they said on a topic, the latest first."""
    return session.scalars(_all(relative_id, topic)).all()


def _all(relative_id: UUID, topic: Topic) -> Select[Any]:
    return (
        select(Preference)
        .where(Preference.relative_id == relative_id, Preference.topic == topic.value)
        .order_by(Preference.number.desc())
    )
