"""What a relative told, in whichever way: seeing it, taking it back, and how it may be used."""

from datetime import date
from uuid import UUID

from domain.cases.case import Case
from domain.family.noted.noting import Heard, note_view
from domain.showing.showing import Showing, show_findings
from tests.support.relatives import relative_of
from tests.support.voices import draft, quote, send
from tests.web.family.every_page.states import Stage, state

SHOWN = "Nobody asked the mother.\n\nThe clinic was often closed."


def noted(at: Stage) -> UUID:
    with at.cast.session(at.family.board) as session:
        actor = at.cast.actor(at.family.board, "manager")
        heard = Heard(date(2026, 2, 20), "phone", "Ana Petrov", "She was never late.")
        return note_view(session, actor, relative_of(session, at.family), heard).id


def findings(at: Stage) -> UUID:
    draft(at.cast, at.family, "# Findings\n\nServices did not talk.\n")
    with at.cast.session(at.family.board) as session:
        actor = at.cast.actor(at.family.board, "manager")
        case = session.get_one(Case, (at.family.board, at.family.case))
        shown = Showing("overview_report", SHOWN, "The chair of the board")
        return show_findings(session, actor, case, relative_of(session, at.family), shown).id


@state("family.said", "an answer and a talk")
def told(at: Stage):
    send(at.cast, at.family)
    noted(at)
    return at.inside("/family/said")


@state("family.noted", "to check")
def to_check(at: Stage):
    return at.inside(f"/family/said/{noted(at)}")


@state("family.noted", "nothing chosen")
def not_checked(at: Stage):
    place = f"/family/said/{noted(at)}"
    return at.send(place, place, right="no")


@state("family.take_back", "one answer")
def taking_back(at: Stage):
    send(at.cast, at.family)
    return at.inside("/family/said/helped/take-back")


@state("family.use", "nothing said yet")
def not_said(at: Stage):
    return at.inside("/family/use")


@state("family.use", "used")
def used(at: Stage):
    send(at.cast, at.family)
    draft(at.cast, at.family, "# What the family said\n\nSomebody listened.\n")
    quote(at.cast, at.family)
    return at.inside("/family/use")


@state("family.use_of", "one answer")
def use_of_one(at: Stage):
    send(at.cast, at.family)
    return at.inside("/family/use/helped")


@state("family.findings", "one text")
def shown_one(at: Stage):
    findings(at)
    return at.inside("/family/findings")


@state("family.finding", "with a comment to send")
def commented(at: Stage):
    place = f"/family/findings/{findings(at)}"
    at.send(f"{place}/1", place, words="She was asked once.")
    return at.inside(place)


@state("family.comment", "empty")
def commenting(at: Stage):
    return at.inside(f"/family/findings/{findings(at)}/1")
