"""Titles, limbs and the board's own words."""

from domain.procedures import words
from domain.procedures.basis import NotStated, is_stated
from domain.procedures.definition import Limb, Procedure
from domain.procedures.output import Recipient
from domain.procedures.people import Body, Role
from domain.procedures.vocabulary import BodyKey, DocumentKey, RoleKey, Term


def limbs(procedure: Procedure) -> tuple[Limb, ...]:
    """The ways that a case can meet the criteria, in the procedure's order."""
    return procedure.criteria


def role_of(procedure: Procedure, role_key: str) -> Role | None:
    role: Role | NotStated = getattr(procedure.roles, RoleKey(role_key).value)
    return role if is_stated(role) else None


def roles(procedure: Procedure) -> tuple[Role, ...]:
    """The roles that people are appointed to under this procedure."""
    found = (role_of(procedure, key) for key in RoleKey)
    return tuple(role for role in found if role is not None)


def leads(procedure: Procedure) -> tuple[Role, ...]:
    """Those who lead: the lead, and the panel's chair where that is a second person."""
    return tuple(role for role in roles(procedure) if role.key is not RoleKey.PANEL_MEMBER)


def title_of(procedure: Procedure, role_key: str) -> str:
    """The board's title for a role, or the plain one where it states none."""
    role = role_of(procedure, role_key)
    return role.title if role else words.ROLE[RoleKey(role_key)]


def body_of(procedure: Procedure, body_key: str) -> Body | None:
    body: Body | NotStated = getattr(procedure.bodies, BodyKey(body_key).value)
    return body if is_stated(body) else None


def body_title(procedure: Procedure, body_key: str) -> str:
    """Who recommends, decides, scopes, oversees or approves."""
    body = body_of(procedure, body_key)
    return body.title if body else words.SILENT


def word(procedure: Procedure, term: str) -> str:
    return procedure.terms[Term(term)]


def document_title(procedure: Procedure, document_key: str) -> str:
    key = DocumentKey(document_key)
    document = procedure.documents.get(key)
    if document is not None and is_stated(document):
        return document.title
    return words.DOCUMENT[key]


def documents(procedure: Procedure) -> tuple[DocumentKey, ...]:
    """The documents that are made: those the board names, or else its national guidance.

    A board whose leaflet names no document still has to write its review down.
    """
    found = procedure.documents.items()
    named = {key for key, document in found if is_stated(document)}
    national = {key for key, it in found if isinstance(it, NotStated) and it.nationally}
    return tuple(key for key in DocumentKey if key in (named or national))


def main_document(procedure: Procedure) -> DocumentKey:
    """The one that a review ends in: the overview report, or the first that is made instead."""
    made = documents(procedure)
    return made[0] if made else DocumentKey.OVERVIEW_REPORT


def recipients(procedure: Procedure) -> tuple[Recipient, ...]:
    found = (procedure.recipients[key] for key in sorted(procedure.recipients))
    return tuple(recipient for recipient in found if is_stated(recipient))
