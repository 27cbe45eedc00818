"""Questions and answers, as a relative finds them."""

from tests.support.asked import ask_them, ask_us
from tests.support.relatives import hold_views
from tests.web.family.every_page.states import Stage, state


@state("family.asked", "none")
def nothing_asked(at: Stage):
    return at.inside("/family/asked")


@state("family.asked", "one either way")
def both_ways(at: Stage):
    ask_them(at.cast, at.family)
    ask_us(at.cast, at.family)
    return at.inside("/family/asked")


@state("family.asked_new", "to fill in")
def asking(at: Stage):
    return at.inside("/family/asked/new")


@state("family.asked_one", "to answer")
def to_answer(at: Stage):
    return at.inside(f"/family/asked/{ask_them(at.cast, at.family)}")


@state("family.asked_one", "while views wait")
def waiting(at: Stage):
    question = ask_them(at.cast, at.family)
    hold_views(at.cast, at.family)
    return at.inside(f"/family/asked/{question}")


@state("family.asked_one", "would rather not")
def rather_not(at: Stage):
    question = ask_them(at.cast, at.family)
    at.send(f"/family/asked/{question}", rather_not="yes")
    return at.inside(f"/family/asked/{question}")
