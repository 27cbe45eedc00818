"""Steps in which an agency writes a report here and sends it."""

from typing import ClassVar, Literal

from domain.access.permissions import Permission as Can
from domain.contributions.drafting import Seen, drafts_of, save_section
from domain.contributions.sending import Sent, saves_in, send_written
from domain.requests.request import RequestKind
from tenants._demo.scene import Scene
from tenants._demo.steps import MemberStep
from tenants._demo.with_agencies import Signer, dated_part, request_in


class WriteSections(MemberStep):
    """Some sections, by their keys. What is not sent stays the agency's own."""

    permission: ClassVar[Can] = Can.CONTRIBUTION_GIVE
    do: Literal["write_sections"]
    agency: str
    kind: RequestKind
    sections: dict[str, str]

    def play(self, scene: Scene) -> None:
        asked = request_in(scene, self.agency, self.kind)
        drafts = drafts_of(scene.session, asked.id)
        for section, words in self.sections.items():
            seen = Seen(drafts[section].saves if section in drafts else 0)
            save_section(
                scene.session, scene.actor, asked, section=section, words=words.strip(), seen=seen
            )


class SendReport(MemberStep):
    permission: ClassVar[Can] = Can.CONTRIBUTION_GIVE
    do: Literal["send_report"]
    agency: str
    kind: RequestKind
    signed: Signer | None = None  # without, it is sent for a first look

    def play(self, scene: Scene) -> None:
        asked = request_in(scene, self.agency, self.kind)
        signed = self.signed.signature(scene) if self.signed else None
        send_written(
            scene.session,
            scene.actor,
            asked,
            sent=Sent(
                scene.store,
                dated=dated_part(asked, None),
                signed=signed,
                first_look=signed is None,
            ),
            seen=saves_in(drafts_of(scene.session, asked.id)),
        )
