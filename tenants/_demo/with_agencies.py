"""Steps between the board and the agencies."""

import csv
import io
from typing import ClassVar, Literal

from sqlalchemy import select

from domain.access.permissions import Permission as Can
from domain.errors import NotFound
from domain.requests.contribution import Upload, contribute
from domain.requests.request import Request, RequestKind, ask, withdraw_request
from tenants._demo.scene import Scene
from tenants._demo.steps import MemberStep, Strict
from tenants._demo.times import Days
from tenants._demo.word import make_word

Rows = tuple[tuple[str, ...], ...]


class MadeFile(Strict):
    """A small file that is made as the script is played: a table, or a page of Word."""

    name: str
    rows: Rows = ()
    text: str = ""

    def upload(self) -> Upload:
        return Upload(self.name, make_word(self.text) if self.text else _csv(self.rows))


class Ask(MemberStep):
    permission: ClassVar[Can] = Can.REQUEST_MAKE
    do: Literal["ask"]
    agency: str
    kind: RequestKind
    asks: str
    due: Days

    def play(self, scene: Scene) -> None:
        ask(
            scene.session,
            scene.actor,
            scene.case,
            agency=scene.agency(self.agency),
            kind=self.kind,
            asks=self.asks,
            due_on=scene.day(self.due),
        )


class WithdrawRequest(MemberStep):
    permission: ClassVar[Can] = Can.REQUEST_MAKE
    do: Literal["withdraw_request"]
    agency: str
    kind: RequestKind

    def play(self, scene: Scene) -> None:
        request = _request(scene, self.agency, self.kind)
        withdraw_request(scene.session, scene.actor, request)


class Contribute(MemberStep):
    permission: ClassVar[Can] = Can.CONTRIBUTION_GIVE
    do: Literal["contribute"]
    agency: str
    kind: RequestKind
    body: str | None = None
    file: MadeFile | None = None

    def play(self, scene: Scene) -> None:
        contribute(
            scene.session,
            scene.actor,
            _request(scene, self.agency, self.kind),
            body=self.body,
            uploads=[self.file.upload()] if self.file else [],
            store=scene.store,
        )


def _request(scene: Scene, agency: str, kind: RequestKind) -> Request:
    """Found as the actor finds it: a liaison's walls show their own agency's alone."""
    asked = scene.session.scalars(
        select(Request)
        .where(
            Request.case_id == scene.case.id,
            Request.agency_id == scene.company.agencies[agency],
            Request.kind == kind.value,
            Request.withdrawn_at.is_(None),
        )
        .order_by(Request.made_at.desc(), Request.id)
        .limit(1)
    ).first()
    if asked is None:
        raise NotFound(f"{agency} has not been asked for this.")
    return asked


def _csv(rows: Rows) -> bytes:
    page = io.StringIO(newline="")
    csv.writer(page).writerows(rows)
    return page.getvalue().encode("utf-8-sig")
