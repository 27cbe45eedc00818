"""Steps between the board and the family, and what relatives do through their own links."""

from typing import ClassVar, Literal

from sqlalchemy import select

from domain.access.permissions import Permission as Can
from domain.errors import NotFound
from domain.family.answering import save_answer, send_views
from domain.family.copies import FamilyCopy, give_copy, tell_date
from domain.family.invitations import find_invitation
from domain.family.inviting import invite, open_invitation
from domain.family.readers import Reader
from domain.family.reading import begin_reading, own_copy
from domain.family.relatives import Details, RouteKind, add_relative
from domain.family.responses import Answer
from domain.family.uninvited import Decided, leave_uninvited
from domain.notices.kinds import Channel
from domain.procedures.vocabulary import DocumentKey
from tenants._demo.scene import Scene
from tenants._demo.steps import MemberStep, RelativeStep
from tenants._demo.times import Days


class AddRelative(MemberStep):
    permission: ClassVar[Can] = Can.FAMILY_INVITE
    do: Literal["add_relative"]
    name: str
    relation: str
    channel: Channel
    carrier: str
    route: RouteKind = RouteKind.LEAD
    email: str | None = None
    phone: str | None = None
    address: str | None = None
    wants_news: bool = True
    note: str | None = None
    reader: Reader = Reader.PARENT
    language: str | None = None

    def play(self, scene: Scene) -> None:
        details = Details(
            name=self.name,
            relation=self.relation,
            channel=self.channel.value,
            carrier=self.carrier,
            route=self.route.value,
            email=self.email,
            phone=self.phone,
            address=self.address,
            wants_news=self.wants_news,
            note=self.note,
            reader=self.reader.value,
            language=self.language,
        )
        add_relative(scene.session, scene.actor, scene.case, details)


class LeaveUninvited(MemberStep):
    permission: ClassVar[Can] = Can.DUTY_EXPLAIN
    do: Literal["leave_uninvited"]
    relative: str
    reason: str
    decided_by: str
    look_again: Days

    def play(self, scene: Scene) -> None:
        again = scene.day(self.look_again)
        decided = Decided(self.reason, self.decided_by, scene.then(), again)
        leave_uninvited(scene.session, scene.actor, scene.relative(self.relative), decided)


class Invite(MemberStep):
    permission: ClassVar[Can] = Can.FAMILY_INVITE
    do: Literal["invite"]
    relative: str

    def play(self, scene: Scene) -> None:
        invite(scene.session, scene.actor, scene.relative(self.relative))


class GiveCopy(MemberStep):
    permission: ClassVar[Can] = Can.FAMILY_TELL
    do: Literal["give_copy"]
    relative: str
    document: DocumentKey
    means: Literal["link", "paper", "meeting"]
    note: str | None = None

    def play(self, scene: Scene) -> None:
        draft, relative = scene.draft(self.document.value), scene.relative(self.relative)
        give_copy(scene.session, scene.actor, relative, draft, means=self.means, note=self.note)


class TellDate(MemberStep):
    permission: ClassVar[Can] = Can.FAMILY_TELL
    do: Literal["tell_date"]
    relative: str
    document: DocumentKey
    publish: Days
    means: Literal["link", "paper", "meeting", "phone"]

    def play(self, scene: Scene) -> None:
        draft, relative = scene.draft(self.document.value), scene.relative(self.relative)
        day = scene.day(self.publish)
        tell_date(scene.session, scene.actor, relative, draft, publish_on=day, means=self.means)


class OpenLink(RelativeStep):
    """At the door, where nobody is known yet: the link alone says whose it is."""

    permission: ClassVar[Can] = Can.LINK_OPEN
    do: Literal["open_link"]

    def play(self, scene: Scene) -> None:
        invitation = find_invitation(scene.session, scene.link)
        if invitation is None:
            raise NotFound(f"{self.relative} has no link that opens.")
        open_invitation(scene.session, invitation)


class SaveAnswer(RelativeStep):
    permission: ClassVar[Can] = Can.VIEWS_GIVE
    do: Literal["answer"]
    question: Literal["involved", "helped", "unhelpful", "different", "child", "needs"]
    words: str

    def play(self, scene: Scene) -> None:
        seen = scene.session.scalar(select(Answer.saves).where(Answer.question == self.question))
        save_answer(
            scene.session,
            scene.actor,
            scene.case.id,
            question=self.question,
            words=self.words,
            seen=seen or 0,
        )


class SendViews(RelativeStep):
    permission: ClassVar[Can] = Can.VIEWS_GIVE
    do: Literal["send_views"]

    def play(self, scene: Scene) -> None:
        send_views(scene.session, scene.actor, scene.case.id)


class ReadCopy(RelativeStep):
    """The copies that they were given by link, read for the first time."""

    permission: ClassVar[Can] = Can.VIEWS_GIVE
    do: Literal["read_copy"]

    def play(self, scene: Scene) -> None:
        given = select(FamilyCopy.draft_id).order_by(FamilyCopy.made_at, FamilyCopy.draft_id)
        for draft_id in scene.session.scalars(given).all():
            copy = own_copy(scene.session, scene.actor, draft_id)
            begin_reading(scene.session, scene.actor, copy)
