"""The anonymity check of a version: running it, and settling what it found."""

from dataclasses import dataclass
from math import ceil
from typing import Any
from uuid import UUID

from flask import Blueprint, g, request, url_for

from domain.access.permissions import Permission
from domain.audit.actions import Action
from domain.audit.record import record
from domain.documents.anonymity import Level
from domain.reports.checking import check_draft, findings_in, is_current, latest_check
from domain.reports.clearance import clearance_of
from domain.reports.findings import Finding
from domain.reports.queries import (
    A_PAGE,
    Tally,
    finding_by_id,
    findings_of,
    names_of,
    settled_before,
    tallies,
)
from domain.reports.settling import settle, settle_rest, settles_with_rest
from domain.reports.versions import latest_version
from web.cases.forms.reports import CheckForm, SettleForm, SettleRestForm
from web.cases.subject import case_page
from web.cases.work import WorkVersion, version_from_url
from web.guard import SAFE, keep, needs
from web.hypermedia import attempt, done

findings = Blueprint("findings", __name__)
MOST_PAGES = 1000


@dataclass(frozen=True)
class Found:
    """A finding of a version."""

    work: WorkVersion
    finding: Finding


def finding_from_url(reference: str, document: str, version: int, finding: UUID) -> Found:
    work = version_from_url(reference, document, version)
    return Found(work, finding_by_id(g.session, work.draft.id, finding))


@findings.route("", methods=["GET", "POST"])
@needs(Permission.DRAFT_CLEAR, subject=version_from_url)
def check(work: WorkVersion) -> Any:
    note_draft_read(work)
    form = CheckForm()
    tried = attempt(form, lambda: check_draft(g.session, g.actor, work.case, work.draft))
    if tried.ok:
        return done(url_for(".check", **work.at_version), said="The check has been run.")
    return case_page("cases/reports/check.html", case=work.case, form=form, **_found(work))


@findings.route("/<uuid:finding>", methods=["GET", "POST"])
@needs(Permission.DRAFT_CLEAR, subject=finding_from_url)
def settling(found: Found) -> Any:
    work, finding = found.work, found.finding
    note_draft_read(work)
    before = settled_before(g.session, finding)
    form = SettleForm(data={"because": before.settled_because if before else ""})
    tried = attempt(form, lambda: _settle(finding, form))
    if tried.ok:
        url = url_for(".check", **work.at_version, level=finding.level)
        return done(url, said="The finding is settled.")
    return case_page(
        "cases/reports/settle.html",
        case=work.case,
        work=work,
        finding=finding,
        form=form,
        before=before,
    )


@findings.route("/rest", methods=["GET", "POST"])
@needs(Permission.DRAFT_CLEAR, subject=version_from_url)
def rest(work: WorkVersion) -> Any:
    note_draft_read(work)
    form = SettleRestForm()
    tried = attempt(
        form, lambda: settle_rest(g.session, g.actor, work.draft, because=form.because.data)
    )
    if tried.ok:
        return done(url_for(".check", **work.at_version), said="They are settled.")
    left = [each for each in findings_in(g.session, work.draft.id) if settles_with_rest(each)]
    return case_page("cases/reports/rest.html", case=work.case, work=work, form=form, left=left)


def note_draft_read(work: WorkVersion) -> None:
    """What the check shows is what the draft says."""
    if request.method in SAFE:
        record(g.session, g.actor, Action.DRAFT_READ, work.draft, version=work.draft.version)
        keep()


def _settle(finding: Finding, form: SettleForm) -> Finding:
    return settle(
        g.session,
        g.actor,
        finding,
        settled_as=form.settled_as.data,
        because=form.because.data,
    )


def _found(work: WorkVersion) -> dict[str, Any]:
    counts = tallies(g.session, work.draft.id)
    level = _level(counts)
    number = min(max(request.args.get("page", 1, type=int), 1), MOST_PAGES)
    shown = findings_of(g.session, work.draft.id, level, page=number)
    done_check = latest_check(g.session, work.draft.id)
    return {
        "work": work,
        "done_check": done_check,
        "current": done_check is not None and is_current(g.session, work.case, done_check),
        "tallies": {each.value: counts.get(each.value, Tally()) for each in Level},
        "level": level,
        "shown": shown,
        "number": number,
        "pages": ceil(counts.get(level, Tally()).found / A_PAGE),
        "names": names_of(
            g.session,
            [*(each.settled_by_id for each in shown), done_check.member_id if done_check else None],
        ),
        "cleared": clearance_of(g.session, work.draft.id) is not None,
        "is_latest": work.draft.version == latest_version(g.session, work.case.id, work.document),
        "turn": lambda page: url_for(".check", **work.at_version, level=level, page=page),
    }


def _level(counts: Any) -> str:
    """The level asked for, else the surest one with something still to settle."""
    asked = request.args.get("level", "")
    if asked in set(Level):
        return asked
    open_ones = (level.value for level in Level if _left(counts.get(level.value, Tally())))
    return next(open_ones, Level.CERTAIN.value)


def _left(tally: Tally) -> int:
    return tally.found - tally.settled
