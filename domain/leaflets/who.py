"""Who does the work."""

from collections.abc import Iterator

from domain.leaflets.pieces import BoardFacts, Line, line
from domain.procedures.basis import Silence, is_stated
from domain.procedures.definition import Procedure
from domain.procedures.naming import body_of, role_of, word
from domain.procedures.people import Body, Panel, Role
from domain.procedures.vocabulary import BodyKey, Gives, Independence, RoleKey, Standing
from domain.procedures.words import all_of, one_of, sentence, the

ACTS = {
    BodyKey.RECOMMENDS: "to say if there should be a review",
    BodyKey.DECIDES: "to decide if there will be a review",
    BodyKey.SCOPES: "to settle what the review will look at",
    BodyKey.OVERSEES: "to keep watch over reviews",
    BodyKey.APPROVES: "to approve the report",
}
GIVES = {
    Gives.DETAILS_OF_SERVICES: "full details of what it did for your family",
    Gives.WRITTEN_INFORMATION: "facts in writing about what it did",
    Gives.CHRONOLOGY: "a list, by date, of what happened",
}
INDEPENDENCE = {
    Independence.EXPERT: "an independent expert in keeping children safe",
    Independence.OF_BOARD: "independent of us",
    Independence.OF_ORGANISATIONS: "independent of every organisation in the case",
}

EASY_INDEPENDENCE = {
    Independence.EXPERT: (
        "That person knows a lot about keeping children safe.",
        "They are independent.",
    ),
    Independence.OF_BOARD: ("That person does not work for us.",),
    Independence.OF_ORGANISATIONS: ("They do not work for a service in the case.",),
}
NUMBER = {1: "one", 2: "two", 3: "three", 4: "four", 5: "five"}


def who_does_it(procedure: Procedure, _: BoardFacts) -> Iterator[Line]:
    yield from _bodies(procedure)
    yield from _led(role_of(procedure, RoleKey.LEAD), "The review is led by")
    yield from _led(role_of(procedure, RoleKey.PANEL_CHAIR), "The panel is led by")
    yield from _panel(procedure)
    yield from _work(procedure)


def _bodies(procedure: Procedure) -> Iterator[Line]:
    """Each body once, with all that it answers for."""
    acts: dict[tuple[str, str], list[str]] = {}
    for key in BodyKey:
        body = body_of(procedure, key)
        if body is not None:
            made_of = "" if isinstance(body.made_of, Silence) else body.made_of
            acts.setdefault((body.title, made_of), []).append(ACTS[key])
    for (title, made_of), done in acts.items():
        who = f" They are {made_of}." if made_of else ""
        yield line(
            f"It is for {the(title)} {all_of(done)}.{who}",
            *(f"It is for {the(title)} {act}." for act in done),
            *([who.strip()] if who else ()),
        )


def _led(role: Role | None, start: str) -> Iterator[Line]:
    if role is None:
        return
    yield line(f"{start} {_holders(role)}.")
    for key in role.independence:
        yield line(f"That person is {INDEPENDENCE[key]}.", *EASY_INDEPENDENCE[key])
    if role.may_send_representative is True:
        yield line("Somebody else may act for them.")
    elif role.may_send_representative is False:
        yield line("Nobody else may act for them.")


def _holders(role: Role) -> str:
    """Who holds a role, with how many where it may be more than one."""
    least, most = NUMBER.get(role.minimum, str(role.minimum)), role.maximum
    if role.minimum == most == 1:
        return the(role.title)
    if isinstance(most, Silence):
        count = f"{least} or more people"
    else:
        last = NUMBER.get(most, str(most))
        count = f"{least} people" if role.minimum == most else f"{least} to {last} people"
    return f"{count}. The title is {role.title}"


def _panel(procedure: Procedure) -> Iterator[Line]:
    name = word(procedure, "panel")
    if is_stated(procedure.panel):
        yield from _members(procedure.panel, name)
    elif role_of(procedure, RoleKey.PANEL_MEMBER):
        yield line(f"A group called {the(name)} takes part.")


def _members(panel: Panel, name: str) -> Iterator[Line]:
    if panel.must_appoint is True:
        yield line(f"We must appoint {the(name)}.")
    else:
        yield line(f"{sentence(the(name))[:-1]} takes part.")
    if not isinstance(panel.made_of, Silence):
        yield line(f"It is made up of {panel.made_of}.")
    loosely = panel.standing is Standing.ADVISORY
    yield line(
        f"The people on {the(name)} {'may ' if loosely else ''}come from:", points=panel.usual
    )
    if panel.sometimes:
        yield line(f"Sometimes others join them, such as {one_of(panel.sometimes)}.")
    if panel.others_may_be_asked is True:
        yield line("Others may be asked to come, or to send facts.")


def _work(procedure: Procedure) -> Iterator[Line]:
    duty, author = procedure.agency_duty, procedure.report_author
    if is_stated(duty) and duty.gives:
        gifts = all_of(GIVES[gift] for gift in duty.gives)
        over = "" if isinstance(duty.over, Silence) else f" This covers {duty.over}."
        yield line(
            f"Each organisation gives {gifts}.{over}",
            *(f"Each one gives {GIVES[gift]}." for gift in duty.gives),
            *([over.strip()] if over else ()),
        )
    if is_stated(author):
        who = _authors(author, procedure)
        yield line(f"The report is written by {the(author.title)}.{who}")


def _authors(author: Body, procedure: Procedure) -> str:
    """Who writes it, unless the panel has just been said to be made up of the same people."""
    panel = procedure.panel
    known = is_stated(panel) and panel.made_of == author.made_of
    return "" if known or isinstance(author.made_of, Silence) else f" They are {author.made_of}."
