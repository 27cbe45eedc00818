"""What the family is offered, as staff and the public read it."""

from typing import TYPE_CHECKING

from domain.procedures import words
from domain.procedures.basis import Silence
from domain.procedures.naming import document_title
from domain.procedures.told.saying import (
    Sayings,
    chosen,
    field,
    free,
    is_silent,
    listed,
    plain,
    yes_no,
)
from domain.procedures.vocabulary import Carrier, CopyIf, CopyWhen, Meets, WhoStarts

if TYPE_CHECKING:
    from domain.procedures.definition import Procedure
    from domain.procedures.output import FamilyCopy, FamilyNotice

STARTS = {
    WhoStarts.BOARD: "The board makes the first move.",
    WhoStarts.FAMILY: "The family gets in touch with the board.",
}
GIVEN = {
    CopyIf.GIVEN: "The family is given",
    CopyIf.WHERE_POSSIBLE: "Wherever possible, the family is given",
    CopyIf.IF_WISHED: "If they wish, the family is given",
}
WHEN = {
    CopyWhen.BEFORE_RELEASE: "They get it before the public can read it.",
    CopyWhen.ON_COMPLETION: "They get it when the review is complete.",
}
MEETS = {
    Meets.CAN: "The family can have a meeting.",
    Meets.WILL: "Someone will meet the family.",
    Meets.USUALLY: "Someone usually meets the family.",
}

CARRIERS = {
    Carrier.LEAD: "whoever leads the review",
    Carrier.PANEL_CHAIR: "whoever chairs the panel",
    Carrier.PANEL_MEMBER: "a member of the panel",
    Carrier.PERSONAL_CONTACT: "a personal contact",
    Carrier.PRACTITIONER: "a practitioner who knows the family",
    Carrier.MANAGER: "the board’s manager",
}

CONTACT: Sayings = {
    ("who_starts",): lambda rule, _: STARTS[rule.who_starts],
    **free("contact", "They speak with ", "whom they speak with"),
    **free("through", "Contact goes through ", "that contact goes through anybody else"),
    **listed("invited", "Those who are invited", "who is invited"),
    **chosen(
        "carried_by",
        CARRIERS,
        lambda who: f"Contact may be carried by {who}.",
        "which routes contact may take",
    ),
}


def _chance(certainty: str) -> str:
    if certainty.lower() in words.VERBS:
        return f"They {certainty.lower()} have the chance to take part."
    return words.sentence(f"{certainty}, they have the chance to take part")


VIEWS: Sayings = {
    ("certainty",): lambda rule, _: _chance(rule.certainty),
    **yes_no(
        "nothing_required",
        "The family does not have to do anything.",
        "The family is asked to take part.",
        "that the family does not have to do anything",
    ),
    **field(
        "may",
        lambda items: f"What the family is told: you can {words.one_of(items)}.",
        "what the family may do",
    ),
}
SUPPORT: Sayings = free("given_by", "Help to take part is given by ", "who gives help to take part")
PROVISION: Sayings = {
    **yes_no("provided", "This is done.", "This is not done.", "whether this is done"),
    **free("detail", "In the procedure’s words: ", "how, or for whom"),
}
MEETING: Sayings = {
    ("certainty",): lambda rule, _: MEETS[rule.certainty],
    **free("with_whom", "They meet ", "whom they meet"),
    **free("about", "It is about ", "what it is about"),
}
OUTCOME: Sayings = listed("told", "The family is told", "what the family is told")


def _copy(rule: "FamilyCopy", procedure: "Procedure") -> str:
    titles = [f"the {document_title(procedure, key)}" for key in rule.documents]
    return f"{GIVEN[rule.given]} {words.all_of(titles) or 'a copy'}."


COPY: Sayings = {
    ("documents", "given"): _copy,
    **field("when", lambda when: WHEN[when], "when, beside publication"),
    **yes_no(
        "redacted",
        "Their copy is redacted as well.",
        "Their copy is not redacted.",
        "whether their copy is redacted as well",
    ),
}


def _ahead(rule: "FamilyNotice", _: "Procedure") -> str:
    if isinstance(rule.ahead, Silence) or isinstance(rule.unit, Silence):
        known = " ".join(plain(it) for it in (rule.ahead, rule.unit) if not is_silent(it))
        half = f"only in part: {known}" if known else "not stated"
        return f"The family is told before anything is published. How long before: {half}."
    ahead = words.unit_words(rule.ahead, rule.unit)
    return f"The family is told at least {ahead} before anything is published."


NOTICE: Sayings = {("ahead", "unit"): _ahead}
