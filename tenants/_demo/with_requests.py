"""Steps between asking an agency and having its answer, by the agency and by the board."""

from typing import ClassVar, Literal

from domain.access.permissions import Permission as Can
from domain.audit.actions import Action
from domain.audit.record import record
from domain.requests.escalation import Contact, escalate
from domain.requests.mending import send_back
from domain.requests.messages import write_message
from domain.requests.more_time import ask_more_time, give_more_time
from domain.requests.receipt import acknowledge
from domain.requests.request import Request, RequestKind
from domain.requests.securing import note_secured
from tenants._demo.scene import Scene
from tenants._demo.steps import MemberStep
from tenants._demo.times import Days
from tenants._demo.with_agencies import request_in


class RequestStep(MemberStep):
    agency: str
    kind: RequestKind

    def asked(self, scene: Scene) -> Request:
        return request_in(scene, self.agency, self.kind)


class OpenRequest(RequestStep):
    permission: ClassVar[Can] = Can.CONTRIBUTION_GIVE
    do: Literal["open_request"]

    def play(self, scene: Scene) -> None:
        record(scene.session, scene.actor, Action.REQUEST_READ, self.asked(scene))


class Acknowledge(RequestStep):
    permission: ClassVar[Can] = Can.CONTRIBUTION_GIVE
    do: Literal["acknowledge"]
    expected: Days | None = None

    def play(self, scene: Scene) -> None:
        expected_on = None if self.expected is None else scene.day(self.expected)
        acknowledge(scene.session, scene.actor, self.asked(scene), expected_on=expected_on)


class WriteToBoard(RequestStep):
    permission: ClassVar[Can] = Can.CONTRIBUTION_GIVE
    do: Literal["write_to_board"]
    words: str

    def play(self, scene: Scene) -> None:
        write_message(scene.session, scene.actor, self.asked(scene), words=self.words)


class WriteToAgency(WriteToBoard):
    permission: ClassVar[Can] = Can.CONTRIBUTION_MEND
    do: Literal["write_to_agency"]  # type: ignore[assignment]


class SecureFiles(RequestStep):
    permission: ClassVar[Can] = Can.CONTRIBUTION_GIVE
    do: Literal["secure_files"]
    secured_by: str

    def play(self, scene: Scene) -> None:
        note_secured(
            scene.session,
            scene.actor,
            self.asked(scene),
            secured_on=scene.then(),
            secured_by=self.secured_by,
        )


class AskMoreTime(RequestStep):
    permission: ClassVar[Can] = Can.CONTRIBUTION_GIVE
    do: Literal["ask_more_time"]
    until: Days
    reason: str

    def play(self, scene: Scene) -> None:
        until = scene.day(self.until)
        ask_more_time(
            scene.session, scene.actor, self.asked(scene), until=until, reason=self.reason
        )


class GiveMoreTime(RequestStep):
    permission: ClassVar[Can] = Can.REQUEST_MAKE
    do: Literal["give_more_time"]
    until: Days
    words: str | None = None

    def play(self, scene: Scene) -> None:
        until = scene.day(self.until)
        give_more_time(scene.session, scene.actor, self.asked(scene), until=until, words=self.words)


class SendBack(RequestStep):
    permission: ClassVar[Can] = Can.CONTRIBUTION_MEND
    do: Literal["send_back"]
    to_mend: str
    due: Days

    def play(self, scene: Scene) -> None:
        send_back(
            scene.session,
            scene.actor,
            self.asked(scene),
            to_mend=self.to_mend,
            due_on=scene.day(self.due),
        )


class TakeFurther(RequestStep):
    permission: ClassVar[Can] = Can.REQUEST_MAKE
    do: Literal["take_further"]
    name: str
    role: str
    email: str | None = None

    def play(self, scene: Scene) -> None:
        to = Contact(self.name, self.role, self.email)
        escalate(scene.session, scene.actor, self.asked(scene), to=to)
