"""`candour reports`: check a document against a register, or make one into pages. No database."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from html import escape
from pathlib import Path

import click

from domain.documents.anonymity import Finding, Level, check
from domain.documents.html import clean_html, from_plain, surfaces_of
from domain.documents.register import Identity, read_register
from domain.documents.rendering import make_pdf
from domain.documents.surfaces import Surface
from domain.documents.word import read_word
from domain.errors import DomainError

_READABLE = click.Path(exists=True, dir_okay=False, path_type=Path)
_NOT_READABLE = "Give a .docx, .html or .md file."


@click.group()
def reports() -> None:
    """Check reports for names, and make them into accessible pages."""


@reports.command("check")
@click.argument("file", type=_READABLE)
@click.option("--register", "register_file", type=_READABLE, required=True)
@click.option("--json", "as_json", is_flag=True, help="Write the findings as JSON.")
def check_report(file: Path, register_file: Path, *, as_json: bool) -> None:
    """Say what in FILE could identify somebody. Ends with 1 when something certain is found."""
    findings = check(_read(file).surfaces, _register(register_file))
    click.echo(_as_json(file, findings) if as_json else "\n".join(_as_words(findings)))
    if any(finding.level == Level.CERTAIN for finding in findings):
        raise SystemExit(1)


@reports.command("make")
@click.argument("file", type=_READABLE)
@click.option("--out", "folder", type=click.Path(file_okay=False, path_type=Path), required=True)
@click.option("--title", default="", help="The name of the report; else the name of the file.")
@click.option("--board", default="", help="The board's name, at the head and foot of each page.")
@click.option("--date", "date_words", default="", help="The date as it should read.")
def make_report(file: Path, folder: Path, title: str, board: str, date_words: str) -> None:
    """Write report.html and report.pdf, made anew from the words of FILE alone."""
    title = title or file.stem.replace("-", " ").replace("_", " ").strip().capitalize()
    page = _read(file)
    try:
        pdf = make_pdf(page.html, title=title, board_name=board, date_words=date_words)
    except DomainError as error:
        raise click.UsageError(error.message) from error
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "report.html").write_text(_page(title, page.html), encoding="utf-8")
    (folder / "report.pdf").write_bytes(pdf)
    for note in page.notes:
        click.echo(f"Note: {note}", err=True)
    click.echo(f"Made {folder / 'report.html'} and {folder / 'report.pdf'}.")


class _Source:
    """One file, read by what its name says it is."""

    def __init__(self, html: str, surfaces: tuple[Surface, ...], notes: tuple[str, ...]) -> None:
        self.html = html
        self.surfaces = surfaces
        self.notes = notes


def _read(file: Path) -> _Source:
    ending = file.suffix.lower()
    try:
        if ending == ".docx":
            document = read_word(file.read_bytes())
            return _Source(document.html, document.surfaces, document.notes)
        if ending in {".html", ".htm", ".md", ".txt"}:
            text = file.read_text(encoding="utf-8")
            html = clean_html(text) if ending.startswith(".htm") else from_plain(text)
            return _Source(html, surfaces_of(html), ())
    except (DomainError, UnicodeDecodeError) as error:
        raise click.UsageError(f"{file.name}: {error}") from error
    raise click.UsageError(_NOT_READABLE)


def _register(file: Path) -> tuple[Identity, ...]:
    try:
        return read_register(file.read_text(encoding="utf-8"))
    except (DomainError, UnicodeDecodeError) as error:
        raise click.UsageError(f"{file.name}: {error}") from error


def _as_json(file: Path, findings: tuple[Finding, ...]) -> str:
    counts = {level.value: sum(f.level == level for f in findings) for level in Level}
    written = {
        "file": file.name,
        "counts": counts,
        "findings": [asdict(finding) for finding in findings],
    }
    return json.dumps(written, ensure_ascii=False, indent=2)


def _as_words(findings: tuple[Finding, ...]) -> Iterator[str]:
    for level in Level:
        of_level = [finding for finding in findings if finding.level == level]
        yield f"{level.value.capitalize()}: {len(of_level)}"
        for finding in of_level:
            hint = f" Perhaps: {finding.suggestion}." if finding.suggestion else ""
            yield f"  {finding.place}: “{finding.match}”. {finding.reason}{hint}"
            yield f"    {finding.excerpt}"


def _page(title: str, html: str) -> str:
    return (
        '<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n</head>\n<body>\n<main>\n"
        f"<h1>{escape(title)}</h1>\n{html}\n</main>\n</body>\n</html>\n"
    )
