"""The same case under each board's procedure: one story, six courses.

A child was seriously hurt, neglect is suspected, and a trial and an inquest are on. The story is
one; what each board's own rules make of it is written down by hand, from its leaflet.
"""

from collections.abc import Callable
from datetime import date

from tests.support.client import Client

EVENT, REFERRED, DECIDED = date(2025, 10, 6), date(2025, 10, 13), date(2025, 11, 3)
TRIAL = date(2025, 12, 1)
TODAY = date(2026, 3, 2)
NEXT_YEAR = date(2027, 3, 1)
CHILD, MOTHER = "Tansy Thistlewood", "Rowan Thistlewood"
TEXT = (
    "# Introduction\n\nThis report is about Child A.\n\n# Findings\n\nNobody asked who lived there."
)


class Course:
    """One board's people, walking the case through pages, and what they are told on the way."""

    def __init__(self, board: str, client_as: Callable[..., Client]) -> None:
        self.board = board
        self.manager = client_as("manager", board)
        self.reader = client_as(None, board)
        self.relative: Client = client_as(None, board)

    @property
    def case(self) -> str:
        return f"/cases/{self.reference}"

    def refer(self) -> None:
        page = self.manager.submit(
            "/cases/refer",
            child_1_name=CHILD,
            child_1_born_on=date(2023, 5, 4),
            harm="harmed",
            event_on=EVENT,
            referred_on=REFERRED,
            outline="What the referrer knew.",
        )
        self.reference = page.location.rsplit("/", 1)[-1]

    def words(self, part: str) -> str:
        page = self.manager.get(f"{self.case}{part}")
        assert page.status == 200, page.text[:300]
        return page.text
