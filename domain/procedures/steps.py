"""The steps of a review, each with the title of whoever answers for it."""

from dataclasses import dataclass

from domain.procedures import words
from domain.procedures.basis import NotStated, Rule, Silence, is_stated
from domain.procedures.definition import Procedure
from domain.procedures.landmarks import NOTED
from domain.procedures.naming import body_title, document_title, leads, main_document, word
from domain.procedures.people import Body
from domain.procedures.publishing import document_of
from domain.procedures.timing import Clock
from domain.procedures.vocabulary import ClockKey, StepKey

CLOCKED = {
    StepKey.NOTIFICATION: ClockKey.NOTIFICATION,
    StepKey.RAPID_REVIEW: ClockKey.RAPID_REVIEW,
}


@dataclass(frozen=True)
class Step:
    key: StepKey
    title: str
    who: str
    source: str


def steps(procedure: Procedure) -> tuple[Step, ...]:
    """Every step in order, under the board's own titles. Some only where a clock asks for them."""
    titles, answers = _titles(procedure), _answers(procedure)
    wanted = (key for key in StepKey if key not in CLOCKED or _clock(procedure, key))
    return tuple(Step(key, titles[key], *answers[key]) for key in wanted)


def _clock(procedure: Procedure, key: StepKey) -> Clock | None:
    clock = procedure.clocks.get(CLOCKED[key])
    return clock if clock is not None and is_stated(clock) and clock.end in NOTED else None


def _titles(procedure: Procedure) -> dict[StepKey, str]:
    report = document_title(procedure, main_document(procedure))
    panel = word(procedure, "panel")
    return {
        StepKey.REFERRAL: "Referral",
        StepKey.NOTIFICATION: "Send the notification of the incident",
        StepKey.RAPID_REVIEW: "Carry out the rapid review",
        StepKey.DECISION: f"Decide whether to start a {word(procedure, 'review')}",
        StepKey.APPOINTMENT: f"Appoint {_lead_titles(procedure)} and the {panel}",
        StepKey.SCOPE: "Settle what the review will look at",
        StepKey.REQUESTS: "Ask the agencies",
        StepKey.FAMILY: f"Hear from the {word(procedure, 'family')}",
        StepKey.REPORT: f"Write the {report}",
        StepKey.ANONYMITY: "Check that no one can be identified",
        StepKey.APPROVAL: f"Approve the {report}",
        StepKey.FAMILY_COPY: f"Share the report with the {word(procedure, 'family')}",
        StepKey.PUBLICATION: "Publish",
        StepKey.RECOMMENDATIONS: "See that what is recommended is done",
        StepKey.LEARNING: "Learn from it with those who work with children",
        StepKey.CLOSING: "Close the case",
    }


def _answers(procedure: Procedure) -> dict[StepKey, tuple[str, str]]:
    """Who answers for each step, and where that is written."""
    p, nobody = procedure, (words.SILENT, procedure.document)
    lead = (_lead_titles(p), _sourced(p.roles.lead))
    contact = (_contact(p), _sourced(p.family_contact))
    return {
        StepKey.REFERRAL: nobody,
        StepKey.NOTIFICATION: _clocked(p, StepKey.NOTIFICATION),
        StepKey.RAPID_REVIEW: _clocked(p, StepKey.RAPID_REVIEW),
        StepKey.DECISION: (body_title(p, "decides"), _sourced(p.bodies.decides)),
        StepKey.APPOINTMENT: nobody,
        StepKey.SCOPE: (body_title(p, "scopes"), _sourced(p.bodies.scopes)),
        StepKey.REQUESTS: (words.SILENT, _sourced(p.agency_duty)),
        StepKey.FAMILY: contact,
        StepKey.REPORT: _author(p.report_author, lead),
        StepKey.ANONYMITY: (words.SILENT, _sourced(p.anonymity)),
        StepKey.APPROVAL: (body_title(p, "approves"), _sourced(p.bodies.approves)),
        StepKey.FAMILY_COPY: (contact[0], _sourced(p.family_copy)),
        StepKey.PUBLICATION: (words.SILENT, _publication_source(p)),
        StepKey.RECOMMENDATIONS: (words.SILENT, _sourced(p.recommendations)),
        StepKey.LEARNING: (words.SILENT, _sourced(p.practitioners)),
        StepKey.CLOSING: nobody,
    }


def _clocked(procedure: Procedure, key: StepKey) -> tuple[str, str]:
    clock = _clock(procedure, key)
    return (words.SILENT, str(clock.source) if clock else procedure.document)


def _author(author: Body | NotStated, lead: tuple[str, str]) -> tuple[str, str]:
    return (author.title, str(author.source)) if is_stated(author) else lead


def _publication_source(procedure: Procedure) -> str:
    document = document_of(procedure, main_document(procedure))
    return str(document.source) if document else procedure.document


def _lead_titles(procedure: Procedure) -> str:
    titles = [role.title for role in leads(procedure)]
    return words.all_of(f"the {title}" for title in titles) or "whoever leads"


def _contact(procedure: Procedure) -> str:
    rule = procedure.family_contact
    if isinstance(rule, NotStated) or isinstance(rule.contact, Silence):
        return words.SILENT
    return words.to_staff(rule.contact)


def _sourced(rule: Rule | NotStated) -> str:
    return str(rule.source)
