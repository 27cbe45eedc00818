"""The versions that a liaison's own agency has sent: reading, comparing, signing off."""

from typing import Any

from flask import Blueprint, g, request, url_for

from domain.access.permissions import Permission
from domain.audit.actions import Action
from domain.audit.record import record
from domain.contributions.signing import sign_off, sign_off_of
from web.guard import SAFE, keep, needs
from web.hypermedia import attempt, done, page
from web.requests.report_forms import SignForm, sign_form
from web.requests.subject import Version, version_from_url
from web.versions import OWN, as_pdf, as_word, comparison, reading, reading_context

versions = Blueprint(
    "versions", __name__, url_prefix="/<uuid:request_id>/versions/<int(max=9999):version>"
)


def _note(at: Version) -> None:
    if request.method in SAFE:
        record(g.session, g.actor, Action.REQUEST_READ, at.asked)
        keep()


@versions.get("")
@needs(Permission.CONTRIBUTION_GIVE, subject=version_from_url)
def show(at: Version) -> Any:
    _note(at)
    return page("requests/version.html", **reading_context(at.asked, at.contribution, OWN))


@versions.get("/changes")
@needs(Permission.CONTRIBUTION_GIVE, subject=version_from_url)
def compare(at: Version) -> Any:
    _note(at)
    return page("requests/changes.html", **comparison(at.asked, at.contribution, OWN))


@versions.get("/word")
@needs(Permission.CONTRIBUTION_GIVE, subject=version_from_url)
def word(at: Version) -> Any:
    _note(at)
    return as_word(reading(at.asked, at.contribution))


@versions.get("/pdf")
@needs(Permission.CONTRIBUTION_GIVE, subject=version_from_url)
def pdf(at: Version) -> Any:
    _note(at)
    return as_pdf(reading(at.asked, at.contribution))


@versions.route("/sign-off", methods=["GET", "POST"])
@needs(Permission.CONTRIBUTION_GIVE, subject=version_from_url)
def sign(at: Version) -> Any:
    form = sign_form()
    if attempt(form, lambda: _sign(at, form)):
        here = url_for("requests.own.show", request_id=at.asked.id)
        return done(here, said="The sign-off is recorded, and the board is told.")
    _note(at)
    return page(
        "requests/sign.html",
        form=form,
        asked=at.asked,
        version=at.contribution.version,
        signed=sign_off_of(g.session, at.contribution.id),
    )


def _sign(at: Version, form: SignForm) -> Any:
    signed = form.signature()
    assert signed is not None  # noqa: S101 - this form asks for nothing else
    return sign_off(g.session, g.actor, at.asked, at.contribution, signed=signed)
