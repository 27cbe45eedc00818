"""How each promise to the family is said. What the procedure says itself is put in as it is."""

from domain.procedures import words
from domain.procedures.basis import Silence
from domain.procedures.output import FamilyCopy, FamilyMeeting, FamilyNotice, FamilyOutcome
from domain.procedures.people import FamilyContact, Provision, Support, Views
from domain.procedures.vocabulary import CopyIf, CopyWhen, Meets, Unit, WhoStarts
from domain.wording import N_, Said, run_on, say, say_many


def not_said(about: str) -> str:
    """What is not promised is said in leaflets alone, which are in English."""
    return f"Our leaflet does not say {about}. Please ask us."


def views(rule: Views) -> Said:
    may, certainty = words.one_of(rule.may), rule.certainty
    how = say("If you would like to, you can, %(often)s, %(may)s.", often=certainty, may=may)
    if certainty.lower() in words.VERBS:
        how = say("If you would like to, you can %(may)s.", may=may)
    if rule.nothing_required is not True:
        return how
    return run_on(say("You do not have to do anything."), how)


def contact(rule: FamilyContact) -> Said:
    who = _someone(rule.contact)
    if isinstance(rule.through, Silence):
        return say("You can speak with %(who)s.", who=who)
    if rule.who_starts is WhoStarts.FAMILY:
        return say(
            "To speak with %(who)s, please get in touch with %(through)s.",
            who=who,
            through=rule.through,
        )
    return say("%(who)s will reach you through %(through)s.", who=_first(who), through=rule.through)


def _someone(who: str) -> str:
    """Whoever the procedure names, or else somebody."""
    return say("someone") if who == Silence.NOT_STATED else who


def _first(who: str) -> str:
    """As it begins a sentence."""
    return say("Someone") if isinstance(who, Said) else words.sentence(who)[:-1]


def support(rule: Support) -> Said:
    if isinstance(rule.given_by, Silence):
        return say("Someone will help you take part.")
    return say("You can have help to take part, from %(who)s.", who=rule.given_by)


def children(rule: Provision) -> str:
    if rule.provided is not True:
        return not_said("how children can give their views")
    if rule.detail == Silence.NOT_STATED:
        return say("We would like to hear from children too.")
    return say("We would like to hear from %(whom)s.", whom=rule.detail)


def formats(rule: Provision) -> str:
    if rule.provided is not True:
        return not_said("whether you can have it another way")
    offered = say("You can ask for this information in another format.")
    if isinstance(rule.detail, Silence):
        return offered
    return run_on(offered, words.sentence(rule.detail))


def outcome(rule: FamilyOutcome) -> Said:
    what = words.all_of(rule.told)
    return say("When the review is finished, we will tell you %(what)s.", what=what)


def copy(rule: FamilyCopy, titles: str) -> Said:
    found = _COPY[rule.given]
    return say(found[rule.when], titles=titles)


_COPY: dict[CopyIf, dict[Silence | CopyWhen, str]] = {
    CopyIf.GIVEN: {
        Silence.NOT_STATED: N_("We will give you a copy of %(titles)s."),
        CopyWhen.BEFORE_RELEASE: N_(
            "We will give you a copy of %(titles)s before the public can read it."
        ),
        CopyWhen.ON_COMPLETION: N_(
            "We will give you a copy of %(titles)s when the review is finished."
        ),
    },
    CopyIf.WHERE_POSSIBLE: {
        Silence.NOT_STATED: N_("Wherever we can, we will give you a copy of %(titles)s."),
        CopyWhen.BEFORE_RELEASE: N_(
            "Wherever we can, we will give you a copy of %(titles)s before the public can read it."
        ),
        CopyWhen.ON_COMPLETION: N_(
            "Wherever we can, we will give you a copy of %(titles)s when the review is finished."
        ),
    },
    CopyIf.IF_WISHED: {
        Silence.NOT_STATED: N_(
            "If you would like one, we will arrange a copy of %(titles)s for you."
        ),
        CopyWhen.BEFORE_RELEASE: N_(
            "If you would like one, we will arrange a copy of %(titles)s for you "
            "before the public can read it."
        ),
        CopyWhen.ON_COMPLETION: N_(
            "If you would like one, we will arrange a copy of %(titles)s for you "
            "when the review is finished."
        ),
    },
}


def notice(rule: FamilyNotice) -> Said:
    if isinstance(rule.ahead, Silence) or isinstance(rule.unit, Silence):
        return say("We will tell you before anything is published.")
    ahead = time_words(rule.ahead, rule.unit)
    return say("We will tell you at least %(time)s before anything is published.", time=ahead)


def time_words(count: int, unit: Unit) -> Said:
    """How long, as a relative reads it."""
    return {
        Unit.DAYS: say_many("%(num)s day", "%(num)s days", count),
        Unit.WORKING_DAYS: say_many("%(num)s working day", "%(num)s working days", count),
        Unit.MONTHS: say_many("%(num)s month", "%(num)s months", count),
    }[unit]


_MEETS = {
    Meets.CAN: N_("%(who)s can meet you to talk about %(about)s."),
    Meets.WILL: N_("%(who)s will meet you to talk about %(about)s."),
    Meets.USUALLY: N_("%(who)s will usually meet you to talk about %(about)s."),
}


def meeting(rule: FamilyMeeting) -> Said:
    who = _first(_someone(rule.with_whom))
    return say(_MEETS[rule.certainty], who=who, about=rule.about.rstrip("."))
