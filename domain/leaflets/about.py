"""Who we are, what a review is, and when there is one."""

from collections.abc import Iterator

from domain.leaflets.pieces import BoardFacts, Line, line
from domain.procedures.basis import is_stated
from domain.procedures.definition import Limb, Nature, Procedure, SeriousHarm
from domain.procedures.naming import limbs, word
from domain.procedures.told.review import ASKS, BEYOND, MEANS
from domain.procedures.vocabulary import LimbKind
from domain.procedures.words import all_of


def who_we_are(_: Procedure, board: BoardFacts) -> Iterator[Line]:
    yield line(
        f"We are {board.name}. We are a group of organisations that work together to keep"
        " children safe.",
        f"We are {board.name}.",
        "We work together to keep children safe.",
    )
    if board.organisations:
        yield line("We include:", "These are some of us:", points=board.organisations)


def what_it_is(procedure: Procedure, _: BoardFacts) -> Iterator[Line]:
    name = with_article(word(procedure, "review"))
    yield line(
        f"{name} looks at how people and organisations worked together to help a child.",
        f"This leaflet is about {name[0].lower()}{name[1:]}.",
        "In this leaflet we call it “the review”.",
        "It looks at how people worked together to help a child.",
    )
    if is_stated(procedure.subject) and procedure.subject.beyond:
        whom = all_of(BEYOND[key] for key in procedure.subject.beyond)
        yield line(
            f"It may also look at how they worked with {whom}.",
            "It may look at other people too.",
            f"They are {whom}.",
        )
    if is_stated(procedure.purpose):
        yield line("It is there:", points=procedure.purpose.limbs)
    if is_stated(procedure.considers):
        yield line("It asks:", points=tuple(ASKS[key] for key in procedure.considers.asks))
    if is_stated(procedure.nature):
        yield from _nature(procedure.nature)


def _nature(nature: Nature) -> Iterator[Line]:
    if nature.not_to_blame is True:
        yield line("It is there to learn. It is not there to blame anyone.")
    if nature.not_a_criminal_investigation is True:
        yield line(
            "It is not a police investigation.",
            "It is not the police looking for a crime.",
        )
    if nature.not_a_public_enquiry is True:
        yield line("It is not a public inquiry.")
    if nature.separate_from_police_and_coroner is True:
        yield line(
            "It is separate from anything that the police or a coroner may do.",
            "The police may be doing their own work.",
            "A coroner may be too.",
            "The review is separate from that.",
        )


def when_there_is_one(procedure: Procedure, _: BoardFacts) -> Iterator[Line]:
    must = [limb for limb in limbs(procedure) if limb.kind is LimbKind.MANDATORY]
    may = [limb for limb in limbs(procedure) if limb.kind is LimbKind.DISCRETIONARY]
    if must:
        yield line("We must hold a review when:", points=tuple(limb.text for limb in must))
        yield from _unclear(must)
    if may:
        also = "also " if must else ""
        start = f"We can {also}choose to hold a review when:"
        yield line(start, points=tuple(limb.text for limb in may))
        yield from _unclear(may)
    if is_stated(procedure.serious_harm):
        yield from _serious_harm(procedure.serious_harm)
    if not must:
        yield line("There is no case in which we must hold one.")


def _serious_harm(rule: SeriousHarm) -> Iterator[Line]:
    yield line("Serious harm means:", points=tuple(MEANS[key] for key in rule.means))
    if rule.exhaustive is not True:
        yield line("Other harm may count too.")
    if rule.recovery_excludes is True:
        yield line("A child who gets better does not count.")
    elif rule.recovery_excludes is False:
        yield line("A child who gets better counts too.")


def _unclear(found: list[Limb]) -> Iterator[Line]:
    for limb in found:
        if limb.ambiguity or limb.readings:
            yield line(
                "These words can be read in more than one way. You can ask us how we read them.",
                points=limb.readings,
            )


def with_article(name: str) -> str:
    return f"{'An' if name[:1].lower() in 'aeiou' else 'A'} {name}"
