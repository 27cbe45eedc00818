"""What the family gets, and who else reads the reports."""

from collections.abc import Iterator, Mapping
from datetime import date

from domain.leaflets.pieces import BoardFacts, Line, line
from domain.procedures.basis import NotStated, Silence, is_stated
from domain.procedures.definition import Procedure
from domain.procedures.naming import document_title, recipients
from domain.procedures.output import Anonymity, Document, Recipient
from domain.procedures.promises import Promise, family_promises
from domain.procedures.publishing import published_words
from domain.procedures.sending import in_force
from domain.procedures.told.output import PROTECTS
from domain.procedures.vocabulary import AnonymityStandard, CopyWhen, DocumentKey, Venue
from domain.procedures.words import all_of, exceptions, sentence, the

GETS = ("outcome", "copy", "notice", "meeting")
SILENT = {
    "outcome": "how you will hear how it ended",
    "copy": "if you will get a copy of a report",
    "notice": "if we will tell you before something is published",
    "meeting": "if someone will go through it with you",
}
VENUE = {
    Venue.WEBSITE: "You can read it on our website.",
    Venue.ON_REQUEST: "Anyone can ask us for it, with a form on our website.",
}
STANDARD = {
    AnonymityStandard.FULL: "What we publish is fully anonymised.",
    AnonymityStandard.SUITABLE: "What we publish is suitably anonymised.",
}


def what_you_get(procedure: Procedure, _: BoardFacts) -> Iterator[Line]:
    promises = {it.key: it for it in family_promises(procedure) if it.key in GETS}
    for key in GETS:
        if promises[key].stated:
            yield line(promises[key].sentence)
    copy = procedure.family_copy
    if is_stated(copy) and copy.redacted is True:
        yield line("Your copy is redacted too. That means that some words are blacked out.")
    silent = tuple(SILENT[key] for key in _unsaid(procedure, promises))
    if silent:
        yield line("Our rules do not say these things. You can always ask us:", points=silent)


def _unsaid(procedure: Procedure, promises: Mapping[str, Promise]) -> list[str]:
    """What is not promised. Who gets a copy before the public can read it has been told by that."""
    copy = procedure.family_copy
    told = is_stated(copy) and copy.when is CopyWhen.BEFORE_RELEASE
    unsaid = [key for key in GETS if not promises[key].stated]
    return [key for key in unsaid if key != "notice" or not told]


def who_reads_it(procedure: Procedure, on: date) -> Iterator[Line]:
    found = [procedure.documents.get(key) for key in DocumentKey]
    documents = [it for it in found if it is not None and is_stated(it)]
    for document in documents:
        yield _document(document, procedure)
    if not documents:
        yield line(
            "Our rules do not name a report, or say if one is published. Please ask us.",
            "Our rules do not say if there is a report to read.",
            "Please ask us.",
        )
    yield from _anonymity(procedure.anonymity)
    yield from _meanwhile(procedure, on)


def _document(document: Document, procedure: Procedure) -> Line:
    """National guidance beneath the board's own rules is named, and is not taken for them."""
    rule = published_words(document) or f"There is {the(document.title)}."
    easy = _easy_rule(document)
    if document.source.document != procedure.document:
        rule = f"National guidance adds this. {rule}"
        easy = (f"National rules add this. {easy[0]}", *easy[1:])
    if document.must_produce is True:
        rule = f"We have to make {the(document.title)}. {rule}"
        easy = (f"We have to make {the(document.title)}.", *easy)
    holds = "" if isinstance(document.holds, Silence) else f" It sets out {document.holds}."
    venue = "" if isinstance(document.venue, Silence) else f" {VENUE[document.venue]}"
    whom = document.available_to
    to = "" if isinstance(whom, Silence) else f" It is for {whom}."
    giver = "" if isinstance(document.given_by, Silence) else f" Ask {the(document.given_by)}."
    rest = (holds, venue, to, giver)
    return line(f"{rule}{''.join(rest)}", *easy, *filter(None, rest))


def _easy_rule(document: Document) -> tuple[str, ...]:
    always = document.model_copy(update={"exceptions": ()})
    rule = published_words(always) or f"There is {the(document.title)}."
    unless = exceptions(document.exceptions)
    return (rule, f"But it may be kept back if {unless}.") if unless else (rule,)


def _anonymity(rule: Anonymity | NotStated) -> Iterator[Line]:
    if isinstance(rule, NotStated):
        yield line("Our rules do not say how names are kept out of it. Please ask us.")
        return
    yield line(
        f"{STANDARD[rule.standard]} That means that names are left out or changed.",
        STANDARD[rule.standard],
        "That means that names are left out or changed.",
    )
    if rule.protects:
        yield line(f"This hides who {all_of(PROTECTS[key] for key in rule.protects)} are.")
    if rule.no_identifying_details is True:
        yield line("It gives no details that show who anyone is.")


def _meanwhile(procedure: Procedure, on: date) -> Iterator[Line]:
    rule = procedure.confidentiality
    if is_stated(rule):
        yield line(
            "While the review goes on, only these people may see reports:", points=rule.may_see
        )
    for recipient in recipients(procedure):
        own = recipient.source.document == procedure.document
        if own and in_force(recipient, on):
            yield _sent(recipient, procedure)


def _sent(recipient: Recipient, procedure: Procedure) -> Line:
    titles = [the(document_title(procedure, key)) for key in recipient.documents]
    what, who = all_of(titles) or "reports", recipient.title
    why = "" if isinstance(recipient.purpose, Silence) else f", {recipient.purpose}"
    if recipient.on_its_request is True:
        return line(f"{sentence(who)[:-1]} may ask for {what}{why}.")
    return line(f"We also send {what} to {who}{why}.")
