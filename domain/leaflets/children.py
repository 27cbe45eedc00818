"""The short leaflet for children and young people."""

from collections.abc import Iterator

from domain.leaflets.about import with_article
from domain.leaflets.ending import ways_to_reach
from domain.leaflets.pieces import BoardFacts, Line, line
from domain.procedures.basis import Silence, is_stated
from domain.procedures.definition import Procedure
from domain.procedures.naming import word
from domain.procedures.vocabulary import AnonymityStandard
from domain.wording import Said, say


def what_happens(procedure: Procedure, board: BoardFacts) -> Iterator[Line]:
    name = with_article(word(procedure, "review"))
    yield line(say("Sometimes a child dies or is badly hurt. Then people ask what can be learned."))
    yield line(say("This is called %(review)s.", review=f"{name[0].lower()}{name[1:]}"))
    yield line(say("It is done by %(board)s.", board=board.name))
    if is_stated(procedure.nature) and procedure.nature.not_to_blame is True:
        yield line(say("It is not there to blame anyone."))


def your_say(procedure: Procedure, _: BoardFacts) -> Iterator[Line]:
    rule = procedure.children_views
    if is_stated(rule) and rule.provided is True:
        yield line(_whom(rule.detail))
    else:
        yield line(say("Our rules do not say how children can have a say. You can still ask us."))
    views = procedure.views
    if is_stated(views) and views.nothing_required is True:
        yield line(say("You do not have to do anything. It is up to you."))
    yield from _help(procedure)
    if any(is_stated(hold) for hold in procedure.holds.views):
        yield line(say("Sometimes we have to wait before you can tell us. That is not your fault."))


def _whom(detail: str) -> Said:
    if detail == Silence.NOT_STATED:
        return say("We would like to hear from children.")
    return say("We would like to hear from %(whom)s.", whom=detail)


def _help(procedure: Procedure) -> Iterator[Line]:
    rule = procedure.support
    if is_stated(rule) and isinstance(rule.given_by, Silence):
        yield line(say("Someone can help you."))
    elif is_stated(rule):
        yield line(say("You can have help from %(who)s.", who=rule.given_by))
    else:
        yield line(say("A grown-up you trust can help you ask."))


def who_will_know(procedure: Procedure, _: BoardFacts) -> Iterator[Line]:
    rule = procedure.anonymity
    if not is_stated(rule):
        yield line(say("Our rules do not say how names are kept out of reports. You can ask us."))
    elif rule.standard is AnonymityStandard.FULL:
        yield line(say("The report does not say who you are. Names are left out or changed."))
    else:
        yield line(say("The report is written so that it hides who children are."))


def who_to_talk_to(_: Procedure, board: BoardFacts) -> Iterator[Line]:
    yield line("You can ask us anything. You can also ask a grown-up you trust.")
    ways = ways_to_reach(board)
    if board.phone or board.email or board.address:
        yield line("You can reach us here:", points=ways)
    yield line("If you are in danger now, call 999.")
