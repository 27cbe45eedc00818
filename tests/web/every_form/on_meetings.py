"""Meetings with a relative, from both sides."""

from datetime import date
from uuid import UUID

from domain.family.meetings.asking import call_off
from domain.family.meetings.models import Meeting
from tests.support.meetings import as_relative, asked, chosen, met, noted, offered, times_of
from tests.support.relatives import Family, add_family, make_case
from tests.web.every_form.stage import AGAIN, Shown, Stage, form

OFFER = {
    "how": "person",
    "place": "The library in the High Street",
    "others": "An interpreter",
    "day_1": date(2026, 3, 9),
    "at_1": "2pm",
    "minutes": "45",
    "answer_by": date(2026, 3, 6),
    "words": "It would be good to meet you.",
}
NOTE = {
    "met_on": date(2026, 3, 2),
    "how": "phone",
    "present": "Rowan and Ana",
    "said": "The health visitor listened.",
    "agreed": "no",
}
WORDS = "I am sorry.\n\nAnother day would be better."


def _family(stage: Stage) -> Family:
    reference = f"2024-{stage.number():03}"
    return add_family(stage.cast, make_case(stage.cast, reference=reference))


def _at(family: Family, page: str = "") -> str:
    return f"/cases/{family.reference}/family/{family.relative}/meetings{page}"


def _calling_off(stage: Stage, family: Family, meeting: UUID) -> None:
    with as_relative(stage.cast, family) as (session, actor):
        row = session.get_one(Meeting, (family.board, meeting))
        call_off(session, actor, row, words=None)


def _arranged(stage: Stage) -> tuple[Family, UUID]:
    family = _family(stage)
    meeting = offered(stage.cast, family)
    chosen(stage.cast, family, meeting)
    return family, meeting


@form("cases.family.meeting_begin")
def beginning(stage: Stage) -> Shown:
    family = _family(stage)
    return Shown(
        _at(family, "/new"),
        OFFER,
        other="administrator",
        meanwhile={"the relative asked for one": lambda: asked(stage.cast, family)},
    )


@form("cases.family.meeting_offer", after=AGAIN)
def offering(stage: Stage) -> Shown:
    family = _family(stage)
    meeting = asked(stage.cast, family)
    return Shown(
        _at(family, f"/{meeting}/offer"),
        OFFER,
        meanwhile={"it was called off": lambda: _calling_off(stage, family, meeting)},
    )


@form("cases.family.meeting_take_back")
def taking_back(stage: Stage) -> Shown:
    family = _family(stage)
    meeting = offered(stage.cast, family)
    time = times_of(stage.cast, family, meeting)[0]
    return Shown(
        _at(family, f"/{meeting}/take-back/{time}"),
        {"words": WORDS},
        meanwhile={"it was chosen": lambda: chosen(stage.cast, family, meeting)},
    )


@form("cases.family.meeting_choice")
def recording_a_choice(stage: Stage) -> Shown:
    family = _family(stage)
    meeting = offered(stage.cast, family)
    time = times_of(stage.cast, family, meeting)[0]
    return Shown(_at(family, f"/{meeting}/choice"), {"time": str(time)})


@form("cases.family.meeting_cancel")
def calling_off(stage: Stage) -> Shown:
    family, meeting = _arranged(stage)
    return Shown(_at(family, f"/{meeting}/cancel"), {"words": WORDS})


@form("cases.family.meeting_note")
def writing_down(stage: Stage) -> Shown:
    family, meeting = _arranged(stage)
    return Shown(
        _at(family, f"/{meeting}/note"),
        NOTE,
        meanwhile={"somebody wrote one": lambda: noted(stage.cast, family, meeting)},
    )


@form("cases.family.meeting_share")
def sharing(stage: Stage) -> Shown:
    family, meeting = _arranged(stage)
    noted(stage.cast, family, meeting, share=False)
    return Shown(_at(family, f"/{meeting}/share"))


def _own(family: Family, path: str, **named) -> Shown:
    return Shown(
        f"/family/meetings{path}", who=None, other=None, invitation=family.invitation, **named
    )


@form("family.meeting_ask", may_be_empty=True)
def asking(stage: Stage) -> Shown:
    family = _family(stage)
    typed = {"how": "phone", "place": "At home", "suits": WORDS, "topic": "The school"}
    begun = {"the board began one": lambda: offered(stage.cast, family)}
    return _own(family, "/new", typed=typed, meanwhile=begun)


@form("family.meeting")
def choosing(stage: Stage) -> Shown:
    family = _family(stage)
    meeting = offered(stage.cast, family)
    time = times_of(stage.cast, family, meeting)[0]
    return _own(
        family,
        f"/{meeting}",
        typed={"time": str(time), "words": WORDS},
        meanwhile={"it was called off": lambda: _calling_off(stage, family, meeting)},
    )


@form("family.meeting_move", may_be_empty=True)
def moving(stage: Stage) -> Shown:
    family, meeting = _arranged(stage)
    return _own(
        family,
        f"/{meeting}/change",
        typed={"words": WORDS},
        meanwhile={"it was called off": lambda: _calling_off(stage, family, meeting)},
    )


@form("family.meeting_cancel", may_be_empty=True)
def leaving_it(stage: Stage) -> Shown:
    family, meeting = _arranged(stage)
    return _own(family, f"/{meeting}/cancel", typed={"words": WORDS})


@form("family.meeting_said", after=AGAIN)
def checking(stage: Stage) -> Shown:
    family = _family(stage)
    meeting = met(stage.cast, family)
    return _own(
        family,
        f"/{meeting}/notes",
        typed={"right": "no", "words": WORDS, "views": "yes"},
        meanwhile={"it was written anew": lambda: noted(stage.cast, family, meeting)},
    )


@form("cases.family.meeting_noted", after=AGAIN)
def noting_what_was_not_arranged(stage: Stage) -> Shown:
    return Shown(_at(_family(stage), "/noted"), {**NOTE, "met_on": date(2026, 2, 27), "at": "2pm"})
