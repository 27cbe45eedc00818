"""Requests to agencies, from both sides: questions, more time, mending, files, and taking it on."""

from datetime import date
from uuid import UUID

from domain.requests.contribution import contribute
from domain.requests.more_time import ask_more_time
from domain.requests.request import Request, withdraw_request
from tests.web.every_form.on_cases import LATER, _asked
from tests.web.every_form.stage import AGAIN, Shown, Stage, form

SECURED = {"secured_on": date(2026, 2, 27), "secured_by": "A. Records, archivist"}
MOVED = date(2026, 8, 3)


def _request(session, row: UUID) -> Request:
    return session.get_one(Request, ("northshire", row))


def _withdrawn(stage: Stage, row: UUID):
    def withdraw() -> None:
        with stage.at() as (session, actor):
            withdraw_request(session, actor, _request(session, row))

    return {"the request was withdrawn": withdraw}


def _wanting_time(stage: Stage) -> tuple[str, UUID]:
    reference, row = _asked(stage)
    with stage.at(who="liaison") as (session, actor):
        ask_more_time(session, actor, _request(session, row), until=MOVED, reason="The archive.")
    return reference, row


def _answered(stage: Stage) -> tuple[str, UUID]:
    reference, row = _asked(stage)
    with stage.at(who="liaison") as (session, actor):
        store = stage.runtime.files
        contribute(session, actor, _request(session, row), body="Seen.", uploads=[], store=store)
    return reference, row


def _late(stage: Stage) -> tuple[str, UUID]:
    reference, row = _asked(stage)
    with stage.at() as (session, _):
        _request(session, row).due_on = date(2026, 2, 20)
    return reference, row


def _staff(where: tuple[str, UUID], page: str) -> str:
    return f"/cases/{where[0]}/requests/{where[1]}/{page}"


@form("cases.requests.questions", after=AGAIN)
def writing_to_an_agency(stage: Stage) -> Shown:
    where = _asked(stage)
    return Shown(
        _staff(where, "questions"),
        {"words": "Did you mean 4 May?"},
        other="administrator",
        meanwhile=_withdrawn(stage, where[1]),
    )


@form("cases.requests.secured")
def recording_that_files_are_secured(stage: Stage) -> Shown:
    return Shown(_staff(_asked(stage), "files-secured"), SECURED, other="administrator")


@form("cases.requests.more_time")
def giving_more_time(stage: Stage) -> Shown:
    where = _wanting_time(stage)
    return Shown(
        _staff(where, "more-time"),
        {"until": MOVED},
        other="administrator",
        meanwhile=_withdrawn(stage, where[1]),
    )


@form("cases.requests.decline")
def keeping_the_date(stage: Stage) -> Shown:
    where = _wanting_time(stage)
    typed = {"words": "The panel meets the day after."}
    return Shown(_staff(where, "more-time/decline"), typed, other="administrator")


@form("cases.requests.send_back")
def sending_back(stage: Stage) -> Shown:
    where = _answered(stage)
    typed = {"to_mend": "The year 2024 is missing.", "due_on": LATER}
    return Shown(_staff(where, "send-back"), typed, other="administrator")


@form("cases.requests.escalate", after=AGAIN)
def taking_it_further(stage: Stage) -> Shown:
    where = _late(stage)
    typed = {"name": "Dr Ada Obi", "role": "Medical director", "how": "told"}
    return Shown(
        _staff(where, "take-further"),
        typed,
        other="administrator",
        meanwhile=_withdrawn(stage, where[1]),
    )


def _own(row: UUID, page: str) -> str:
    return f"/requests/{row}/{page}"


@form("requests.following.receipt", may_be_empty=True)
def acknowledging(stage: Stage) -> Shown:
    _, row = _asked(stage)
    return Shown(
        _own(row, "receipt"), who="liaison", other="liaison", meanwhile=_withdrawn(stage, row)
    )


@form("requests.following.questions", after=AGAIN)
def asking_the_board(stage: Stage) -> Shown:
    _, row = _asked(stage)
    typed = {"words": "Do you want the brother too?"}
    return Shown(
        _own(row, "questions"), typed, who="liaison", other="liaison",
        meanwhile=_withdrawn(stage, row),
    )  # fmt: skip


@form("requests.following.more_time")
def asking_for_more_time(stage: Stage) -> Shown:
    _, row = _asked(stage)
    typed = {"until": MOVED, "reason": "The archive is closed."}
    return Shown(
        _own(row, "more-time"), typed, who="liaison", other="liaison",
        meanwhile=_withdrawn(stage, row),
    )  # fmt: skip


@form("requests.following.secured")
def saying_that_files_are_secured(stage: Stage) -> Shown:
    _, row = _asked(stage)
    return Shown(_own(row, "files-secured"), SECURED, who="liaison", other="liaison")
