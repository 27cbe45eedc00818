"""The duties there are, how firmly each binds, and when it is to be met."""

from dataclasses import dataclass
from enum import StrEnum

from domain.procedures.vocabulary import Standing, Unit

GOOD_PRACTICE = "Our own good practice; it is not promised by our procedure"


class DutyKey(StrEnum):
    """In the order in which a family meets them."""

    TOLD = "told"
    INVITED = "invited"
    VIEWS = "views"
    HOLD = "hold"
    EXTENSION = "extension"
    DRAFT = "draft"
    COPY = "copy"
    NOTICE = "notice"
    MEETING = "meeting"
    OUTCOME = "outcome"
    ASKED = "asked"


NAMES = {
    DutyKey.TOLD: "Told of the review",
    DutyKey.INVITED: "Asked for their views",
    DutyKey.VIEWS: "Views heard",
    DutyKey.HOLD: "Told why views must wait",
    DutyKey.EXTENSION: "Told that it takes longer",
    DutyKey.DRAFT: "Shown what the draft says",
    DutyKey.COPY: "Given a copy",
    DutyKey.NOTICE: "Told the date of publication",
    DutyKey.MEETING: "Met to talk about it",
    DutyKey.OUTCOME: "Told how it ended",
    DutyKey.ASKED: "Asked how it was for them",
}


class Bond(StrEnum):
    """How firmly a duty binds. Only good practice leaves publication free."""

    PROMISED = "promised"
    EXPECTED = "expected"  # stated with room left: where possible, if they wish, usually
    OWN = "own"  # not the board's promise, and kept for every family by this software
    GOOD_PRACTICE = "good_practice"


class When(StrEnum):
    NOT_STATED = "not_stated"
    BEFORE_RELEASE = "before_release"
    LEAD_TIME = "lead_time"
    ON_COMPLETION = "on_completion"
    WHEN_EXTENDED = "when_extended"


@dataclass(frozen=True)
class DutyRule:
    """One duty to every relative, in the words of the procedure."""

    key: DutyKey
    bond: Bond
    sentence: str
    source: str
    standing: Standing
    when: When = When.NOT_STATED
    document: str = ""
    title: str = ""  # of the document
    lead: tuple[int, Unit] | None = None
    offer: bool = False  # an offer meets it, whether or not it is taken up

    @property
    def binds(self) -> bool:
        return self.bond is not Bond.GOOD_PRACTICE

    @property
    def name(self) -> str:
        named = "Offered a meeting" if self.offer else NAMES[self.key]
        return f"{named}: {self.title}" if self.title else named

    @property
    def place(self) -> tuple[str, str]:
        """What tells it from every other duty."""
        return self.key.value, self.document
