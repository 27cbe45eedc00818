"""How it was, as a relative finds it."""

from tests.support.ended import end_case
from tests.web.family.every_page.states import Stage, state

PAGE = "/family/how-it-was"
WORDS = {"told": "Often too late.", "heard": "", "better": "Ring first."}


@state("family.how_it_was", "not yet")
def not_yet(at: Stage):
    return at.inside(PAGE)


@state("family.how_it_was", "to fill in")
def to_fill_in(at: Stage):
    end_case(at.cast, at.family)
    return at.inside(PAGE)


@state("family.how_it_was", "nothing written")
def nothing_written(at: Stage):
    end_case(at.cast, at.family)
    return at.send(PAGE, send="yes", told="", heard="", better="")


@state("family.how_it_was", "sent")
def sent(at: Stage):
    end_case(at.cast, at.family)
    at.send(PAGE, send="yes", **WORDS)
    return at.inside(PAGE)


@state("family.start", "it is over")
def over(at: Stage):
    end_case(at.cast, at.family)
    return at.inside("/family/start")
