"""A board's leaflets, made from its own procedure, so that they promise nothing else."""

import re
from datetime import date

from domain.clock import today
from domain.leaflets import printing
from domain.leaflets.compose import FOR, compose, title_for
from domain.leaflets.pieces import BoardFacts, Form
from domain.leaflets.pieces import Leaflet as Composed
from domain.procedures.basis import Silence
from domain.procedures.definition import Procedure
from domain.procedures.vocabulary import Audience
from tenants.board import Board, Leaflet
from tenants.errors import BoardError

FOR_EVERYONE = frozenset({Audience.FAMILIES, Audience.PROFESSIONALS, Audience.CHILDREN})
"""Whom every board has a leaflet for, whether or not it gave us one of its own."""
KEPT_TRUE = "This leaflet is made from our rules. If a rule changes, its words change here."
ONLY_WORDS = (
    "Write plain paragraphs here, or nothing: a leaflet’s headings, lists and facts come from the"
    " procedure. Found “{found}”."
)
_MARKS = re.compile(
    r"^\s*(?:#|[-*+] |\d+\. |>|`{3}|\|).*|\{[^{}\n]*\}|<[^<>\n]*>|\*\*", re.MULTILINE
)


def audiences(board: Board) -> tuple[Audience, ...]:
    """Whom the board has leaflets for, families first."""
    found = FOR_EVERYONE | board.leaflets.keys()
    return tuple(sorted(found, key=list(Audience).index))


def leaflet_for(
    board: Board, audience: str, form: Form = Form.STANDARD, on: date | None = None
) -> Composed:
    """The leaflet under the edition in force on the day."""
    day = on or today()
    procedure, who = board.edition_on(day), _audience(board, audience)
    own = board.leaflets.get(who)
    return compose(
        procedure,
        facts_of(board),
        who,
        form,
        on=day,
        title=own.title if own else "",
        about=(*_made_from(own, who, procedure), KEPT_TRUE),
        more=paragraphs(own.body) if own else (),
    )


def leaflet_html(
    board: Board, audience: str, form: Form = Form.STANDARD, on: date | None = None
) -> str:
    return printing.as_html(leaflet_for(board, audience, form, on))


def leaflet_text(
    board: Board, audience: str, form: Form = Form.STANDARD, on: date | None = None
) -> str:
    """As plain text: for letters, and for the ear."""
    return printing.as_text(leaflet_for(board, audience, form, on))


def leaflet_title(board: Board, audience: Audience, on: date | None = None) -> str:
    own = board.leaflets.get(audience)
    return own.title if own else title_for(board.edition_on(on or today()), audience)


def version_words(board: Board, audience: Audience) -> str:
    """The version and date that the board gave its leaflet, where it gave one."""
    own = board.leaflets.get(audience)
    if own is None:
        return ""
    version, created = _known(own.version), _known(own.created)
    return version if created in version else ", ".join(filter(None, (version, created)))


def unfit(body: str) -> str:
    """What is wrong with the text beneath a leaflet's header; empty where nothing is."""
    found = _MARKS.search(body)
    return ONLY_WORDS.format(found=found[0].strip()[:40]) if found else ""


def paragraphs(body: str) -> tuple[str, ...]:
    return tuple(" ".join(part.split()) for part in re.split(r"\n\s*\n", body) if part.strip())


def facts_of(board: Board) -> BoardFacts:
    contact = board.contact
    return BoardFacts(
        name=board.name,
        organisations=board.organisations,
        ask_for=_known(contact.role),
        address=() if isinstance(contact.address, Silence) else contact.address,
        phone=_known(contact.phone),
        hours=() if isinstance(contact.hours, Silence) else contact.hours,
        email=_known(contact.email),
        web=_known(contact.web),
        instead=_known(contact.instead),
        contact_note=board.contact_note,
    )


def _audience(board: Board, audience: str) -> Audience:
    found = audiences(board)
    if audience not in found:
        known = ", ".join(found)
        raise BoardError(f"{board.slug}/leaflets", audience, f"There are leaflets for: {known}.")
    return Audience(audience)


def _made_from(own: Leaflet | None, who: Audience, procedure: Procedure) -> tuple[str, ...]:
    if own:
        return (own.drawn_from,)
    return (
        f"The board gave us no leaflet for {FOR[who]}.",
        f"This one is made from its rules: {procedure.document}.",
    )


def _known(value: str) -> str:
    return "" if value == Silence.NOT_STATED else value
