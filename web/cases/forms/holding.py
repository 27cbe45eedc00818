"""Proceedings beside a review, and the holds they bring."""

from collections.abc import Sequence
from uuid import UUID

from domain.cases.proceedings import KINDS, Proceeding
from domain.procedures.definition import Procedure
from domain.procedures.rules import HoldRule, hold_rules
from domain.procedures.vocabulary import HoldOn
from web.forms import Choice, Date, Form, LongText, Option, Select, Submit

WAITING = {HoldOn.VIEWS: "Taking the family's views", HoldOn.PUBLICATION: "Publication"}


class ProceedingForm(Form):
    kind = Choice(
        "What kind of proceedings are they?",
        [(kind.value, words) for kind, words in KINDS.items()],
        required="Choose the kind of proceedings",
    )
    started_on = Date(
        "When did they start?",
        called="The date they started",
        past=True,
        required="Enter the date they started",
    )
    detail = LongText(
        "Anything else to know", rows=4, hint="The court, the reference, whom to ask."
    )
    send = Submit("Record the proceedings")


class EndProceedingForm(Form):
    ended_on = Date(
        "When did they end?",
        called="The date they ended",
        past=True,
        required="Enter the date they ended",
    )
    send = Submit("Record that they ended")


class HoldForm(Form):
    on = Choice("What has to wait?", required="Choose what has to wait")
    proceeding = Select("Because of which proceedings?", blank="None: a person decided it")
    reason = LongText(
        "Why?",
        required="Write why it has to wait",
        max_length=2000,
        rows=4,
        hint="For the board's own record.",
    )
    look_again_on = Date(
        "When will you look at it again?",
        called="The date to look again",
        future=True,
        required="Enter the date to look again",
    )
    tell = Choice(
        "May the family be told?",
        (("yes", "Yes"), ("no", "No, this hold may not be spoken of")),
        mark_optional=False,
        default="yes",
        hint="Where views have to wait, each relative who was asked for theirs is told by their "
        "own safe way, unless you say no. Where publication has to wait, their private pages say "
        "so, and when you will look at it again.",
    )
    send = Submit("Place the hold")

    def chosen(self, proceedings: Sequence[Proceeding]) -> Proceeding | None:
        given = UUID(self.proceeding.data) if self.proceeding.data else None
        return next((it for it in proceedings if it.id == given), None)


class ProlongForm(Form):
    look_again_on = Date(
        "When will you look at it again?",
        called="The date to look again",
        future=True,
        required="Enter the date to look again",
    )
    reason = LongText(
        "Why does it need longer?",
        required="Write why it needs longer",
        max_length=2000,
        rows=4,
        hint="For the board's own record.",
    )
    send = Submit("Set the new date")


class LiftForm(Form):
    reason = LongText(
        "Why is the hold lifted?",
        required="Write why the hold is lifted",
        max_length=2000,
        rows=4,
    )
    send = Submit("Lift the hold")


def hold_form(procedure: Procedure, proceedings: Sequence[Proceeding]) -> HoldForm:
    form = HoldForm()
    form.on.choices = [
        Option(on.value, words, _rules(hold_rules(procedure, on))) for on, words in WAITING.items()
    ]
    form.proceeding.choices = [(str(it.id), it.words) for it in proceedings if it.ended_on is None]
    return form


def _rules(stated: tuple[HoldRule, ...]) -> str:
    return " ".join(f"{rule.sentence} {rule.source}." for rule in stated)
