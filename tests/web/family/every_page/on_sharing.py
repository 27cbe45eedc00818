"""What was shared with a relative, and what they add themselves."""

from io import BytesIO
from uuid import UUID

from domain.family.copies import give_copy, tell_date
from domain.reports.drafts import Draft
from tests.conftest import NOW
from tests.support.relatives import approved_draft, hold_views, relative_of
from tests.web.family.every_page.states import Stage, state
from tests.web.family.test_files import photo

REPORT = (
    "<h2>What we found</h2><p>Words.</p><ul><li>One</li></ul>"
    "<table><caption>Days</caption><thead><tr><th>Day</th><th>What</th></tr></thead>"
    "<tbody><tr><td>Monday</td><td>A visit</td></tr></tbody></table>"
)


def given(at: Stage, *, told: bool = True) -> UUID:
    draft = approved_draft(at.cast, at.family, REPORT)
    with at.cast.session(at.family.board) as session:
        actor = at.cast.actor(at.family.board, "manager")
        relative, row = (
            relative_of(session, at.family),
            session.get_one(Draft, (at.family.board, draft)),
        )
        give_copy(session, actor, relative, row, means="link")
        if told:
            tell_date(session, actor, relative, row, publish_on=NOW.date(), means="phone")
    return draft


@state("family.start", "a day was told")
def told(at: Stage):
    given(at)
    return at.inside("/family/start")


@state("family.shared", "nothing yet")
def nothing_shared(at: Stage):
    return at.inside("/family/shared")


@state("family.shared", "a report")
def shared(at: Stage):
    given(at)
    return at.inside("/family/shared")


@state("family.report", "before reading")
def about_to_read(at: Stage):
    return at.inside(f"/family/shared/{given(at)}")


@state("family.report", "being read")
def reading(at: Stage):
    draft = given(at)
    at.send(f"/family/shared/{draft}", str(draft))
    return at.inside(f"/family/shared/{draft}")


def add_file(at: Stage, name: str = "holiday.jpg"):
    return at.send(
        "/family/files", "/family/files", file=(BytesIO(photo()), name), about="A day out"
    )


@state("family.files", "none")
def no_files(at: Stage):
    return at.inside("/family/files")


@state("family.files", "views wait")
def files_while_held(at: Stage):
    hold_views(at.cast, at.family)
    return at.inside("/family/files")


@state("family.files", "one added")
def a_file(at: Stage):
    assert add_file(at).status == 303
    return at.inside("/family/files")


@state("family.files", "not a file that we take")
def a_wrong_file(at: Stage):
    wrong = (BytesIO(b"nothing"), "odd.exe")
    page = at.send("/family/files", "/family/files", file=wrong)
    assert page.status == 422
    return page


@state("family.file", "to be taken out")
def taking_out(at: Stage):
    assert add_file(at).status == 303
    found = at.phone.get("/family/files").soup.select_one('main a[href^="/family/files/"]')
    return str(found["href"])
