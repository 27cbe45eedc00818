"""One case, six boards: the same story told to each, and the course that each procedure takes.

A child was seriously hurt and neglect is suspected. A trial is on, and an inquest into the death of
a brother. What each board's rules make of it is written here by hand, from its own document.
"""

from datetime import date
from typing import Any

import pytest

from tests.support.client import Client
from tests.support.reports import ready

REVIEWED = {
    "outcome": "review",
    "decided_on": date(2026, 2, 20),
    "rationale": "Each of the criteria was weighed.",
}
HARM_LIMB = {
    "leicester": "harm",
    "peterborough": "harm",
    "harbour-vale": "joint-working",
}
BY_EMAIL = {
    "name": "Rowan Thistlewood",
    "relation": "Mother",
    "channel": "email",
    "email": "rowan@home.example",
    "wants_news": "yes",
    "carrier": "Ash Carrier",
}


class Story:
    """The story, a step a method. Each gives what the pages of this board answered."""

    def __init__(self, board: str, cast: Any, client_as: Any) -> None:
        self.board, self.cast = board, cast
        self.manager: Client = client_as("manager", board)
        self.liaison: Client = client_as("liaison", board)
        self.limb = HARM_LIMB.get(board, "death-or-harm")
        self.reference = self.refer()

    def refer(self) -> str:
        sent = self.manager.submit(
            "/cases/refer",
            child_1_name="Tansy Thistlewood",
            child_1_born_on=date(2023, 5, 4),
            harm="seriously_harmed",
            event_on=date(2026, 1, 12),
            referred_on=date(2026, 2, 2),
            outline="What the referrer knew.",
        )
        return sent.location.rsplit("/", 1)[-1]

    def at(self, part: str = "") -> str:
        return f"/cases/{self.reference}{part}"

    def words(self, part: str = "") -> str:
        page = self.manager.get(self.at(part))
        assert page.status == 200, page.text[:300]
        return page.text

    def decide(self) -> dict[str, Any]:
        where, page = self.at("/decision"), self.manager.get(self.at("/decision"))
        hint = page.soup.select_one(f"input[value={self.limb}]").find_parent("div").get_text(" ")
        straight = self.manager.submit(where, **self.decision(page))
        if straight.status == 422:
            said = {"outcome": "review", "made_on": date(2026, 2, 18), "reasons": "It is so."}
            self.manager.submit(self.at("/recommendation"), **said)
            assert self.manager.submit(where, **self.decision(page)).status == 303
        return {
            "harm": "mandatory" if "Mandatory: a review must" in hint else "discretionary",
            "two readings": bool(page.soup.select("input[name=reading_1]")),
            "recommended first": straight.status == 422,
        }

    def decision(self, page: Any) -> dict[str, Any]:
        deciding = page.soup.select_one("input[name=decided_by]").get("value")
        typed = REVIEWED | {"limbs": self.limb, "decided_by": deciding or "The independent chair"}
        return typed | ({"reading_1": "1"} if page.soup.select("input[name=reading_1]") else {})

    def appoint(self) -> dict[str, Any]:
        where = self.at("/appointments/new")
        page = self.manager.get(where)
        asked = [it["value"] for it in page.soup.select("input[name=declared]")]
        typed = {
            "role": "lead",
            "member": str(self.cast.member(self.board, "reviewer")),
            "appointed_on": date(2026, 2, 25),
        }
        employed = typed | {"works_for": str(self.cast.agency(self.board, "health"))}
        bare = self.manager.submit(where, **typed)
        told = self.manager.submit(where, **employed, declared=asked)
        if bare.status == 422 and told.status == 422:
            own = typed | {"works_for": "nobody"}
            assert self.manager.submit(where, **own, declared=asked).status == 303
        titles = [
            it.get_text(" ", strip=True) for it in page.soup.select("input[name=role] + label")
        ]
        return {
            "lead": titles[0],
            "chairs beside the lead": len(titles) == 3,
            "declares independence": bare.status == 422,
            "of an agency asked": told.status != 422 or bare.status != 422,
        }

    def ask(self) -> dict[str, Any]:
        typed = {
            "agencies": str(self.cast.agency(self.board, "health")),
            "kind": "chronology",
            "asks": "What you know.",
            "due_on": date(2026, 4, 1),
        }
        where = self.at("/requests/new")
        bare = self.manager.submit(where, **typed)
        if bare.status == 422:
            period = {"period_from": date(2023, 5, 4), "period_to": date(2026, 1, 12)}
            assert self.manager.submit(where, **typed, **period).status == 303
        (link,) = [
            str(it["href"]) for it in self.liaison.get("/requests/").soup.select("main table a")
        ]
        answered = self.liaison.submit(link, body="We saw the child twice.")
        return {
            "a period is asked for": bare.status == 422,
            "a chronology is owed": answered.status == 422,
        }

    def time(self) -> dict[str, Any]:
        page = self.manager.get(self.at("/time"))
        clocks = {
            it.h2.get_text(" ", strip=True): it for it in page.soup.select(".app-block") if it.h2
        }
        rows = clocks["The review"].select(".govuk-summary-list__row")
        told = {it.dt.get_text(strip=True): it.dd.get_text(" ", strip=True) for it in rows}
        more = {"until": date(2027, 3, 1), "reason": "The trial was moved."}
        quiet = self.manager.submit(self.at("/time/review/extend"), **more, tell_family="no")
        return {
            "time limit": told.get("Latest") or told.get("Due") or told.get("Time limit"),
            "counted from": told.get("Started by"),
            "extended without telling the family": quiet.status == 303,
        }

    def go_to_court(self) -> dict[str, Any]:
        """A trial, an inquest and a police investigation, one after another."""
        asked, where = set(), self.at("/proceedings")
        for kind in ("criminal", "coronial", "police_investigation"):
            before = self.words("/proceedings").count("Taking views may have to wait")
            self.manager.submit(f"{where}/new", kind=kind, started_on=date(2026, 2, 23))
            if self.words("/proceedings").count("Taking views may have to wait") > before:
                asked.add(kind)
        return {"views may wait for": asked}

    def meet_the_family(self) -> dict[str, Any]:
        typed, where = BY_EMAIL | {"route": "practitioner"}, self.at("/family/new")
        own = self.manager.submit(where, **typed).status == 303
        if not own:
            other = self.manager.submit(where, **typed, departure="A health visitor knows her.")
            assert other.status == 303, other.errors
        listed = self.manager.get(self.at("/family")).soup.select_one("main li h2 a")
        page = self.manager.get(str(listed["href"]))
        link = next(it for it in page.soup.select("main a") if "Send them a link" in it.get_text())
        refused = self.manager.submit(str(link["href"]))
        assert any("no clearance" in error for error in refused.errors)
        why = "The officer in charge agreed."
        assert self.manager.submit(str(link["href"]), despite=why).status == 303
        return {"a practitioner carries contact": own}

    def report(self) -> dict[str, Any]:
        """A whole report, ready but for the family and the courts."""
        ready(self.cast, self.reference, board=self.board)
        page = self.manager.get(self.at("/publication"))
        titles = [it.get_text(" ", strip=True) for it in page.soup.select("main h2")]
        missing = [
            it.get_text(" ", strip=True)
            for it in page.soup.select("main li.app-version")
            if it.get_text(" ", strip=True).startswith("Not met")
        ]
        return {
            "documents": [it for it in titles if it in DOCUMENTS],
            "waits for the trial": any("Publication has to wait" in line for line in missing),
            "family copy first": any("a copy before anyone else" in line for line in missing),
        }

    def close(self) -> dict[str, Any]:
        said = self.words("/closing")
        return {
            "de-brief before closing": "No de-brief has been held yet" in said,
            "recommendations adopted": "Every recommendation has been adopted" in said,
            "family told the outcome": "has still to be told" in said,
        }


DOCUMENTS = {
    "Overview Report", "Executive Summary", "Board response", "Practice review report",
    "Learning briefing",
}  # fmt: skip
COURSES: dict[str, dict[str, Any]] = {
    "leicester": {
        "harm": "discretionary",
        "two readings": False,
        "recommended first": True,
        "a period is asked for": True,
        "a chronology is owed": False,
        "lead": "Panel Chair",
        "chairs beside the lead": False,
        "declares independence": True,
        "of an agency asked": True,
        "time limit": "12 October 2026",
        "counted from": "The event that led to the review",
        "extended without telling the family": True,
        "views may wait for": set(),
        "a practitioner carries contact": True,
        "documents": ["Overview Report", "Executive Summary"],
        "waits for the trial": False,
        "family copy first": True,
        "de-brief before closing": False,
        "recommendations adopted": False,
        "family told the outcome": False,
    },
    "redcar-cleveland": {
        "harm": "mandatory",
        "two readings": True,
        "recommended first": False,
        "a period is asked for": True,
        "a chronology is owed": False,
        "lead": "Review Panel Chair",
        "chairs beside the lead": False,
        "declares independence": False,
        "of an agency asked": True,
        "time limit": "No time limit stated",
        "counted from": None,
        "extended without telling the family": True,
        "views may wait for": set(),
        "a practitioner carries contact": False,
        "documents": ["Overview Report", "Executive Summary"],
        "waits for the trial": False,
        "family copy first": False,
        "de-brief before closing": False,
        "recommendations adopted": True,
        "family told the outcome": True,
    },
    "salford": {
        "harm": "mandatory",
        "two readings": False,
        "recommended first": False,
        "a period is asked for": False,
        "a chronology is owed": False,
        "lead": "Lead Reviewer",
        "chairs beside the lead": False,
        "declares independence": False,
        "of an agency asked": True,
        "time limit": "Not stated",
        "counted from": "Not stated",
        "extended without telling the family": False,
        "views may wait for": {"police_investigation"},
        "a practitioner carries contact": False,
        "documents": ["Overview Report", "Board response"],
        "waits for the trial": False,
        "family copy first": False,
        "de-brief before closing": False,
        "recommendations adopted": False,
        "family told the outcome": False,
    },
    "peterborough": {
        "harm": "discretionary",
        "two readings": False,
        "recommended first": False,
        "a period is asked for": True,
        "a chronology is owed": False,
        "lead": "Chair",
        "chairs beside the lead": False,
        "declares independence": True,
        "of an agency asked": True,
        "time limit": "12 October 2026",
        "counted from": "The event that led to the review",
        "extended without telling the family": True,
        "views may wait for": {"criminal", "coronial"},
        "a practitioner carries contact": False,
        "documents": ["Overview Report"],
        "waits for the trial": True,
        "family copy first": False,
        "de-brief before closing": False,
        "recommendations adopted": False,
        "family told the outcome": False,
    },
    "worcestershire": {
        "harm": "mandatory",
        "two readings": False,
        "recommended first": False,
        "a period is asked for": False,
        "a chronology is owed": True,
        "lead": "Lead Reviewer",
        "chairs beside the lead": True,
        "declares independence": True,
        "of an agency asked": False,
        "time limit": "20 August 2026",
        "counted from": "The decision to start the review",
        "extended without telling the family": True,
        "views may wait for": set(),
        "a practitioner carries contact": True,
        "documents": ["Overview Report", "Executive Summary", "Board response"],
        "waits for the trial": False,
        "family copy first": False,
        "de-brief before closing": True,
        "recommendations adopted": False,
        "family told the outcome": True,
    },
    "harbour-vale": {
        "harm": "discretionary",
        "two readings": False,
        "recommended first": True,
        "a period is asked for": True,
        "a chronology is owed": True,
        "lead": "Independent Reviewer",
        "chairs beside the lead": True,
        "declares independence": True,
        "of an agency asked": False,
        "time limit": "20 August 2026",
        "counted from": "The decision to start the review",
        "extended without telling the family": False,
        "views may wait for": {"criminal", "coronial", "police_investigation"},
        "a practitioner carries contact": True,
        "documents": ["Practice review report", "Learning briefing"],
        "waits for the trial": True,
        "family copy first": True,
        "de-brief before closing": True,
        "recommendations adopted": True,
        "family told the outcome": True,
    },
}


@pytest.mark.parametrize("board", COURSES)
def test_one_case_takes_the_course_of_each_boards_own_procedure(cast, client_as, board):
    story, met = Story(board, cast, client_as), {}
    for step in (
        story.decide,
        story.ask,
        story.appoint,
        story.time,
        story.go_to_court,
        story.meet_the_family,
        story.report,
        story.close,
    ):
        met |= step()
    assert met == COURSES[board]


def test_no_two_courses_are_the_same(registry):
    assert {board.slug for board in registry} == set(COURSES)
    assert len({str(sorted(course.items(), key=str)) for course in COURSES.values()}) == 6
