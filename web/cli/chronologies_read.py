"""`candour chronologies read`: what a file says, row by row, and what somebody should look at."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import click

from domain.chronologies.entry import Entry
from domain.chronologies.reading.as_json import as_json
from domain.chronologies.reading.outcome import Reading
from domain.chronologies.reading.reader import Period, read_chronology
from domain.errors import DomainError

_READABLE = click.Path(exists=True, dir_okay=False, path_type=Path)
_PERIOD = "Give the period as two days, for example 2012-01-01..2016-02-29."


@click.command("read")
@click.argument("files", nargs=-1, required=True, type=_READABLE, metavar="FILE...")
@click.option("--period", "period_words", default="", help="The days of the review: FROM..TO.")
@click.option("--json", "in_json", is_flag=True, help="Write everything as JSON.")
def read(files: tuple[Path, ...], period_words: str, *, in_json: bool) -> None:
    """Say what each FILE holds. Ends with 1 when one of them cannot be read."""
    period = _period(period_words)
    outcomes = [_outcome(file, period) for file in files]
    if in_json:
        click.echo(json.dumps({"files": list(map(_json, outcomes))}, ensure_ascii=False, indent=1))
    else:
        click.echo("\n\n".join("\n".join(_words(outcome)) for outcome in outcomes))
    if any(isinstance(outcome, _Refused) for outcome in outcomes):
        raise SystemExit(1)


class _Refused:
    def __init__(self, file: str, why: str) -> None:
        self.file = file
        self.why = why


def _outcome(file: Path, period: Period | None) -> Reading | _Refused:
    try:
        return read_chronology(file.read_bytes(), file.name, period=period)
    except DomainError as error:
        return _Refused(file.name, error.message)


def _period(words: str) -> Period | None:
    if not words:
        return None
    try:
        first, last = (date.fromisoformat(part.strip()) for part in words.split(".."))
    except ValueError as error:
        raise click.UsageError(_PERIOD) from error
    if last < first:
        raise click.UsageError(_PERIOD)
    return first, last


def _json(outcome: Reading | _Refused) -> dict[str, Any]:
    if isinstance(outcome, _Refused):
        return {"file": outcome.file, "error": outcome.why}
    return as_json(outcome)


def _words(outcome: Reading | _Refused) -> Iterator[str]:
    yield outcome.file
    if isinstance(outcome, _Refused):
        yield f"  Cannot be read. {outcome.why}"
        return
    for sheet in outcome.sheets:
        said = sheet.ignored or ", ".join(f"{k}: “{v}”" for k, v in (sheet.columns or {}).items())
        yield f"  {sheet.kind} {sheet.name}: {said}".replace("record : ", "")
    counts = (len(outcome.entries), len(outcome.queried), len(outcome.set_aside))
    yield "  {} entries, {} queries, {} other rows".format(*counts)
    yield from (f"  {_row(entry)}" for entry in outcome.entries)
    for item in outcome.queried:
        yield f"  ? {_place(item.ref)} ({item.severity.value}): {item.reason} {item.text[:60]}"


def _row(entry: Entry) -> str:
    day = f"{entry.date_from}"
    if entry.precision is not None:
        day = f"{entry.date_from} to {entry.date_to} ({entry.precision.value})"
    clock = f" {entry.time:%H:%M}" if entry.time else ""
    words = " ".join(entry.text.split())
    return f"{_place(entry.ref)}: {day}{clock}  {words[:80]}"


def _place(ref: Any) -> str:
    return ", ".join(f"{name} {value}" for name, value in ref.items() if name != "line")
