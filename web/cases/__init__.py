"""Cases, for the board's staff and those appointed."""

from flask import Blueprint

from web.cases.agencies import agencies
from web.cases.appointments import appointments
from web.cases.chronology import chronology
from web.cases.closing import closing
from web.cases.decision import decision
from web.cases.disclosures import disclosures
from web.cases.family import family
from web.cases.history import history
from web.cases.learning import learning
from web.cases.overview import overview
from web.cases.people import people
from web.cases.procedure import procedure
from web.cases.proceedings import proceedings
from web.cases.publication import publication
from web.cases.recommendation import recommendation
from web.cases.recommendations import recommendations
from web.cases.referral import referral
from web.cases.register import register
from web.cases.reports import reports
from web.cases.requests import requests
from web.cases.rules import rules
from web.cases.scope import scope
from web.cases.time import time

cases = Blueprint("cases", __name__, url_prefix="/cases")
PARTS: tuple[Blueprint, ...] = (
    agencies,
    appointments,
    chronology,
    closing,
    decision,
    disclosures,
    family,
    history,
    learning,
    overview,
    people,
    proceedings,
    procedure,
    publication,
    recommendation,
    recommendations,
    referral,
    register,
    reports,
    requests,
    rules,
    scope,
    time,
)
for part in PARTS:
    cases.register_blueprint(part)
