"""Finding the sections of a report in a Word file, by its headings. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import unescape

from domain.contributions.parts import FRONT, NOTES
from domain.contributions.sections import has_sections, sections_of
from domain.documents.html import clean_html, plain_text
from domain.documents.uploads import FileKind, sniff
from domain.documents.word import read_word
from domain.errors import Invalid
from domain.requests.contribution import Upload

MOST_READ = 3  # Word files of one answer that are looked into
FEWEST = 3  # fewer headings than this are chance, and the file is read as it is
HEADING = re.compile(r"<h[2-6]>(.*?)</h[2-6]>|<p><strong>([^<]{3,120})</strong>:?</p>", re.DOTALL)
FOOTNOTES = '<section id="footnotes"'
NUMBER = re.compile(
    r"^(?:(?:section|part)\s+)?(?:\d{1,2}|[ivx]{1,4}|[a-h])(?:[.):]|\s*[-–—])[\d.]*\s+"
)
BARE_NUMBER = re.compile(r"^(?:(?:section|part)\s+)?\d{1,2}(?:\.\d{1,2})*\s+")


@dataclass(frozen=True)
class Piece:
    """A section as a Word file has it, in clean HTML."""

    section: str
    html: str


def read_sections(uploads: Sequence[Upload], kind: str) -> tuple[Piece, ...]:
    """The sections of the first Word file that follows our headings; none where none does."""
    if not has_sections(kind):
        return ()
    for upload in uploads[:MOST_READ]:
        try:
            if sniff(upload.content, upload.name) is FileKind.DOCX:
                found = sections_in(read_word(upload.content).html, kind)
                if found:
                    return found
        except Invalid:
            return ()  # one that cannot be read is enough of a wait
    return ()


def sections_in(html: str, kind: str) -> tuple[Piece, ...]:
    """The sections, in the order of the file; none where it does not follow our headings."""
    body, mark, notes = html.partition(FOOTNOTES)
    found = _marked(body, kind)
    if len({key for _, _, key in found}) < FEWEST:
        return ()
    pieces = {FRONT: body[: found[0][0]]}
    ends = [start for start, _, _ in found[1:]] + [len(body)]
    for (_, start, key), end in zip(found, ends, strict=True):
        pieces[key] = pieces.get(key, "") + body[start:end]
    pieces[NOTES] = mark + notes
    clean = {key: clean_html(part) for key, part in pieces.items()}
    return tuple(Piece(key, part) for key, part in clean.items() if plain_text(part))


def _marked(body: str, kind: str) -> list[tuple[int, int, str]]:
    """Where each heading of ours starts and ends, and whose it is."""
    titles = _titles(kind)
    every = ((it, titles.get(folded(it[1] or it[2]))) for it in HEADING.finditer(body))
    return [(it.start(), it.end(), key) for it, key in every if key]


def _titles(kind: str) -> dict[str, str]:
    return {
        folded(words): section.key
        for section in sections_of(kind)
        for words in (section.title, *section.called)
    }


def folded(heading: str) -> str:
    """A heading without its number, its markup and its pointing."""
    words = unescape(re.sub(r"<[^>]+>", " ", heading)).casefold().strip()
    words = BARE_NUMBER.sub("", NUMBER.sub("", words))
    words = re.sub(r"['’`]", "", words).replace("&", " and ")
    return " ".join(re.sub(r"[^\w]+", " ", words).split()).removeprefix("the ")
