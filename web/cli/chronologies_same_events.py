"""`candour chronologies same-events`: which entries tell of one event, and where they differ."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from domain.chronologies.entry import Entry
from domain.chronologies.reading.reader import read_chronology
from domain.chronologies.same_events.as_json import score_json, suggestion_json
from domain.chronologies.same_events.scoring import Score, in_words
from domain.chronologies.same_events.suggesting import Suggestion, suggest
from domain.chronologies.same_events.truth import score_against
from domain.errors import DomainError

_READABLE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("same-events")
@click.argument("files", nargs=-1, required=True, type=_READABLE, metavar="FILE...")
@click.option("--json", "in_json", is_flag=True, help="Write the groups as JSON.")
@click.option("--score", "truth", type=_READABLE, help="Print how good they are against TRUTH.")
def same_events(files: tuple[Path, ...], truth: Path | None, *, in_json: bool) -> None:
    """Suggest which entries of the FILEs tell of one event. Ends with 1 when one cannot be read."""
    entries, refused = _read(files)
    suggestions = suggest(entries)
    score = _score(truth, entries, suggestions) if truth else None
    if in_json:
        click.echo(_as_json(entries, suggestions, refused, score))
    else:
        click.echo("\n".join(_figures(score) if score else _as_words(suggestions)))
    for name, why in refused.items():
        click.echo(f"{name} cannot be read. {why}", err=True)
    if refused:
        raise SystemExit(1)


def _read(files: Sequence[Path]) -> tuple[list[Entry], dict[str, str]]:
    entries: list[Entry] = []
    refused: dict[str, str] = {}
    for file in files:
        try:
            entries += read_chronology(file.read_bytes(), file.name).entries
        except DomainError as error:
            refused[file.name] = error.message
    return entries, refused


def _score(truth: Path, entries: list[Entry], suggestions: tuple[Suggestion, ...]) -> Score:
    try:
        return score_against(truth.read_text(encoding="utf-8"), entries, suggestions)
    except (DomainError, UnicodeDecodeError) as error:
        raise click.UsageError(f"{truth.name}: {error}") from error


def _as_json(
    entries: list[Entry],
    suggestions: tuple[Suggestion, ...],
    refused: dict[str, str],
    score: Score | None,
) -> str:
    written: dict[str, Any] = {
        "entries": len(entries),
        "refused": refused,
        "groups": [suggestion_json(suggestion, entries) for suggestion in suggestions],
    }
    if score:
        written["score"] = score_json(score)
    return json.dumps(written, ensure_ascii=False, indent=1)


def _figures(score: Score) -> Iterator[str]:
    for measure, share in in_words(score).items():
        yield f"{measure:<36} {share.value:6.3f}   {share.right} of {share.of}"


def _as_words(suggestions: tuple[Suggestion, ...]) -> Iterator[str]:
    yield f"{len(suggestions)} events seem to be told more than once."
    for number, suggestion in enumerate(suggestions, start=1):
        twice = ", entered twice in one file" if suggestion.same_file else ""
        sure = f"{suggestion.confidence:.0%} sure"
        yield f"\n{number}. The accounts {suggestion.kind.value}{twice} ({sure})."
        yield from (f"   {_row(entry)}" for entry in suggestion.entries)
        yield from (
            f"   Conflict of {c.field.replace('_', ' ')}: {c.how}." for c in suggestion.conflicts
        )
        yield from (f"   For: {reason}" for reason in suggestion.why)
        yield from (f"   Look: {reason}" for reason in suggestion.but)


def _row(entry: Entry) -> str:
    day = f"{entry.date_from}" if entry.exact else f"{entry.date_from} to {entry.date_to}"
    clock = f" {entry.time:%H:%M}" if entry.time else ""
    return f"{entry.agency or entry.file}, {day}{clock}: {' '.join(entry.text.split())[:100]}"
