"""Contradictions in what comes out of a review, and who is sent it."""

from collections.abc import Iterator
from datetime import date
from itertools import combinations

from domain.procedures.basis import Silence, is_stated
from domain.procedures.definition import Procedure
from domain.procedures.naming import document_title, documents
from domain.procedures.output import Document, Recipient

Fault = tuple[str, str]


def something_is_written(procedure: Procedure) -> Iterator[Fault]:
    if not documents(procedure):
        right = "No document is produced, so no review could ever be published. Name at least one."
        yield "documents", right


def titles_differ(procedure: Procedure) -> Iterator[Fault]:
    for one, other in combinations(documents(procedure), 2):
        title = document_title(procedure, other)
        if document_title(procedure, one).casefold() == title.casefold():
            yield f"documents.{other}.title", f"“{title}” is the title of {one} too."
    for key, document in procedure.documents.items():
        if is_stated(document) and _excused(document):
            right = "These are exceptions to a rule that is not stated. Say how it is published."
            yield f"documents.{key}.exceptions", right


def _excused(document: Document) -> bool:
    return bool(document.exceptions) and isinstance(document.publish, Silence)


def recipients_can_be_sent(procedure: Procedure) -> Iterator[Fault]:
    for key, recipient in procedure.recipients.items():
        if is_stated(recipient):
            for field, right in _recipient(procedure, recipient):
                yield f"recipients.{key}.{field}", right


def _recipient(procedure: Procedure, recipient: Recipient) -> Iterator[Fault]:
    made = documents(procedure)
    for document in recipient.documents:
        if document not in made:
            yield "documents", f"The procedure does not produce {document}."
    timed = not isinstance(recipient.lead_time, Silence)
    if timed and not recipient.documents:
        yield "documents", "There is a lead time and nothing to send. Name the documents."
    if timed and recipient.on_its_request is True:
        yield "lead_time", "What is sent only when it is asked for cannot be sent so long before."
    first, last = recipient.in_force_from, recipient.in_force_until
    if isinstance(first, date) and isinstance(last, date) and last < first:
        yield "in_force_until", "The duty ends before it begins. Put the days in order."


def recommendations_have_a_home(procedure: Procedure) -> Iterator[Fault]:
    rule = procedure.recommendations
    if not is_stated(rule) or isinstance(rule.written_in, Silence):
        return
    titles = [document_title(procedure, key) for key in documents(procedure)]
    if rule.written_in not in titles:
        known = " or ".join(f"“{title}”" for title in titles)
        yield "recommendations.written_in", f"Name a document that is produced: {known}."
