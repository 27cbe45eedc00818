"""A review at a board of any rules, from the referral to the library, through the pages."""

from datetime import date, timedelta
from typing import Any

from domain import clock
from domain.cases.queries import case_by_reference
from domain.procedures.definition import Procedure
from domain.procedures.rules import body_of, documents, roles
from tests.cast import Cast
from tests.support.client import Client, Page

TODAY = date(2026, 3, 2)
TEXT = (
    "# Introduction\n\nThis is about Child A.\n\n# Findings\n\nServices did not talk to each other."
)
HOLDERS = {
    "lead": ("reviewer", "panel_chair"),
    "panel_chair": ("panel_chair",),
    "panel_member": ("panel",),
}


class Running:
    """Each step is a form filled in on its own page; what it answers is looked at."""

    def __init__(self, cast: Cast, client_as: Any, board: str, procedure: Procedure) -> None:
        self.cast, self.board, self.procedure = cast, board, procedure
        self.manager: Client = client_as("manager", board)
        self.chair: Client = client_as("chair", board)
        self.client_as = client_as
        self.reference = ""

    def at(self, page: str) -> str:
        return f"/cases/{self.reference}/{page}" if page else f"/cases/{self.reference}"

    def send(self, page: str, action: str | None = None, **typed: Any) -> Page:
        sent = self.manager.submit(self.at(page), action, **typed)
        assert sent.status == 303, f"{page}: {sent.errors or sent.text[:400]}"
        return self.manager.follow(sent)

    def refer(self) -> None:
        sent = self.manager.submit(
            "/cases/refer",
            child_1_name="Tansy Thistlewood",
            harm="died",
            event_on=date(2026, 1, 12),
            referred_on=date(2026, 2, 2),
            outline="What the referrer knew on the day.",
        )
        page = self.manager.follow(sent)
        self.reference = sent.location.rstrip("/").rsplit("/", 1)[1]
        assert "Child A" in page.text

    def decide(self) -> None:
        decides = body_of(self.procedure, "decides")
        limb = self.procedure.criteria[0]
        typed = {"circumstance": "A pattern in three cases."} if limb.open_discretion else {}
        if body_of(self.procedure, "recommends"):
            self.send(
                "recommendation", outcome="review", made_on=date(2026, 2, 9), reasons="It is met."
            )
        self.send(
            "decision",
            limbs=limb.key,
            outcome="review",
            decided_by=decides.title if decides else "The independent chair",
            decided_on=date(2026, 2, 16),
            rationale="The criteria are met.",
            **typed,
        )

    def appoint(self) -> None:
        for role in roles(self.procedure):
            for holder in HOLDERS[role.key.value][: role.minimum]:
                self.send(
                    "appointments/new",
                    role=role.key.value,
                    member=str(self.cast.member(self.board, holder)),
                    works_for="nobody",
                    appointed_on=date(2026, 2, 17),
                    declared=[it.value for it in role.independence],
                )

    def scope(self) -> None:
        self.send(
            "scope/change",
            review_from=date(2024, 1, 1),
            review_to=date(2026, 1, 12),
            method="A reading of what agencies send.",
            purpose="To learn.",
            lines="Who lived with the child?",
        )

    def ask_an_agency(self) -> None:
        self.send(
            "requests/new",
            agencies=str(self.cast.agency(self.board, "health")),
            kind="chronology",
            asks="Everything since the birth.",
            due_on=TODAY + timedelta(days=14),
        )

    def write(self, document: str) -> None:
        where = f"reports/{document}"
        self.send(f"{where}/write", text=TEXT)
        self.send(f"{where}/1/check")
        self.send(f"{where}/1/clearance")
        self.send(f"{where}/1/approval", approved_by="Those who approve", approved_on=TODAY)

    def publish(self, document: str) -> Page:
        return self.manager.submit(
            self.at(f"publication/{document}/publish"),
            title="What was learned",
            summary="What was learned, in short.",
            welfare="The brother is safe and has been told.",
            sure=["sure"],
        )

    def follow_up(self) -> None:
        """What comes after the report: recommended, adopted, carried out, and learned from."""
        made = self.manager.submit(
            self.at("recommendations/new"),
            target="board",
            text="The board looks again in a year.",
            outcome="Nobody is missed.",
            due_on=TODAY + timedelta(days=200),
        )
        page = self.manager.follow(made)
        asked = self.manager.get(self.at("recommendations/adoption"))
        which = asked.soup.select_one('input[name="which"]')
        assert which is not None
        self.send(
            "recommendations/adoption",
            which=str(which["value"]),
            decided_by="The board",
            decided_on=clock.today(),
        )
        page = self.manager.get(self.at("recommendations"))
        link = page.soup.select_one('a[href$="/progress"]')
        assert link is not None
        self.manager.submit(str(link["href"]), going="done", words="It is on the agenda.")
        told = {"told_to": "The board", "told_on": clock.today(), "words": "It is done."}
        self.send("recommendations/told", **told)
        self.send("learning/new", kind="debrief", planned_on=clock.today(), notes="")
        link = self.manager.get(self.at("learning")).soup.select_one('a[href$="/held"]')
        assert link is not None
        agency = self.cast.agency(self.board, "health")
        came = {f"came_{agency.hex}": "4"}
        held = self.manager.submit(str(link["href"]), held_on=clock.today(), notes="", **came)
        assert held.status == 303, held.errors

    def close(self) -> Page:
        """With a signed reason for what is left and may be explained."""
        page = self.manager.get(self.at("closing"))
        for link in page.soup.select('a[href*="/closing/explain/"]'):
            sent = self.manager.submit(str(link["href"]), reason="It was put off, and by whom.")
            assert sent.status == 303, sent.errors
        return self.send("closing/close", note="There is nothing more to do.", sure=["sure"])

    def every_page(self) -> None:
        """Nobody meets a page that breaks, whatever the rules."""
        for who in ("manager", "chair", "reviewer", "panel_chair", "panel"):
            client = self.client_as(who, self.board)
            for page in PARTS:
                answered = client.get(self.at(page))
                assert answered.status in {200, 303, 403, 404}, f"{page} as {who}"
                if who == "manager":
                    assert answered.status == 200, page

    def case(self) -> Any:
        with self.cast.session(self.board) as session:
            return case_by_reference(session, self.reference)

    @property
    def made(self) -> list[str]:
        return [key.value for key in documents(self.procedure)]


PARTS = (
    *("", "decision", "appointments", "scope", "requests", "people", "family", "time"),
    *("proceedings", "reports", "publication", "history", "recommendations", "learning"),
    *("disclosures", "closing", "procedure", "rules", "agencies"),
)
