"""How long it takes, and whom to ask."""

from collections.abc import Iterator

from domain.leaflets.pieces import BoardFacts, Line, ask_us, line
from domain.procedures.basis import NotStated, Rule, Silence, is_stated
from domain.procedures.clock_words import end_words
from domain.procedures.definition import Procedure
from domain.procedures.timing import Clock, Extension
from domain.procedures.vocabulary import ClockKey, Firmness
from domain.procedures.words import EVENT, length_words, sentence

FIRMNESS = {
    Firmness.USUALLY: "It usually takes",
    Firmness.AIM: "We aim to take no more than",
    Firmness.SHOULD: "It should take no more than",
    Firmness.MUST: "It must take no more than",
    Firmness.RELAXED: "For a while there is no limit. At other times it is",
}


def how_long(procedure: Procedure, _: BoardFacts) -> Iterator[Line]:
    clock = procedure.clocks.get(ClockKey.REVIEW)
    if clock is None or not is_stated(clock):
        yield line(
            "Our rules do not set a time limit. Please ask us how long your review may take."
        )
    else:
        yield _limit(clock, procedure)
    yield from _longer(procedure.extension)


def _limit(clock: Clock, procedure: Procedure) -> Line:
    limit = f"{FIRMNESS[clock.firmness]} {length_words(clock)}."
    if not own(clock, procedure):
        limit = f"National guidance gives a time. {limit}"
    start = "Our rules do not say what day we count from."
    if not isinstance(clock.start, Silence):
        start = f"We count from {EVENT[clock.start]}."
    return line(f"{limit} {start} We stop when {end_words(procedure, clock.end)}.")


def _longer(rule: Extension | NotStated) -> Iterator[Line]:
    if isinstance(rule, NotStated):
        yield ask_us("what happens if it needs longer")
        return
    if rule.permitted is False:
        yield line("The time cannot be made longer.")
        return
    if rule.permitted is True:
        yield line("Sometimes it needs longer.")
    else:
        yield line("Our rules do not say if it can have longer.")
    if rule.tell_family is True:
        why = " and explain why" if rule.give_reasons is True else ""
        yield line(f"If it does, we will tell you{why}.")
    else:
        yield ask_us("if we will tell you when it does")


def whom_to_ask(procedure: Procedure, board: BoardFacts) -> Iterator[Line]:
    yield line("Every family is different. You can ask us anything.", "You can ask us anything.")
    ways = ways_to_reach(board)
    if board.phone or board.email or board.address:
        yield line("You can reach us here:", points=ways)
    else:
        yield line(
            "We have no phone number or address for families here. Please ask someone who"
            " already works with your family, or whoever gave you this leaflet.",
            "We have no phone number here for families.",
            "Please ask someone who works with your family.",
            points=ways,
        )
    if board.contact_note:
        yield line(board.contact_note)
    yield from _guidance(procedure)


def ways_to_reach(board: BoardFacts) -> tuple[str, ...]:
    named = (
        ("Ask for", board.ask_for),
        ("Write to", ", ".join(board.address)),
        ("Phone", board.phone),
        ("When", ", ".join(board.hours)),
        ("Email", board.email),
        ("Website", board.web),
    )
    return tuple(f"{name}: {value}" for name, value in named if value)


def _guidance(procedure: Procedure) -> Iterator[Line]:
    rule = procedure.guidance
    if not is_stated(rule):
        return
    chapter = "" if isinstance(rule.chapter, Silence) else f", chapter {rule.chapter}"
    where = "" if isinstance(rule.address, Silence) else f" It is at {rule.address}"
    title = sentence(rule.title)[:-1]
    yield line(f"If you want to know more, you can read: {title}{chapter}.{where}")


def own(rule: Rule, procedure: Procedure) -> bool:
    """Whether the board says it itself."""
    return rule.source.document == procedure.document
