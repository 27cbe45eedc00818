"""Where a meeting stands, and what may be done to it then. Pure: everything that moves asks here.

A meeting is asked for by a relative or begun by the board. The board offers times, the relative
chooses one or says that none suits, and either may change or call it off until it has taken place.
"""

from collections.abc import Mapping
from enum import StrEnum

from domain.errors import Conflict
from domain.wording import say


class State(StrEnum):
    ASKED = "asked"
    OFFERED = "offered"
    UNSUITED = "unsuited"  # none of the times suits
    ARRANGED = "arranged"
    CANCELLED = "cancelled"
    MET = "met"


class Act(StrEnum):
    ASK = "ask"
    OFFER = "offer"
    TAKE_BACK = "take_back"  # the last of the times; the board owes others
    CHOOSE = "choose"
    DECLINE = "decline"
    MOVE = "move"  # the relative would like another time after all
    CANCEL = "cancel"
    MEET = "meet"


class Side(StrEnum):
    BOARD = "board"
    RELATIVE = "relative"


class How(StrEnum):
    PERSON = "person"
    PHONE = "phone"
    VIDEO = "video"


OPEN = (State.ASKED, State.OFFERED, State.UNSUITED, State.ARRANGED)
STEPS: Mapping[Act, tuple[tuple[State, ...], State]] = {
    Act.OFFER: (OPEN, State.OFFERED),
    Act.TAKE_BACK: ((State.OFFERED,), State.ASKED),
    Act.CHOOSE: ((State.OFFERED,), State.ARRANGED),
    Act.DECLINE: ((State.OFFERED,), State.UNSUITED),
    Act.MOVE: ((State.ARRANGED,), State.ASKED),
    Act.CANCEL: (OPEN, State.CANCELLED),
    Act.MEET: ((State.ARRANGED, State.MET), State.MET),
}
WAITS_FOR: Mapping[State, Side] = {
    State.ASKED: Side.BOARD,
    State.UNSUITED: Side.BOARD,
    State.OFFERED: Side.RELATIVE,
}
# Why an act cannot be done any more, for whoever had its page open while the other side acted.
MEANWHILE: Mapping[State, str] = {
    State.ASKED: say("There are no times to choose from any more. New ones will be offered."),
    State.OFFERED: say("New times have been offered in the meantime. They are on this page."),
    State.UNSUITED: say("It has been said already that none of these times suits."),
    State.ARRANGED: say("A time has been chosen in the meantime. It is on this page."),
    State.CANCELLED: say("This meeting has been called off in the meantime."),
    State.MET: say("This meeting has taken place already."),
}


def after(state: State, act: Act) -> State:
    """Where the meeting stands once this is done. Raises `Conflict` where it cannot be."""
    allowed, then = STEPS[act]
    if state not in allowed:
        raise Conflict(MEANWHILE[state])
    return then


def may(state: State, act: Act) -> bool:
    return state in STEPS[act][0]


def waits_for(state: State) -> Side | None:
    """Whose turn it is; None where nobody waits for anybody."""
    return WAITS_FOR.get(state)
