"""What is published, and what the family gets."""

from domain.procedures import words
from domain.procedures.basis import NotStated, Silence, is_stated
from domain.procedures.clock_words import day_words
from domain.procedures.definition import Procedure
from domain.procedures.naming import document_title
from domain.procedures.output import Anonymity, Document, FamilyCopy, FamilyNotice, Recipient
from domain.procedures.timing import Hold
from domain.procedures.variants.saying import NONE, SILENT, cell, is_own, joined
from domain.procedures.vocabulary import (
    AnonymityStandard,
    CopyIf,
    CopyWhen,
    DocumentKey,
    Exempt,
    Protects,
    Publish,
    RecipientKey,
    Venue,
)

MAIN, SHORT = DocumentKey.OVERVIEW_REPORT, DocumentKey.EXECUTIVE_SUMMARY
PUBLISH = {
    Publish.SHOULD: "should",
    Publish.MUST: "must",
    Publish.IN_FULL: "in full",
    Publish.IS_PUBLISHED: "yes",
    Publish.AVAILABLE: "on request",
}
EXEMPT = {
    Exempt.WELFARE_OF_CHILDREN_CONCERNED: "welfare of children directly affected",
    Exempt.HARM_TO_OTHER_CHILDREN: "harm to other children",
}
STANDARD = {AnonymityStandard.SUITABLE: "suitably", AnonymityStandard.FULL: "fully"}
PROTECTS = {
    Protects.CHILDREN: "children",
    Protects.FAMILY_MEMBERS: "family members",
    Protects.OTHERS: "others",
}
GIVEN = {
    CopyIf.GIVEN: "",
    CopyIf.WHERE_POSSIBLE: "wherever possible",
    CopyIf.IF_WISHED: "if wished",
}
WHEN = {CopyWhen.BEFORE_RELEASE: "before wider release", CopyWhen.ON_COMPLETION: "on completion"}


def _summary(procedure: Procedure) -> str:
    short = procedure.documents.get(SHORT)
    if short is not None and is_stated(short):
        return cell(procedure, short, _made)
    only = is_own(procedure, procedure.documents.get(MAIN))
    return f"no (only the {document_title(procedure, MAIN)} is named)" if only else "not named"


def _made(document: Document) -> str:
    return "yes (required)" if document.must_produce is True else "yes"


def _published(document: Document) -> str:
    if isinstance(document.publish, Silence):
        return SILENT
    where = ", on website" if document.venue is Venue.WEBSITE else ""
    return f"{PUBLISH[document.publish]}{where}"


def _exception(document: Document) -> str:
    named = joined((EXEMPT.get(each, "") for each in document.exceptions), " or ", "")
    if Exempt.GOOD_REASONS in document.exceptions:
        return f"good reasons, e.g. {named}" if named else "good reasons"
    return named or NONE


def _channel(document: Document) -> str:
    if isinstance(document.venue, Silence):
        return SILENT
    giver = "" if isinstance(document.given_by, Silence) else f" from the {document.given_by}"
    return "website" if document.venue is Venue.WEBSITE else f"on request{giver}"


def _deferral(procedure: Procedure) -> str:
    holds = [hold for hold in procedure.holds.publication if is_stated(hold)]
    spoken_of = is_own(procedure, procedure.documents.get(MAIN))
    otherwise = NONE if spoken_of else SILENT
    return joined((cell(procedure, hold, _until) for hold in holds), otherwise=otherwise)


def _until(hold: Hold) -> str:
    until = "" if isinstance(hold.until, Silence) else f" {words.UNTIL[hold.until]}"
    why = words.one_of(words.PROCEEDING[kind] for kind in hold.kinds) or "proceedings"
    return f"{why}:{until}".rstrip(":")


def _anonymity(procedure: Procedure) -> str:
    copy = procedure.family_copy
    redacted = is_stated(copy) and copy.redacted is True
    also = "; family's copy also redacted" if redacted else ""
    return cell(procedure, procedure.anonymity, lambda it: f"{_hidden(it)}{also}")


def _hidden(rule: Anonymity) -> str:
    whom = joined((PROTECTS[each] for each in rule.protects), ", ", "")
    details = "no personal or identifying details" if rule.no_identifying_details is True else ""
    return joined((STANDARD[rule.standard], whom, details))


def _copy(procedure: Procedure) -> str:
    rule = procedure.family_copy
    if isinstance(rule, NotStated) and is_stated(procedure.family_outcome):
        return "none promised (told the outcome)"
    titles = _titles(procedure, rule) if is_stated(rule) else ""
    return cell(procedure, rule, lambda it: joined((titles, GIVEN[it.given]), ", "))


def _titles(procedure: Procedure, copy: FamilyCopy) -> str:
    titles = words.all_of(document_title(procedure, key) for key in copy.documents)
    named = titles or "copy"
    return f"redacted {named}" if copy.redacted is True else named


def _timing(procedure: Procedure) -> str:
    rule = procedure.family_copy
    if is_stated(rule) and not isinstance(rule.when, Silence):
        return cell(procedure, rule, lambda it: WHEN[CopyWhen(it.when)])
    told = is_stated(procedure.family_notice)
    return f"{SILENT} (but advance notice)" if told and is_stated(rule) else SILENT


def _notice(procedure: Procedure) -> str:
    copy = procedure.family_copy
    silent = isinstance(procedure.family_notice, NotStated)
    if silent and is_stated(copy) and copy.when is CopyWhen.BEFORE_RELEASE:
        return "implied by copy"
    return cell(procedure, procedure.family_notice, _ahead)


def _ahead(rule: FamilyNotice) -> str:
    if isinstance(rule.ahead, Silence) or isinstance(rule.unit, Silence):
        return "yes"
    return f"yes, {words.unit_words(rule.ahead, rule.unit)} ahead"


def _regulator(procedure: Procedure) -> str:
    rule = procedure.recipients.get(RecipientKey.OFSTED)
    return cell(procedure, rule, lambda it: f"{it.title}{_in_law(procedure)}")


def _in_law(procedure: Procedure) -> str:
    """Since when the rule stands, and from when it lapses, where that is known."""
    of = f"recipients.{RecipientKey.OFSTED.value}"
    ends = [it.first_day for it in procedure.overrides if it.of == of and it.lapses]
    began = procedure.effective_from
    law = "" if isinstance(began, Silence) else f"{began.year} law"
    gone = (f"lapses from {day_words(day)}" for day in ends if not isinstance(day, Silence))
    said = joined((law, *gone), otherwise="")
    return f" ({said})" if ends else ""


def _coroner(rule: Recipient) -> str:
    return "yes, when asked" if rule.on_its_request is True else "yes"


ROWS = {
    "publication deferral": _deferral,
    "Executive Summary produced": _summary,
    "Overview Report published": lambda p: cell(p, p.documents.get(MAIN), _published),
    "publication exception": lambda p: cell(p, p.documents.get(MAIN), _exception),
    "channel": lambda p: cell(p, p.documents.get(MAIN), _channel),
    "anonymisation term": _anonymity,
    "family copy": _copy,
    "copy timing": _timing,
    "advance notice of publication": _notice,
    "feedback meeting": lambda p: cell(p, p.family_meeting, lambda it: it.certainty.value),
    "regulator sharing": _regulator,
    "coroner sharing": lambda p: cell(p, p.recipients.get(RecipientKey.CORONER), _coroner),
}
