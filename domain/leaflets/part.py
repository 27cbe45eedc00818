"""How the family can take part, and what may have to wait."""

from collections.abc import Iterator

from domain.leaflets.pieces import BoardFacts, Line, ask_us, line
from domain.procedures.basis import NotStated, Silence, is_stated
from domain.procedures.definition import Procedure
from domain.procedures.people import FamilyContact, Provision, Support, Views
from domain.procedures.timing import Hold
from domain.procedures.vocabulary import HoldUntil, ProceedingKind, WhoStarts
from domain.procedures.words import VERBS, one_of, said, sentence

PROCEEDING = {
    ProceedingKind.CRIMINAL: "a criminal trial",
    ProceedingKind.CORONIAL: "an inquest",
    ProceedingKind.FAMILY_COURT: "a family court case",
    ProceedingKind.POLICE_INVESTIGATION: "a police investigation",
}
UNTIL = {
    HoldUntil.END_OF_PROCEEDINGS: "until that has ended",
    HoldUntil.END_OF_TRIAL: "until the trial has ended",
}


def how_you_can_take_part(procedure: Procedure, _: BoardFacts) -> Iterator[Line]:
    p = procedure
    yield from _views(p.views)
    yield from _contact(p.family_contact)
    yield from _support(p.support)
    yield from _children(p.children_views)
    yield from _formats(p.other_formats)


def _views(rule: Views | NotStated) -> Iterator[Line]:
    if isinstance(rule, NotStated):
        yield ask_us("if you can give your views")
        return
    if rule.nothing_required is True:
        yield line("You do not have to do anything.")
    certainty = rule.certainty.lower()
    if certainty in VERBS:
        start = f"If you would like to, you {certainty} have the chance to:"
    else:
        start = f"If you would like to, you have the chance, {certainty}, to:"
    yield line(start, points=rule.may or ("take part",))


def _contact(rule: FamilyContact | NotStated) -> Iterator[Line]:
    if isinstance(rule, NotStated):
        yield ask_us("whom you can speak with")
        return
    who = said(rule.contact, "someone from the review")
    yield line(f"You can speak with {who}.")
    through = "" if isinstance(rule.through, Silence) else rule.through
    if rule.who_starts is WhoStarts.FAMILY:
        yield line(f"To do that, please get in touch with {through or 'us'}.")
    else:
        how = f", through {through}" if through else ""
        yield line(f"We will get in touch with you first{how}.")
    if rule.invited:
        yield line("These people can take part:", points=rule.invited)


def _support(rule: Support | NotStated) -> Iterator[Line]:
    if isinstance(rule, NotStated):
        yield ask_us("who can help you take part")
    elif isinstance(rule.given_by, Silence):
        yield line("We will make sure that someone can help you with this.")
    else:
        yield line(f"You can have help with this. It comes from {rule.given_by}.")


def _children(rule: Provision | NotStated) -> Iterator[Line]:
    if is_stated(rule) and rule.provided is True:
        yield line(f"We would like to hear from {said(rule.detail, 'children too')}.")


def _formats(rule: Provision | NotStated) -> Iterator[Line]:
    if is_stated(rule) and rule.provided is True:
        how = "" if isinstance(rule.detail, Silence) else f" {sentence(rule.detail)}"
        yield line(f"You can ask for this information in another way.{how}")


def what_may_wait(procedure: Procedure, _: BoardFacts) -> Iterator[Line]:
    views = [hold for hold in procedure.holds.views if is_stated(hold)]
    publication = [hold for hold in procedure.holds.publication if is_stated(hold)]
    for hold in views:
        yield _waits(hold, "giving views may have to wait")
    for hold in publication:
        yield _waits(hold, "the report cannot be published yet")
    if not views and not publication:
        yield line(
            "Our rules do not say that anything must wait for the police, a coroner or a court.",
            "Our rules do not say that anything must wait.",
        )
    yield line(
        "The board may still decide that something has to wait.",
        "We may still say that something has to wait.",
    )


def _waits(hold: Hold, what: str) -> Line:
    because = one_of(PROCEEDING[kind] for kind in hold.kinds)
    start = f"If there is {because}, {what}."
    until = "" if isinstance(hold.until, Silence) else f" It waits {UNTIL[hold.until]}."
    whom = "" if isinstance(hold.affects, Silence) else f" This affects {hold.affects}."
    return line(
        f"{start}{until}{whom}",
        f"Sometimes there is {because}.",
        f"Then {what}.",
        *filter(None, (until.strip(), whom.strip())),
    )
