"""The facts that a leaflet may ask for, as markdown."""

import re

from domain.procedures import rules, words
from domain.procedures.basis import NotStated, Silence, is_stated
from domain.procedures.definition import Procedure
from domain.procedures.vocabulary import ClockKey, LimbKind
from tenants.board import Board

_MARKS = re.compile(r"([\\`*_\[\]<>#])")


def board(board: Board, _: Procedure) -> str:
    return _plain(board.name)


def short_name(board: Board, _: Procedure) -> str:
    return _plain(board.short_name)


def organisations(board: Board, _: Procedure) -> str:
    return _listed(board.organisations)


def contact(board: Board, _: Procedure) -> str:
    """Every way to reach the board that its leaflet gives, one to a line."""
    c = board.contact
    address = () if isinstance(c.address, Silence) else c.address
    lines = [*_said(c.role), *_said(c.instead), *map(_plain, address)]
    lines += [f"Telephone: {_plain(phone)}" for phone in _known(c.phone)]
    lines += [f"Email: [{_plain(email)}](mailto:{email})" for email in _known(c.email)]
    lines += [f"Website: {_plain(web)}" for web in _known(c.web)]
    return "  \n".join(lines) + f"\n\n{board.contact_note}"


def review(_: Board, procedure: Procedure) -> str:
    return rules.word(procedure, "review")


def reviews(_: Board, procedure: Procedure) -> str:
    return rules.word(procedure, "review_plural")


def review_short(_: Board, procedure: Procedure) -> str:
    return rules.word(procedure, "review_short")


def must(_: Board, procedure: Procedure) -> str:
    return _limbs(procedure, LimbKind.MANDATORY)


def may(_: Board, procedure: Procedure) -> str:
    return _limbs(procedure, LimbKind.DISCRETIONARY)


def leads(_: Board, procedure: Procedure) -> str:
    return words.all_of(f"the {role.title}" for role in rules.leads(procedure))


def panel(_: Board, procedure: Procedure) -> str:
    """Who sits on the panel."""
    rule = procedure.panel
    if isinstance(rule, NotStated):
        return "We do not say which agencies sit on the panel."
    usual = f"People from these agencies usually sit on the panel: {words.all_of(rule.usual)}."
    if not rule.sometimes:
        return usual
    return f"{usual} Sometimes others do, such as {words.one_of(rule.sometimes)}."


def decides(_: Board, procedure: Procedure) -> str:
    body = rules.body_of(procedure, "decides")
    return f"Who decides: {body.title}." if body else "We do not say who decides."


def time_limit(_: Board, procedure: Procedure) -> str:
    clock = procedure.clocks.get(ClockKey.REVIEW)
    if clock is not None and is_stated(clock):
        return rules.clock_words(procedure, clock)
    return "We do not set a time limit. Please ask us how long your review may take."


def extension(_: Board, procedure: Procedure) -> str:
    return rules.extension_duty(procedure).sentence


def holds(_: Board, procedure: Procedure) -> str:
    """What waits for the police, a coroner or a court."""
    found = [*rules.hold_rules(procedure, "views"), *rules.hold_rules(procedure, "publication")]
    said = [rule.sentence for rule in found if rule.stated]
    return _listed(said or ["The leaflet does not say that anything waits for other proceedings."])


def promises(_: Board, procedure: Procedure) -> str:
    return _listed([p.sentence for p in rules.family_promises(procedure) if p.stated])


def publication(_: Board, procedure: Procedure) -> str:
    """How each document is published, and where it can be had."""
    found = [(key, rules.document_of(procedure, key)) for key in rules.documents(procedure)]
    own = [key for key, d in found if d and d.source.document == procedure.document]
    lines = [_published(procedure, key) for key in own]
    return _listed(lines or ["We do not say whether a report is published."])


def _published(procedure: Procedure, key: str) -> str:
    document = rules.document_of(procedure, key)
    venue = document.venue if document else Silence.NOT_STATED
    where = "" if isinstance(venue, Silence) else f" It can be {words.VENUE[venue]}."
    return f"{rules.publication_rule(procedure, key)}{where}"


def _limbs(procedure: Procedure, kind: LimbKind) -> str:
    return _listed([limb.text for limb in rules.limbs(procedure) if limb.kind is kind])


def _listed(items: list[str] | tuple[str, ...]) -> str:
    return "\n".join(f"- {_plain(item)}" for item in items)


def _known(value: str) -> list[str]:
    return [] if value == Silence.NOT_STATED else [value]


def _said(value: str) -> list[str]:
    return [_plain(text) for text in _known(value)]


def _plain(text: str) -> str:
    """Text that markdown reads as itself."""
    return _MARKS.sub(r"\\\1", text)
