"""What is asked when accounts are made and agencies added."""

from domain.access.identity import Role
from domain.agencies.kinds import AgencyKind
from web.forms import Choice, Email, Form, Option, Select, Submit, Text

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
