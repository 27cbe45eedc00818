"""Questions between the board and a relative, from both sides."""

from domain.family.asked.queries import own_question
from domain.family.asked.verbs import rather_not
from tests.support.asked import ask_them, ask_us
from tests.support.meetings import as_relative
from tests.support.relatives import Family, add_family, hold_views, make_case
from tests.web.every_form.stage import AGAIN, Shown, Stage, form

WORDS = "The health visitor listened.\n\nNobody else did."


def _family(stage: Stage) -> Family:
    reference = f"2023-{stage.number():03}"
    return add_family(stage.cast, make_case(stage.cast, reference=reference))


def _at(family: Family, page: str) -> str:
    return f"/cases/{family.reference}/family/{family.relative}/questions/{page}"


@form("cases.family.question_new", after=AGAIN)
def asking_them(stage: Stage) -> Shown:
    family = _family(stage)
    return Shown(
        _at(family, "new"),
        {"words": WORDS, "about": "What you wrote of the school"},
        meanwhile={"views were put on hold": lambda: hold_views(stage.cast, family)},
    )


@form("cases.family.question")
def answering_them(stage: Stage) -> Shown:
    family = _family(stage)
    return Shown(_at(family, str(ask_us(stage.cast, family))), {"words": WORDS})


def _declining(stage: Stage, family: Family, question) -> None:
    with as_relative(stage.cast, family) as (session, actor):
        rather_not(session, actor, own_question(session, family.relative, question))


@form("family.asked_one")
def answering_us(stage: Stage) -> Shown:
    family = _family(stage)
    question = ask_them(stage.cast, family)
    return Shown(
        f"/family/asked/{question}",
        {"words": WORDS},
        who=None,
        other=None,
        invitation=family.invitation,
        meanwhile={
            "they said they would rather not": lambda: _declining(stage, family, question),
            "views were put on hold": lambda: hold_views(stage.cast, family),
        },
    )


@form("family.asked_new", after=AGAIN)
def asking_us(stage: Stage) -> Shown:
    family = _family(stage)
    return Shown(
        "/family/asked/new", {"words": WORDS}, who=None, other=None, invitation=family.invitation
    )
