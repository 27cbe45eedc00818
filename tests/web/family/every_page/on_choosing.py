"""What a relative may say of themselves: how they take part, are reached, helped and read."""

from tests.web.family.every_page.states import Stage, state


@state("family.start", "something said")
def said(at: Stage):
    assert at.send("/family/choices/help", kinds="advocate", name="Petra").status == 303
    return at.inside("/family/start")


@state("family.choice", "how to take part")
def part(at: Stage):
    return at.inside("/family/choices/part")


@state("family.choice", "how to be reached")
def reaching(at: Stage):
    return at.inside("/family/choices/reaching")


@state("family.choice", "who may help")
def helping(at: Stage):
    return at.inside("/family/choices/help")


@state("family.choice", "how to read")
def format_and_language(at: Stage):
    return at.inside("/family/choices/reading")


@state("family.choice", "nothing chosen")
def nothing_chosen(at: Stage):
    page = at.send("/family/choices/reaching", note="Some words")
    assert page.status == 422
    return page


@state("family.help_now", "before a link is opened")
def help_for_anybody(_at: Stage):
    return "/family/help"


@state("family.help_now", "from their own pages")
def help_from_inside(at: Stage):
    return at.inside("/family/help")


@state("family.language", "to choose")
def choosing_a_language(at: Stage):
    return at.inside("/family/language")
