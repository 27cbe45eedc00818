"""Easier words for an easy read leaflet, and the meaning of those it could not do without."""

import re
from collections.abc import Iterable
from dataclasses import replace

from domain.leaflets.pieces import Line, Section, sentences

MEANS = {
    "abuse": "Abuse means that someone hurts a child.",
    "anonymised": "Anonymised means that names are left out.",
    "coroner": "A coroner finds out how somebody died.",
    "de-briefing": "A de-briefing is a talk about work that has been done.",
    "discretion": "Discretion means that somebody may choose.",
    "executive summary": "The Executive Summary is a short report.",
    "independent": "Independent means not working for those who are looked at.",
    "inquest": "An inquest is a hearing that finds out how somebody died.",
    "inquiry": "An inquiry is when many questions are asked in public.",
    "neglect": "Neglect means that a child does not get the care that they need.",
    "overview report": "The Overview Report is the main report.",
    "panel": "A panel is a group of people who look at something together.",
    "publish": "To publish means to let everybody read it.",
    "recommendations": "Recommendations say what should change.",
    "services": "Services are people like teachers, doctors and the police.",
    "suspected": "Suspected means that people think it may be so.",
    "trial": "A trial is when a court decides if somebody broke the law.",
    "welfare": "Welfare means being safe and well.",
}


EASIER = {
    "seriously or permanently harmed": "badly hurt, or hurt for life",
    "seriously harmed": "badly hurt",
    "is thought to have played a part": "may be part of it",
    "organisations and agencies": "services",
    "professionals and organisations": "workers and services",
    "organisations": "services",
    "organisation": "service",
    "agencies": "services",
    "professionals": "workers",
    "practitioner": "worker",
    "concerns about": "worries about",
    "concern about": "worry about",
    "is already in contact with": "already knows",
    "contributed to": "taken part in",
    "to contribute": "to take part",
    "who represent": "who speak for",
    "find out whether there are": "look for",
    "received": "had",
    "very experienced senior managers": "managers who know the work well",
    "senior people": "people with important jobs",
    "whoever": "anyone who",
}
"""Only words in small letters: names are left as they are."""
_EASIER = re.compile("|".join(rf"\b{re.escape(word)}\b" for word in EASIER))


def simpler(sections: Iterable[Section]) -> list[Section]:
    """The same, in easier words, each sentence on its own."""
    return [replace(section, lines=tuple(map(_simpler, section.lines))) for section in sections]


def _simpler(line: Line) -> Line:
    easy = tuple(
        said for text in line.one_by_one() for said in sentences(_in_easy_words(text.strip()))
    )
    points = tuple(_in_easy_words(point) for point in line.points)
    return replace(line, text=" ".join(easy), easy=easy, points=points)


def _in_easy_words(text: str) -> str:
    return _EASIER.sub(lambda found: EASIER[found[0]], text)


def hard_words(sections: Iterable[Section]) -> list[Section]:
    """The meanings of the hard words that these sections use."""
    text = " ".join(_words(sections)).lower()
    used = [word for word in MEANS if re.search(rf"\b{re.escape(word)}", text)]
    lines = tuple(Line(MEANS[word]) for word in used)
    return [Section("words", "What some words mean", lines)] if lines else []


def _words(sections: Iterable[Section]) -> Iterable[str]:
    for section in sections:
        for line in section.lines:
            yield from (*line.one_by_one(), *line.points)
