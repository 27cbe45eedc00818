"""What comes out of a review, who gets it, and what is done about it."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from domain.procedures import words
from domain.procedures.clock_words import day_words
from domain.procedures.naming import document_title
from domain.procedures.publishing import published_words
from domain.procedures.told.saying import (
    Sayings,
    chosen,
    field,
    free,
    listed,
    not_stated,
    yes_no,
)
from domain.procedures.vocabulary import (
    AnonymityStandard,
    Attends,
    Attribute,
    Protects,
    Spread,
    TargetKind,
    Venue,
)

if TYPE_CHECKING:
    from domain.procedures.definition import Procedure
    from domain.procedures.output import Document, LeadTime, Recipient

STANDARD = {
    AnonymityStandard.SUITABLE: "What is published is suitably anonymised.",
    AnonymityStandard.FULL: "What is published is fully anonymised.",
}
PROTECTS = {
    Protects.CHILDREN: "children",
    Protects.FAMILY_MEMBERS: "family members",
    Protects.OTHERS: "other people",
}
TARGETS = {
    TargetKind.AGENCY: "one organisation",
    TargetKind.ALL_AGENCIES: "every organisation on the board",
    TargetKind.BOARD: "the board itself",
}
ATTRIBUTES = {
    Attribute.INTENDED_OUTCOME: "what should come of it",
    Attribute.TIMESCALE: "a time by which it is done",
}
ATTENDS = {Attends.MAY: "may be asked to go to", Attends.SHOULD: "should go to"}
SPREAD = {
    Spread.FEEDBACK_TO_THOSE_INVOLVED: "feedback to the people involved",
    Spread.MULTI_AGENCY_ENGAGEMENT: "work between organisations",
    Spread.AWARENESS_BRIEFINGS: "briefings",
    Spread.NEWSLETTERS: "newsletters",
    Spread.TRAINING: "training",
    Spread.LOCAL_FRAMEWORK: "the local learning and improvement framework",
}


def _published(document: "Document", _: "Procedure") -> str:
    unless = words.exceptions(document.exceptions)
    reasons = f" Reasons not to publish it: {unless}." if unless else ""
    silent = not_stated(f"whether the {document.title} is published")
    return published_words(document) or f"{silent}{reasons}"


VENUE = {
    Venue.WEBSITE: f"It can be {words.VENUE[Venue.WEBSITE]}.",
    Venue.ON_REQUEST: (
        f"It can be {words.VENUE[Venue.ON_REQUEST]}. The library lists it and takes the request."
    ),
}
DOCUMENT: Sayings = {
    ("title", "publish", "exceptions"): _published,
    **free("holds", "It sets out ", "what it sets out"),
    **yes_no(
        "must_produce",
        "The board has to make it.",
        "The board need not make it.",
        "whether the board has to make it",
    ),
    **field("venue", lambda venue: VENUE[venue], "where it can be had"),
    **free("given_by", "It is given by the ", "who gives it"),
    **free("available_to", "It is for ", "who may have it"),
}
ANONYMITY: Sayings = {
    ("standard",): lambda rule, _: STANDARD[rule.standard],
    **chosen(
        "protects",
        PROTECTS,
        lambda whom: f"That protects who {whom} are.",
        "whose identity is protected",
    ),
    **yes_no(
        "no_identifying_details",
        "It gives no details that say who anyone is.",
        "It may give details that say who someone is.",
        "whether personal details are ruled out",
    ),
}


def _sent(rule: "Recipient", procedure: "Procedure") -> str:
    titles = [f"the {document_title(procedure, key)}" for key in rule.documents]
    what = words.all_of(titles) or "reports"
    return f"{words.sentence(rule.title)[:-1]} is sent {what}."


def _lead(lead: "LeadTime") -> str:
    return f"At least {words.unit_words(lead.value, lead.unit)} before publication."


def _day(word: str) -> Callable[[date], str]:
    return lambda day: f"{word} {day_words(day)}."


RECIPIENT: Sayings = {
    ("title", "documents"): _sent,
    **free("purpose", "What for: ", "what for"),
    **yes_no(
        "on_its_request",
        "Only when it asks.",
        "Without being asked.",
        "whether it has to ask",
    ),
    **field("lead_time", _lead, "how long before publication"),
    **field("in_force_from", _day("In force from"), "the first day of this duty"),
    **field("in_force_until", _day("In force until"), "a last day of this duty"),
}
CONFIDENTIALITY: Sayings = listed(
    "may_see", "While the review runs, reports may be seen by", "who may see reports"
)
RECOMMENDATIONS: Sayings = {
    **free("written_in", "They are written in: ", "where they are written"),
    **chosen("targets", TARGETS, lambda to: f"They may be made to {to}.", "whom they are made to"),
    **chosen("attributes", ATTRIBUTES, lambda has: f"Each says {has}.", "what each must say"),
    **free("overseen_by", "Agreeing what to do is overseen by ", "who oversees what is agreed"),
    **free("adoption", "Adopting them: ", "who adopts them"),
    **free("progress", "How they are going: ", "who hears how they are going"),
    **free("framework", "They are carried out under the ", "any framework for carrying them out"),
}
PRACTITIONERS: Sayings = {
    **free("represented", "The work hears ", "whom the work must hear"),
    **free("main_evidence", "It mainly goes by ", "what it mainly goes by"),
    **yes_no(
        "events",
        "There are events for those who worked with the child.",
        "There are no events for those who worked with the child.",
        "whether there are events for those who worked with the child",
    ),
    **field("events_attended", lambda how: f"Staff {ATTENDS[how]} them.", "who goes to events"),
    **free("events_for", "Events are there ", "what events are for"),
    **yes_no(
        "debrief",
        "There is a de-briefing.",
        "There is no de-briefing.",
        "whether there is a de-briefing",
    ),
    **field("debrief_attended", lambda how: f"Staff {ATTENDS[how]} it.", "who goes to it"),
    **yes_no(
        "without_blame",
        "Staff take part without fear of blame.",
        "Staff may be blamed.",
        "whether staff take part without fear of blame",
    ),
    **chosen("spread", SPREAD, lambda how: f"Learning is passed on by {how}.", "how it is shared"),
}
AVAILABILITY: Sayings = {
    ("months",): lambda rule, _: f"A report can be read for at least {rule.months} months.",
    **free("afterwards", "After that: ", "what happens then"),
}
