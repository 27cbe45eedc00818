"""The lines themselves: what is so, and what comes next and when."""

from domain.procedures.naming import document_title
from domain.procedures.vocabulary import ClockKey
from domain.procedures.where.asked import Asked
from domain.wording import Said, run_on, say


def deciding(asked: Asked) -> Said:
    return say("We are deciding whether to hold a %(review)s.", review=asked.review)


def decided_by(asked: Asked) -> Said:
    clock = asked.clock(ClockKey.DECISION)
    due = clock.due_on if clock else None
    if due is not None and asked.ahead(due):
        by = say("That is due to be decided by %(day)s.", day=due)
        return run_on(by, say("We will tell you here what is decided."))
    return say("We will tell you here what is decided.")


def no_review(asked: Asked) -> Said:
    decided = asked.known.dates.decided_on
    assert decided is not None  # noqa: S101 - an outcome has its day
    return say(
        "It was decided on %(day)s not to hold a %(review)s.", day=decided, review=asked.review
    )


def ask(_asked: Asked) -> Said:
    return say("You can ask us why at any time.")


def begun(asked: Asked) -> Said:
    begun_on = asked.known.dates.decided_on
    assert begun_on is not None  # noqa: S101 - or it would be being decided
    return say("The %(review)s began on %(day)s.", review=asked.review, day=begun_on)


def going_on(asked: Asked) -> Said:
    if asked.extended:
        return run_on(begun(asked), say("It needs longer than we said at first."))
    return run_on(begun(asked), say("It is still going on."))


def ends(asked: Asked) -> Said:
    due = asked.due_on
    if due is None:
        none = say("No date has been set for it to finish.")
        return run_on(none, say("We will tell you here when it is finished."))
    by = say("It is due to finish by %(day)s.", day=due)
    return run_on(by, say("We will tell you here if that changes."))


def late(asked: Asked) -> Said:
    due = asked.due_on
    assert due is not None  # noqa: S101 - or it could not be late
    overdue = say("It was due to finish by %(day)s, and is not finished yet.", day=due)
    return run_on(begun(asked), overdue, say("We are sorry for the wait."))


def new_date(_asked: Asked) -> Said:
    return say("There is no new date yet. We will tell you here when there is one.")


def written(asked: Asked) -> Said:
    return say("The %(title)s is written and agreed. It is not published yet.", title=asked.title)


def published_by(asked: Asked) -> Said | None:
    if asked.known.told_of is not None:
        return _of_the_day(asked)
    if asked.known.look_again_on is not None:
        return run_on(*waits(asked), before(asked))
    due = asked.out_by
    if due is not None and asked.ahead(due):
        by = say("It is due to be published by %(day)s.", day=due)
        return run_on(by, before(asked))
    return run_on(say("There is no date for that yet."), before(asked))


def _of_the_day(asked: Asked) -> Said | None:
    """The day itself stands beside it, as they were told."""
    if asked.ahead(asked.known.told_of):
        return None
    return say("There is no new date yet. We will tell you here when there is one.")


def waits(asked: Asked) -> list[Said]:
    again = asked.known.look_again_on
    must = say("We have to wait before it can be published.")
    if again is None or not asked.ahead(again):
        return [must]
    return [must, say("We will look at this again on %(day)s.", day=again)]


def before(asked: Asked) -> Said:
    """At every board, whoever wants news is told before it comes out."""
    if asked.known.wants_news:
        return say("You will hear the date from us before it is published.")
    return say("When it is published, it will say so here.")


def kept_back(asked: Asked) -> Said:
    on = asked.known.kept_back_on
    assert on is not None  # noqa: S101 - or it would not be kept back
    return say("It was decided on %(day)s not to publish the %(title)s.", day=on, title=asked.title)


def ask_of_copy(_asked: Asked) -> Said:
    return say("You can ask your contact why, and what it means for your own copy.")


def published(asked: Asked) -> Said:
    kind, on = max(asked.known.dates.published.items(), key=lambda it: (it[1], it[0]))
    title = document_title(asked.procedure, kind)
    return say("The %(title)s was published on %(day)s.", title=title, day=on)


def still_here(_asked: Asked) -> Said:
    return say("You can still ask us anything.")


def taken_down(_asked: Asked) -> Said:
    return say("What was published has been taken down again.")


def hear_why(_asked: Asked) -> Said:
    return say("You can ask us why. We will tell you here what happens next.")


def closed(asked: Asked) -> Said:
    on = asked.known.closed_on
    assert on is not None  # noqa: S101 - or it would not be closed
    over = say("Our work on this came to an end on %(day)s.", day=on)
    if asked.known.dates.published:
        return run_on(published(asked), over)
    return run_on(over, say("Nothing is published."))
