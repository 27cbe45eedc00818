"""From an address to the recommendation it is about, and what pages show of each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from flask import g

from domain.procedures.vocabulary import TargetKind
from domain.recommendations.progress import Going, ProgressReport
from domain.recommendations.queries import Report, Standing, recommendation_by_id
from domain.recommendations.recommendation import Recommendation
from domain.requests.request import RequestKind
from web.cases.subject import case_from_url
from web.look import day, plural

BOARD = "The board"
STATES = {
    "waiting": ("Not yet decided", "yellow"),
    "not_adopted": ("Not adopted", "grey"),
    "adopted": ("Adopted", "blue"),
    "overdue": ("Overdue", "red"),
    "done": ("Done", "green"),
}


def recommendation_from_url(reference: str, recommendation_id: UUID) -> Recommendation:
    return recommendation_by_id(g.session, case_from_url(reference).id, recommendation_id)


@dataclass(frozen=True)
class Card:
    """One recommendation, in rows of plain words."""

    row: Recommendation
    to: str
    state: tuple[str, str]
    rows: Sequence[tuple[str, object]]
    report: Report | None = None


def recommendation_card(
    standing: Standing, names: Mapping[UUID, str], report: Report | None = None
) -> Card:
    row = standing.row
    rows: list[tuple[str, object]] = [
        ("What should change", row.text),
        ("What it is meant to bring about", row.outcome),
        ("By when", row.due_on),
    ]
    if report:
        rows.append(("Where it came from", came_from_words(report)))
    if row.decided_on:
        put = "Adopted" if row.adopted else "Not adopted"
        rows.append((put, f"{day(row.decided_on)}, by {row.decided_by}"))
    if row.adopted is False:
        rows.append(("Why not", row.reason))
    rows += [(f"Progress: {_who(it, names)}", _words(it)) for it in standing.reports]
    unheard = _unheard(standing, names)
    if unheard:
        rows.append(("Nothing heard from", unheard))
    return Card(row, target_words(row, names), STATES[standing.state], rows, report)


def came_from_words(report: Report) -> str:
    kind = RequestKind(report.kind).label
    return f"{kind} of {report.agency}, version {report.version}"


def target_words(row: Recommendation, names: Mapping[UUID, str]) -> str:
    if row.target is TargetKind.AGENCY and row.agency_id:
        return names.get(row.agency_id, "An agency")
    return {TargetKind.ALL_AGENCIES: "All agencies"}.get(row.target, BOARD)


def _who(report: ProgressReport, names: Mapping[UUID, str]) -> str:
    return names.get(report.agency_id, "An agency") if report.agency_id else BOARD


def _words(report: ProgressReport) -> str:
    return f"{Going(report.going).label}, {day(report.made_at)}\n{report.words}"


def _unheard(standing: Standing, names: Mapping[UUID, str]) -> str:
    """Many agencies are counted; a few are named."""
    heard = {report.agency_id for report in standing.reports}
    silent = [who for who in standing.waiting if who not in heard]
    if len(silent) > 4:
        return plural(len(silent), "agency", "agencies")
    return ", ".join(names.get(who, "An agency") if who else BOARD for who in silent)
