"""The link, the start, the questions, and what becomes of the answers."""

from domain.family.answering import save_answer
from domain.family.invitations import Invitation, family_actor
from tests.support.relatives import hold_views
from tests.web.family.every_page.states import Stage, file, state

WORDS = "The health visitor listened.\n\nNobody else did."


def saved(at: Stage, words: str = WORDS, seen: int = 0) -> None:
    family = at.family
    with at.cast.family_session(family.invitation) as session:
        actor = family_actor(session.get_one(Invitation, (family.board, family.invitation)))
        save_answer(session, actor, family.case, question="helped", words=words, seen=seen)


@state("family.typing", "empty")
def nothing_typed(_at: Stage):
    return "/family"


@state("family.typing", "wrong")
def wrongly_typed(at: Stage):
    return at.phone.submit("/family", code="0000 1111")


@state("family.landing", "opens")
def at_the_link(at: Stage):
    return at.family.path


@state("family.landing", "does not open")
def at_another_link(_at: Stage):
    return "/family/" + "A" * 32


@state("family.landing", "time ran out")
def too_late(at: Stage):
    """What was typed is given back, though the visit is over."""
    sent = at.phone.post("/family/questions/helped", {"words": WORDS, "saves": "0"})
    assert sent.status in {401, 404}
    return sent


@state("family.start", "nothing yet")
def arrived(at: Stage):
    return at.inside("/family/start")


@state("family.start", "views wait")
def arrived_while_held(at: Stage):
    hold_views(at.cast, at.family)
    return at.inside("/family/start")


@state("family.question", "empty")
def asked(at: Stage):
    return at.inside("/family/questions/involved")


@state("family.question", "saved before")
def asked_again(at: Stage):
    saved(at)
    return at.inside("/family/questions/helped")


@state("family.question", "changed in another window")
def asked_twice(at: Stage):
    at.inside("/family/questions/helped")
    fields = at.phone.get("/family/questions/helped").fields()
    saved(at, "Something else.")
    page = at.phone.post("/family/questions/helped", {**fields, "words": WORDS, "onwards": "1"})
    assert page.status == 422
    return page


@state("family.question", "too long")
def too_much(at: Stage):
    return at.send("/family/questions/helped", words="word " * 4100)


@state("family.question", "views wait")
def asked_while_held(at: Stage):
    saved(at)
    hold_views(at.cast, at.family)
    return at.inside("/family/questions/helped")


@state("family.check", "nothing written")
def nothing_to_check(at: Stage):
    return at.inside("/family/check")


@state("family.check", "not sent")
def to_check(at: Stage):
    saved(at)
    return at.inside("/family/check")


@state("family.check", "changed since sent")
def to_send_again(at: Stage):
    saved(at)
    at.send("/family/check", "/check")
    saved(at, "Something else.", seen=1)
    return at.inside("/family/check")


@state("family.check", "views wait")
def held_back(at: Stage):
    saved(at)
    hold_views(at.cast, at.family)
    return at.inside("/family/check")


@state("family.sent", "sent")
def sent(at: Stage):
    saved(at)
    at.send("/family/check", "/check")
    return at.inside("/family/sent")


@state("family.leave", "asked")
def leaving(at: Stage):
    return at.inside("/family/leave")


@state("family.left", "left")
def gone(_at: Stage):
    return "/family/left"


@file("family.notes")
def keeping_a_copy(at: Stage):
    saved(at)
    return at.inside("/family/notes")


@state("family.language", "asked")
def asked_for_a_language(at: Stage):
    return at.inside("/family/language")
