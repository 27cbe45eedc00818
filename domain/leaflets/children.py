"""The short leaflet for children and young people."""

from collections.abc import Iterator

from domain.leaflets.about import with_article
from domain.leaflets.ending import ways_to_reach
from domain.leaflets.pieces import BoardFacts, Line, line
from domain.procedures.basis import Silence, is_stated
from domain.procedures.definition import Procedure
from domain.procedures.naming import word
from domain.procedures.vocabulary import AnonymityStandard
from domain.procedures.words import said


def what_happens(procedure: Procedure, board: BoardFacts) -> Iterator[Line]:
    name = with_article(word(procedure, "review"))
    yield line("Sometimes a child dies or is badly hurt. Then people ask what can be learned.")
    yield line(f"This is called {name[0].lower()}{name[1:]}.")
    yield line(f"It is done by {board.name}.")
    if is_stated(procedure.nature) and procedure.nature.not_to_blame is True:
        yield line("It is not there to blame anyone.")


def your_say(procedure: Procedure, _: BoardFacts) -> Iterator[Line]:
    rule = procedure.children_views
    if is_stated(rule) and rule.provided is True:
        yield line(f"We would like to hear from {said(rule.detail, 'children')}.")
    else:
        yield line("Our rules do not say how children can have a say. You can still ask us.")
    views = procedure.views
    if is_stated(views) and views.nothing_required is True:
        yield line("You do not have to do anything. It is up to you.")
    yield from _help(procedure)
    if any(is_stated(hold) for hold in procedure.holds.views):
        yield line("Sometimes we have to wait before you can tell us. That is not your fault.")


def _help(procedure: Procedure) -> Iterator[Line]:
    rule = procedure.support
    if is_stated(rule) and isinstance(rule.given_by, Silence):
        yield line("Someone can help you.")
    elif is_stated(rule):
        yield line(f"You can have help from {rule.given_by}.")
    else:
        yield line("A grown-up you trust can help you ask.")


def who_will_know(procedure: Procedure, _: BoardFacts) -> Iterator[Line]:
    rule = procedure.anonymity
    if not is_stated(rule):
        yield line("Our rules do not say how names are kept out of reports. You can ask us.")
    elif rule.standard is AnonymityStandard.FULL:
        yield line("The report does not say who you are. Names are left out or changed.")
    else:
        yield line("The report is written so that it hides who children are.")


def who_to_talk_to(_: Procedure, board: BoardFacts) -> Iterator[Line]:
    yield line("You can ask us anything. You can also ask a grown-up you trust.")
    ways = ways_to_reach(board)
    if board.phone or board.email or board.address:
        yield line("You can reach us here:", points=ways)
    yield line("If you are in danger now, call 999.")
