"""The sections of an individual management review and of an information report: one table.

Five of them stand in a published form of 2010, and a review is not sent without them. The others
are usual in such reviews; we found no published rule that asks for them, so each may be left.
"""

from dataclasses import dataclass

from domain.requests.request import RequestKind

REVIEW = RequestKind.INDIVIDUAL_MANAGEMENT_REVIEW.value
REPORT = RequestKind.INFORMATION_REPORT.value
PUBLISHED = "A published form for individual management reviews, 2010"
USUAL = "Usual in reviews of this kind. We found no published rule, so you may leave it empty."
NEEDED = "It is what the board asks for: without it there would be nothing to read."


@dataclass(frozen=True)
class Section:
    """`key` is what is stored. `called` are other headings that Word files give it."""

    key: str
    title: str
    help: str
    kinds: tuple[str, ...] = (REVIEW, REPORT)
    required: tuple[str, ...] = ()
    source: str = USUAL
    called: tuple[str, ...] = ()

    def is_required(self, kind: str) -> bool:
        return kind in self.required

    def basis(self, kind: str) -> str:
        """Why it is asked for, in words."""
        return USUAL if self.required and not self.is_required(kind) else self.source


SECTIONS: tuple[Section, ...] = (
    Section(
        "author",
        "Who wrote this, and their independence",
        "Name and post. Say that they had no direct part in the work with this family, and did "
        "not manage those who had.",
        required=(REVIEW,),
        source=PUBLISHED,
        called=(
            "author",
            "author and independence",
            "details of the author",
            "independence of the author",
            "about the author",
            "report author",
            "author of the report",
        ),
    ),
    Section(
        "records",
        "When the records were secured",
        "The date, which records, and who secured them. If some could not be found, say which.",
        kinds=(REVIEW,),
        required=(REVIEW,),
        source=PUBLISHED,
        called=("date records secured", "securing of records", "records secured", "records"),
    ),
    Section(
        "terms",
        "Terms of reference",
        "What the board asked of you, the time it covers, and anything you left out and why.",
        kinds=(REVIEW,),
        required=(REVIEW,),
        source=PUBLISHED,
        called=(
            "scope",
            "scope and terms of reference",
            "what we were asked",
            "scope of the review",
        ),
    ),
    Section(
        "context",
        "What the service was like at the time",
        "Workload, staffing, supervision, changes in the organisation, training, budgets, the "
        "community that you serve, and legal advice.",
        kinds=(REVIEW,),
        required=(REVIEW,),
        source=PUBLISHED,
        called=(
            "context",
            "contextual information",
            "organisational context",
            "context of the organisation",
            "background",
        ),
    ),
    Section(
        "method",
        "How you carried it out",
        "Which records you read, whom you talked with and when, and what you could not see.",
        kinds=(REVIEW,),
        required=(REVIEW,),
        source=PUBLISHED,
        called=("methodology", "method", "how we carried it out", "how the review was carried out"),
    ),
    Section(
        "family",
        "The family and household",
        "Who was in the household and who mattered to the child, as your records have it. A "
        "genogram can be sent as a file.",
        called=(
            "genogram",
            "family composition",
            "family background",
            "family structure",
            "family",
        ),
    ),
    Section(
        "dates",
        "About your chronology",
        "Which records it was made from, where dates are uncertain, and where there are gaps. "
        "The chronology itself goes as a file.",
        kinds=(REVIEW,),
        called=("chronology", "chronology of involvement", "chronology of events"),
    ),
    Section(
        "narrative",
        "What happened, and what your service did",
        "Tell it in order: what was known, what was done, and what was decided and why.",
        required=(REVIEW, REPORT),
        source=NEEDED,
        called=(
            "narrative",
            "summary of involvement",
            "agency involvement",
            "involvement",
            "what happened",
            "summary of events",
            "our involvement",
        ),
    ),
    Section(
        "analysis",
        "Analysis against what was asked",
        "Take each question of the terms of reference in turn. Say why things looked as they did "
        "to those who were there.",
        called=(
            "analysis",
            "analysis of involvement",
            "analysis of practice",
            "key lines of enquiry",
            "analysis against the terms of reference",
        ),
    ),
    Section(
        "identity",
        "Race, culture, language, religion and disability",
        "What these meant for the child and the family, and how your service took account of them.",
        called=(
            "equality and diversity",
            "diversity",
            "equality",
            "sensitivity to race culture language religion and disability",
            "race culture language and religion",
        ),
    ),
    Section(
        "voice",
        "The voice of the child",
        "What the child said, showed or would have been living with day to day, and who listened.",
        called=("voice of the child", "the child’s voice", "lived experience of the child"),
    ),
    Section(
        "good",
        "Good practice",
        "What was done well, and what made that possible.",
        called=("good practice", "effective practice", "areas of good practice"),
    ),
    Section(
        "lessons",
        "Lessons",
        "What your service has learned, including what helps and what gets in the way.",
        called=(
            "lessons learned",
            "learning",
            "lessons to be learned",
            "what we learned",
            "single agency learning",
            "what have we learned",
        ),
    ),
    Section(
        "recommendations",
        "Recommendations",
        "What your own service should do. Few and clear is best.",
        called=("recommendations", "agency recommendations", "single agency recommendations"),
    ),
    Section(
        "actions",
        "Your action plan",
        "For each recommendation: what will be done, by whom and by when, and what is done.",
        kinds=(REVIEW,),
        called=("action plan", "agency action plan", "actions", "single agency action plan"),
    ),
)
BY_KEY = {section.key: section for section in SECTIONS}


def has_sections(kind: str) -> bool:
    """Whether this kind of answer is a report; a chronology is not."""
    return any(kind in section.kinds for section in SECTIONS)


def sections_of(kind: str) -> tuple[Section, ...]:
    return tuple(section for section in SECTIONS if kind in section.kinds)


def after(kind: str, key: str) -> Section | None:
    """The next section, or None after the last."""
    found = sections_of(kind)
    place = [section.key for section in found].index(key)
    return found[place + 1] if place + 1 < len(found) else None


def before(kind: str, key: str) -> Section | None:
    found = sections_of(kind)
    place = [section.key for section in found].index(key)
    return found[place - 1] if place else None
