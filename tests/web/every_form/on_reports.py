"""Reports: writing, checking, clearing, approving, publishing and taking down."""

from datetime import date

from domain.access.identity import system
from domain.boards.setup import publish_edition
from domain.cases.holding import place_hold
from domain.procedures.vocabulary import RecipientKey, Standing
from domain.reports.checking import findings_in
from tests.domain.documents.files import paragraph, word_file
from tests.support.cases import referred_case
from tests.support.reports import (
    DOCUMENT,
    NAMING,
    TEXT,
    case_of,
    checked,
    cleared,
    disclosed,
    draft_of,
    kept_back,
    published_case,
    ready,
    settled,
    written,
)
from tests.web.every_form.stage import AGAIN, Shown, Stage, form

TODAY = date(2026, 3, 2)
POSSIBLE = TEXT + "\n\nA nurse called on 4 May."


def _version(reference: str, page: str) -> str:
    return f"/cases/{reference}/reports/{DOCUMENT}/1/{page}"


def _written(stage: Stage, text: str = TEXT, board: str = "northshire") -> str:
    reference = referred_case(stage.cast, board)
    written(stage.cast, reference, text, board=board)
    return reference


def _next_version(stage: Stage, reference: str):
    return {"a later version was saved": lambda: written(stage.cast, reference, TEXT, seen=1)}


@form("cases.reports.write")
def writing(stage: Stage) -> Shown:
    reference = _written(stage)
    where = f"/cases/{reference}/reports/{DOCUMENT}/write"
    return Shown(where, {"text": "# Findings\n\nNew words."}, other="administrator")


@form("cases.reports.word")
def bringing_in(stage: Stage) -> Shown:
    reference = _written(stage)
    where = f"/cases/{reference}/reports/{DOCUMENT}/word"
    return Shown(where, {"file": (word_file(paragraph("What we found.")), "report.docx")})


@form("cases.reports.findings.check", after=AGAIN)
def checking(stage: Stage) -> Shown:
    return Shown(_version(_written(stage), "check"), other="administrator")


@form("cases.reports.findings.settling")
def settling(stage: Stage) -> Shown:
    reference = _written(stage, NAMING)
    checked(stage.cast, reference)
    with stage.at() as (session, _):
        finding = findings_in(session, draft_of(session, reference).id)[0].id
    typed = {"settled_as": "not_identifying", "because": "Another family of that name."}
    return Shown(_version(reference, f"check/{finding}"), typed, other="administrator")


@form("cases.reports.findings.rest")
def settling_the_rest(stage: Stage) -> Shown:
    reference = _written(stage, POSSIBLE)
    checked(stage.cast, reference)
    typed = {"because": "Both are in the public directory."}
    return Shown(_version(reference, "check/rest"), typed, other="administrator")


@form("cases.reports.approval.clearance")
def clearing(stage: Stage) -> Shown:
    reference = _written(stage)
    checked(stage.cast, reference)
    where = _version(reference, "clearance")
    later = _next_version(stage, reference)
    return Shown(where, other="administrator", meanwhile=later)


@form("cases.reports.approval.record_approval")
def approving(stage: Stage) -> Shown:
    reference = _written(stage)
    checked(stage.cast, reference)
    settled(stage.cast, reference)
    cleared(stage.cast, reference)
    typed = {"approved_by": "The Board in full", "approved_on": TODAY}
    where = _version(reference, "approval")
    return Shown(where, typed, other="chair", meanwhile=_next_version(stage, reference))


def _gate(reference: str, page: str) -> str:
    return f"/cases/{reference}/publication/{DOCUMENT}/{page}"


def _send_to_the_coroner(stage: Stage) -> None:
    """An edition of the board's procedure by which the report goes to somebody first, as a rule."""
    [usual] = stage.runtime.registry.by_slug("eastmoor").procedures.values()
    changes = {"on_its_request": False, "standing": Standing.EXPECTED}
    first = usual.recipients[RecipientKey.CORONER].model_copy(update=changes)
    recipients = {**usual.recipients, RecipientKey.CORONER: first}
    amended = usual.model_copy(
        update={"version": "amended", "effective_from": TODAY, "recipients": recipients}
    )
    with stage.cast.system_session("eastmoor") as session:
        publish_edition(session, system("tests"), amended)


@form("cases.publication.explanation")
def explaining(stage: Stage) -> Shown:
    _send_to_the_coroner(stage)
    reference = referred_case(stage.cast, "eastmoor")
    ready(stage.cast, reference, board="eastmoor")
    typed = {"reason": "The coroner asked not to be sent it yet."}
    return Shown(_gate(reference, "explain/recipients"), typed, board="eastmoor")


@form("cases.publication.sent")
def noting_who_was_sent_it(stage: Stage) -> Shown:
    _send_to_the_coroner(stage)
    reference = referred_case(stage.cast, "eastmoor")
    ready(stage.cast, reference, board="eastmoor")
    typed = {"recipient": "coroner", "sent_on": TODAY}
    return Shown(_gate(reference, "sent"), typed, board="eastmoor")


@form("cases.publication.publishing.going_public")
def publishing(stage: Stage) -> Shown:
    reference = referred_case(stage.cast)
    ready(stage.cast, reference)

    def held() -> None:
        with stage.at() as (session, actor):
            case = case_of(session, reference)
            place_hold(
                session, actor, case, on="publication", reason="A trial.",
                look_again_on=date(2026, 6, 1),
            )  # fmt: skip

    typed = {
        "title": "Overview Report",
        "summary": "What we learned.",
        "welfare": "All are safe.",
        "extent": "whole",
        "sure": ["sure"],
    }
    return Shown(_gate(reference, "publish"), typed, meanwhile={"a hold was placed": held})


KEPT_BACK = {
    "extent": "none",
    "ground": "harm_to_other_children",
    "reason": "A sister would be known by it.",
    "decided_by": "The Board",
    "decided_on": TODAY,
}


@form("cases.publication.keeping_back.decide")
def deciding_not_to_publish(stage: Stage) -> Shown:
    where = _gate(referred_case(stage.cast), "not-published")
    return Shown(where, {**KEPT_BACK, "public_note": "A report is not published."}, other="chair")


@form("cases.publication.keeping_back.undoing")
def undoing_that(stage: Stage) -> Shown:
    reference = referred_case(stage.cast)
    kept_back(stage.cast, reference)
    where = _gate(reference, "not-published/undo")
    return Shown(where, {"reason": "She is safe now."}, other="chair")


@form("cases.reports.sharing.share", after=AGAIN)
def sharing_a_draft(stage: Stage) -> Shown:
    reference = _written(stage, board="eastmoor")
    typed = {
        "person": "Dr Amos Tolliver",
        "group": "people who have contributed to the review",
        "shared_on": TODAY,
    }
    where = _version(reference, "sharing")
    return Shown(where, typed, board="eastmoor", other="administrator")


ASKED = {
    "asker": "coroner",
    "who": "His Majesty's Coroner",
    "asked_for": "The report.",
    "basis": "Schedule 5 to the Coroners and Justice Act 2009.",
    "asked_on": TODAY,
}


@form("cases.disclosures.new", after=AGAIN)
def somebody_asks(stage: Stage) -> Shown:
    where = f"/cases/{referred_case(stage.cast)}/disclosures/new"
    return Shown(where, ASKED, other="administrator")


@form("cases.disclosures.answer")
def answering_them(stage: Stage) -> Shown:
    reference = referred_case(stage.cast)
    disclosure = disclosed(stage.cast, reference)
    typed = {
        "answer": "given",
        "given": "The chronology, by hand.",
        "authoriser": "The independent chair",
        "answered_on": TODAY,
    }
    where = f"/cases/{reference}/disclosures/{disclosure}/answer"
    return Shown(where, typed, other="administrator")


@form("cases.publication.publishing.taking_down")
def taking_down(stage: Stage) -> Shown:
    typed = {
        "public_note": "This report is being corrected.",
        "reason": "A date was wrong.",
        "sure": ["sure"],
    }
    return Shown(_gate(published_case(stage.cast), "withdraw"), typed)
