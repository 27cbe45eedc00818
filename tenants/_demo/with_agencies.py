"""Steps between the board and the agencies."""

import csv
import io
from datetime import timedelta
from typing import ClassVar, Literal

from sqlalchemy import select

from domain.access.permissions import Permission as Can
from domain.cases.queries import current_scope, lines_of, referral_of
from domain.contributions.parts import Signature
from domain.contributions.sections import has_sections
from domain.contributions.sending import Sent, send_files
from domain.errors import NotFound
from domain.requests.contribution import DatedPart, Upload, contribute
from domain.requests.request import Besides, Period, Request, RequestKind, ask, withdraw_request
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


class Signer(Strict):
    """The senior officer who stands by an answer, on the day that it is sent."""

    name: str
    post: str

    def signature(self, scene: Scene) -> Signature:
        return Signature(self.name, self.post, scene.then(), line_managed=False)


class Ask(MemberStep):
    permission: ClassVar[Can] = Can.REQUEST_MAKE
    do: Literal["ask"]
    agency: str
    kind: RequestKind
    asks: str
    due: Days
    secure: bool = False

    def play(self, scene: Scene) -> None:
        ask(
            scene.session,
            scene.actor,
            scene.case,
            agency=scene.agency(self.agency),
            kind=self.kind,
            asks=self.asks,
            due_on=scene.day(self.due),
            period=_period(scene),
            besides=Besides(_lines(scene), secure=self.secure),
        )


class WithdrawRequest(MemberStep):
    permission: ClassVar[Can] = Can.REQUEST_MAKE
    do: Literal["withdraw_request"]
    agency: str
    kind: RequestKind

    def play(self, scene: Scene) -> None:
        request = request_in(scene, self.agency, self.kind)
        withdraw_request(scene.session, scene.actor, request)


class Contribute(MemberStep):
    permission: ClassVar[Can] = Can.CONTRIBUTION_GIVE
    do: Literal["contribute"]
    agency: str
    kind: RequestKind
    body: str | None = None
    file: MadeFile | None = None
    signed: Signer | None = None  # a report without is sent for a first look

    def play(self, scene: Scene) -> None:
        asked = request_in(scene, self.agency, self.kind)
        upload = self.file.upload() if self.file else None
        dated = dated_part(asked, upload)
        files = [] if dated.upload or not upload else [upload]
        give = self._send if has_sections(asked.kind) else self._give
        give(scene, asked, files, dated)

    def _give(self, scene: Scene, asked: Request, files: list[Upload], dated: DatedPart) -> None:
        contribute(
            scene.session,
            scene.actor,
            asked,
            body=self.body,
            uploads=files,
            store=scene.store,
            dated=dated,
        )

    def _send(self, scene: Scene, asked: Request, files: list[Upload], dated: DatedPart) -> None:
        signed = self.signed.signature(scene) if self.signed else None
        sent = Sent(scene.store, files, dated, signed, first_look=signed is None)
        send_files(scene.session, scene.actor, asked, body=self.body, sent=sent)


def _lines(scene: Scene) -> tuple[str, ...]:
    scope = current_scope(scene.session, scene.case.id)
    return tuple(line.question for line in lines_of(scene.session, scope))


def _period(scene: Scene) -> Period:
    """The time that the scope looks at, or the two years before the event."""
    scope = current_scope(scene.session, scene.case.id)
    if scope:
        return Period(scope.review_from, scope.review_to)
    event = referral_of(scene.session, scene.case.id).event_on
    return Period(event - timedelta(days=730), event)


def dated_part(asked: Request, upload: Upload | None) -> DatedPart:
    """Where a chronology is due, the file is one; with no file, the words say why."""
    if not asked.chronology_due:
        return DatedPart()
    return DatedPart(upload, None if upload else "The dates are in the words of the answer.")


def request_in(scene: Scene, agency: str, kind: RequestKind) -> Request:
    """Found as the actor finds it: a liaison's walls show their own agency's alone."""
    asked = scene.session.scalars(
        select(Request)
        .where(
            Request.case_id == scene.case.id,
            Request.agency_id == scene.company.agencies[agency],
            Request.kind == kind.value,
            Request.withdrawn_at.is_(None),
        )
        .order_by(Request.made_at.desc(), Request.id.desc())
        .limit(1)
    ).first()
    if asked is None:
        raise NotFound(f"{agency} has not been asked for this.")
    return asked


def _csv(rows: Rows) -> bytes:
    page = io.StringIO(newline="")
    csv.writer(page).writerows(rows)
    return page.getvalue().encode("utf-8-sig")
