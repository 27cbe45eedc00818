"""Where the review stands and what comes next, for the family. Reads only what they may read."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, load_only

from domain.cases.case import Case
from domain.cases.extension import Extension
from domain.cases.proceedings import Hold
from domain.clock import today
from domain.family.knowing import Kept, extensions_of, known_of, not_published
from domain.procedures.definition import Procedure
from domain.procedures.exceptions import Extent
from domain.procedures.family_conditions import copy_promised
from domain.procedures.naming import document_title, main_document
from domain.procedures.vocabulary import DocumentKey
from domain.procedures.where.facts import Phase
from domain.procedures.where.rules import where_it_stands
from domain.wording import say

HOLD_COLUMNS = (Hold.blocks, Hold.case_id, Hold.rule, Hold.source, Hold.placed_on,
                Hold.look_again_on, Hold.lifted_at)  # fmt: skip


@dataclass(frozen=True)
class Standing:
    """What is so today and what comes next; why it takes longer, and what is not published."""

    line: str
    then: str | None = None
    longer: str | None = None
    kept_back: tuple[str, ...] = ()


def holds_on_views(session: Session) -> Sequence[Hold]:
    """The holds that keep this session's relative from giving views, the earliest first."""
    return session.scalars(
        select(Hold)
        .options(load_only(*HOLD_COLUMNS, raiseload=True))
        .where(Hold.blocks == "views", Hold.lifted_at.is_(None))
        .order_by(Hold.placed_on, Hold.id)
    ).all()


def standing(
    session: Session, case: Case, procedure: Procedure, *, told_of: date | None = None
) -> Standing:
    """Where the review of this session's relative stands today. `told_of`: their day, if any."""
    extensions, kept = extensions_of(session, case.id), not_published(session, case.id)
    known = known_of(session, case.id, procedure, extensions)
    main = main_document(procedure)
    kept_on = next(
        (on for document, on, extent in kept if (document, extent) == (main, Extent.NONE)), None
    )
    known = replace(known, kept_back_on=kept_on, told_of=told_of)
    stands = where_it_stands(procedure, known, today())
    running = stands.phase in {Phase.GOING_ON, Phase.LATE, Phase.WRITTEN}
    return Standing(
        stands.now,
        stands.then,
        _longer(extensions) if running else None,
        _kept_back(procedure, kept, said=main if stands.phase is Phase.KEPT_BACK else None),
    )


def _kept_back(
    procedure: Procedure, kept: Sequence[Kept], said: DocumentKey | None
) -> tuple[str, ...]:
    """What they were promised and will not see published, but for what is said already."""
    return tuple(
        say(
            "It was decided on %(day)s not to publish the %(title)s.",
            day=on,
            title=document_title(procedure, document),
        )
        for document, on, _extent in kept
        if copy_promised(procedure, document) and document != said
    )


def _longer(extensions: Sequence[Extension]) -> str | None:
    """In the words the family was given, if it was given any."""
    latest = max(extensions, key=lambda e: (e.made_at, e.id), default=None)
    return latest.family_reason if latest else None
