"""What an agency writes, sends and signs off."""

from uuid import UUID

from domain.contributions.signing import sign_off
from domain.requests.contribution import Contribution
from domain.requests.request import Request, withdraw_request
from tests.domain.cases.acting import under_review
from tests.support.answers import REPORT, SIGNED, asked_report, send, send_word, write
from tests.web.every_form.stage import AGAIN, Shown, Stage, form

LIAISON = {"who": "liaison", "other": "liaison"}
SIGNING = {
    "name": "Odalys Penhaligon",
    "post": "Director of nursing",
    "signed_on": SIGNED.signed_on,
    "line_managed": "no",
}


def _asked(stage: Stage) -> UUID:
    reference, _ = under_review(stage.cast)
    return asked_report(stage.cast, reference, REPORT)


def _withdraw(stage: Stage, row: UUID) -> None:
    with stage.at() as (session, actor):
        withdraw_request(session, actor, session.get_one(Request, ("northshire", row)))


@form("requests.writing.section", after=AGAIN, may_be_empty=True)
def writing_a_section(stage: Stage) -> Shown:
    row = _asked(stage)
    return Shown(
        f"/requests/{row}/report/narrative",
        {"words": "We saw the child twice in May.\n\nNobody else did."},
        meanwhile={
            "it was saved elsewhere": lambda: write(stage.cast, row, narrative="Other words."),
            "the request was withdrawn": lambda: _withdraw(stage, row),
        },
        **LIAISON,
    )


@form("requests.writing.start")
def starting_from_word(stage: Stage) -> Shown:
    row = _asked(stage)
    send_word(stage.cast, row, stage.runtime.files)
    return Shown(f"/requests/{row}/report", **LIAISON)


@form("requests.writing.check")
def sending_a_report(stage: Stage) -> Shown:
    row = _asked(stage)
    write(stage.cast, row, narrative="We saw the child twice in May.")
    return Shown(
        f"/requests/{row}/report/check",
        {"signed": "yes", **SIGNING},
        meanwhile={
            "a section was saved": lambda: write(stage.cast, row, lessons="To ask again."),
            "the request was withdrawn": lambda: _withdraw(stage, row),
        },
        **LIAISON,
    )


@form("requests.versions.sign")
def signing_off(stage: Stage) -> Shown:
    row = _asked(stage)
    write(stage.cast, row, narrative="We saw the child twice in May.")
    made = send(stage.cast, row, signed=None)

    def signed() -> None:
        with stage.at(who="liaison") as (session, actor):
            asked = session.get_one(Request, ("northshire", row))
            version = session.get_one(Contribution, ("northshire", made))
            sign_off(session, actor, asked, version, signed=SIGNED)

    return Shown(
        f"/requests/{row}/versions/1/sign-off",
        SIGNING,
        meanwhile={"it was signed off": signed},
        **LIAISON,
    )
