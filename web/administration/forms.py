"""What is asked when accounts are made and agencies added."""

from wtforms import HiddenField

from domain.access.identity import Role
from domain.agencies.kinds import AgencyKind
from domain.boards.details import CONTACT
from web.forms import Choice, Email, Form, LongText, Option, Phone, Select, Submit, Text

WORK = {
    Role.MANAGER: "Everything, with decisions and publication",
    Role.ADMINISTRATOR: "Requests, families, members and agencies; no decisions",
    Role.SUB_GROUP: "Refers and reads cases, and helps to set the scope",
    Role.CHAIR: "Decides, appoints and approves",
    Role.REVIEWER: "Leads the reviews they are appointed to",
    Role.PANEL_CHAIR: "Leads the panel of the reviews they are appointed to",
    Role.PANEL: "Reads the reviews they are appointed to",
    Role.LIAISON: "Answers for one agency, and sees only what it is asked",
}


def role_options(roles: tuple[Role, ...]) -> list[Option]:
    return [Option(role.value, role.label, WORK[role]) for role in roles]


class InviteMemberForm(Form):
    name = Text("Full name", required="Enter the person’s name", autocomplete="off")
    email = Email(
        "Email address",
        required="Enter the person’s email address",
        autocomplete="off",
        hint="Their work address. The link to set a password goes there.",
    )
    role = Choice("What will they do?", required="Choose what they will do")
    agency = Select("Their agency", hint="Only for an agency liaison.", mark_optional=False)
    send = Submit("Send the invitation")


class InviteAgainForm(Form):
    send = Submit("Send a new link", look="secondary")


class EndMemberForm(Form):
    send = Submit("End the account", look="warning")


class AddAgencyForm(Form):
    name = Text("Name of the agency", required="Enter the agency’s name")
    kind = Select(
        "What kind of agency is it?",
        [(kind.value, kind.label) for kind in AgencyKind],
        required="Choose a kind",
    )
    send = Submit("Add the agency")


class Versioned(Form):
    """Carries the version that the page showed, so that two people do not undo each other."""

    seen = HiddenField(default="0")

    def seen_version(self) -> int:
        given = str(self.seen.data)
        return int(given) if given.isascii() and given.isdigit() and len(given) < 9 else -1


class ContactForm(Versioned):
    role = Text(
        "Whom to ask for",
        required="Enter whom people should ask for",
        hint="Their role, such as Board Manager.",
    )
    phone = Phone("Phone")
    email = Email("Email")
    address = LongText(
        "Postal address", hint="One line of the address on each line.", rows=4, max_length=500
    )
    web = Text("Website", hint="Such as www.example.gov.uk", spellcheck=False)
    hours = LongText(
        "Opening hours",
        hint="When somebody answers, one line for each time.",
        rows=3,
        max_length=500,
    )
    send = Submit("Save the contacts")

    def typed_contact(self) -> dict[str, str]:
        return {name: self[name].data or "" for name in CONTACT}


class ColourForm(Versioned):
    colour = Text(
        "Brand colour",
        required="Enter a colour",
        mark_optional=False,
        width="10",
        hint="# and six of 0-9 and a-f, such as #1d5b8f",
        spellcheck=False,
    )
    send = Submit("Save this colour")


class DefaultForm(Versioned):
    send = Submit("Go back to the file", look="warning")


class LetterWordsForm(Versioned):
    words = LongText(
        "The words that these letters begin with",
        mark_optional=False,
        hint="An empty line begins a new paragraph. Leave it all empty to go back to our words.",
        rows=18,
        max_length=8000,
    )
    send = Submit("Save the words")
