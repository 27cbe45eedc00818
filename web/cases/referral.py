"""Referring a case."""

from typing import Any

from flask import Blueprint, g, url_for

from domain.access.permissions import Permission
from domain.agencies.queries import agencies
from domain.cases.case import Case
from domain.cases.referral import refer
from web.cases.forms.referral import NUMBERS, ReferForm
from web.guard import needs
from web.hypermedia import attempt, done, page

referral = Blueprint("referral", __name__)


@referral.route("/refer", methods=["GET", "POST"])
@needs(Permission.CASE_REFER)
def new() -> Any:
    form = ReferForm()
    form.agency.choices = [(str(agency.id), agency.name) for agency in agencies(g.session)]
    tried = attempt(form, lambda: _refer(form))
    if tried.ok:
        case = tried.value
        said = f"The case is referred. It is {case.reference}, {case.code_name}."
        return done(url_for("cases.overview.show", reference=case.reference), said=said)
    return page("cases/referral.html", "referral", form=form, later=NUMBERS[1:])


def _refer(form: ReferForm) -> Case:
    return refer(
        g.session,
        g.actor,
        children=form.children(),
        event_on=form.event_on.data,
        referred_on=form.referred_on.data,
        harm=form.harm.data,
        outline=form.outline.data,
        referrer=form.referrer.data,
        agency_id=form.agency_id(),
    )
