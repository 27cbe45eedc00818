"""Accounts, agencies and notices."""

from sqlalchemy import text

from domain.access.identity import Role, system
from domain.members.ending import end_member
from domain.members.joining import invite_member, make_member
from domain.members.links import newest_link, token_of
from domain.members.models import Member
from tests.cast import HASH, PASSWORD
from tests.domain.notices.outgoing import failed, waiting
from tests.web.every_form.stage import AGAIN, GONE, Shown, Stage, form

NEW = "three ordinary words"
TESTS = system("tests")


def _member(stage: Stage, *, role: Role = Role.REVIEWER, password: str | None = HASH) -> Member:
    """Somebody who is nobody else's."""
    email = f"person-{stage.number()}@northshire.example"
    with stage.cast.system_session() as session:
        made = make_member(
            session, role=role, name="New Person", email=email, password_hash=password
        )
        session.flush()
        session.expunge(made)
        return made


def _invited(stage: Stage) -> tuple[Member, str]:
    email = f"invited-{stage.number()}@northshire.example"
    with stage.cast.system_session() as session:
        made = invite_member(session, TESTS, name="New Person", email=email, role=Role.REVIEWER)
        token = token_of(session, newest_link(session, made))
        session.expunge(made)
        return made, token


@form("signin.sign_in", after=AGAIN)
def signing_in(stage: Stage) -> Shown:
    typed = {"email": "chair@northshire.example", "password": PASSWORD}
    return Shown("/sign-in", typed, who=None, other=None)


@form("signin.sign_out", after=AGAIN)
def signing_out(stage: Stage) -> Shown:
    return Shown("/account/", action="/sign-out", member=_member(stage))


@form("signin.forgotten_password", after=AGAIN)
def asking_for_a_link(stage: Stage) -> Shown:
    return Shown("/forgotten-password", {"email": "chair@northshire.example"}, who=None, other=None)


@form("signin.set_password", after=GONE)
def setting_a_password(stage: Stage) -> Shown:
    _, token = _invited(stage)
    return Shown(f"/set-password/{token}", {"password": NEW}, who=None, other=None)


@form("account.change_password", after=GONE)
def changing_a_password(stage: Stage) -> Shown:
    return Shown("/account/password", {"current": PASSWORD, "password": NEW}, member=_member(stage))


@form("account.sign_out_everywhere", after=GONE)
def signing_out_everywhere(stage: Stage) -> Shown:
    return Shown("/account/", action="/account/sign-out-everywhere", member=_member(stage))


@form("administration.agencies.add")
def adding_an_agency(stage: Stage) -> Shown:
    typed = {"name": f"Probation {stage.number()}", "kind": "police"}
    return Shown("/administration/agencies/add", typed, other="administrator")


@form("administration.board.contacts")
def changing_the_contacts(stage: Stage) -> Shown:
    typed = {"role": f"Manager {stage.number()}", "phone": "0116 496 0003"}
    return Shown("/administration/board/contacts", typed, other="manager")


@form("administration.board.colour")
def changing_the_colour(stage: Stage) -> Shown:
    typed = {"colour": f"#1d5b{stage.number() % 90 + 10}"}
    return Shown("/administration/board/colour", typed, other="manager")


@form("administration.board.default")
def going_back_to_the_file(stage: Stage) -> Shown:
    return Shown("/administration/board/colour/default", other="manager")


@form("administration.members.invite")
def inviting(stage: Stage) -> Shown:
    typed = {
        "name": "New Person",
        "email": f"new-{stage.number()}@northshire.example",
        "role": "reviewer",
    }
    return Shown("/administration/members/invite", typed, other="administrator")


@form("administration.members.send_again", after=AGAIN)
def inviting_again(stage: Stage) -> Shown:
    member, _ = _invited(stage)

    def ended() -> None:
        with stage.at() as (session, actor):
            end_member(session, actor, session.get_one(Member, ("northshire", member.id)))

    where = f"/administration/members/{member.id}"
    return Shown(where, action="invitation", meanwhile={"the account was ended": ended})


@form("administration.members.end")
def ending(stage: Stage) -> Shown:
    member = _member(stage)
    return Shown(f"/administration/members/{member.id}/end", other="administrator")


@form("notices.index.try_again")
def trying_again(stage: Stage) -> Shown:
    notice = failed(stage.cast)
    return Shown("/notices?state=dead", action=f"{notice}/retry", other="administrator")


@form("notices.index.handed_over")
def handing_over(stage: Stage) -> Shown:
    with stage.admin.connect() as admin:  # so that it is on the first page
        admin.execute(text("update notice set sent_at = made_at where sent_at is null"))
    [notice] = waiting(stage.cast)
    return Shown("/notices", action=f"{notice}/handover", other="administrator")
