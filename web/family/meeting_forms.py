"""What a relative fills in about a meeting. Nearly all of it may be left."""

from collections.abc import Sequence
from uuid import UUID

from wtforms import HiddenField

from domain.family.meetings.asking import Wish
from domain.family.meetings.models import MeetingTime
from domain.wording import say
from web.forms import Choice, Form, LongText, Option, Submit
from web.meeting_words import HOW, day_and_time

NONE = "none"
LONGEST = 4000


class WishForm(Form):
    how = Choice(say("How would you like to meet?"), HOW, mark_optional=False)
    place = LongText(
        say("Where would suit you?"),
        hint=say("For example: your home, a café, a quiet room near you."),
        mark_optional=False,
        rows=2,
        max_length=LONGEST,
    )
    suits = LongText(
        say("When would suit you?"),
        hint=say("For example: mornings, not on Fridays, after school, in two weeks."),
        mark_optional=False,
        rows=2,
        max_length=LONGEST,
    )
    company = LongText(
        say("Who would you like to bring, or have with you?"),
        hint=say("For example: a friend, someone who speaks for you, an interpreter."),
        mark_optional=False,
        rows=2,
        max_length=LONGEST,
    )
    topic = LongText(
        say("What would you like to talk about?"),
        mark_optional=False,
        rows=4,
        max_length=LONGEST,
    )
    ask = Submit(say("Ask for a meeting"))

    def wish(self) -> Wish:
        return Wish(
            how=self.how.data,
            place=self.place.data,
            suits=self.suits.data,
            company=self.company.data,
            topic=self.topic.data,
        )


class ChooseForm(Form):
    time = Choice(
        say("Which time suits you?"),
        required=say("Choose a time, or say that none of them suits"),
    )
    words = LongText(
        say("If none suits: what would?"),
        mark_optional=False,
        rows=3,
        max_length=LONGEST,
    )
    send = Submit(say("Send"))

    def offer(self, times: Sequence[MeetingTime]) -> None:
        """What may be chosen. A time that was taken back since is refused later, in kind words."""
        self.time.choices = [
            *(Option(str(time.id), day_and_time(time.starts_at)) for time in times),
            Option(NONE, say("None of these suits me")),
        ]

    def let_through(self) -> None:
        if self.chosen is not None:
            self.time.choices = [*self.time.choices, Option(str(self.chosen), "")]

    @property
    def chosen(self) -> UUID | None:
        try:
            return UUID(self.time.data or "")
        except ValueError:
            return None


class MoveForm(Form):
    words = LongText(
        say("What would suit you better?"),
        hint=say("You do not have to say why."),
        mark_optional=False,
        rows=3,
        max_length=LONGEST,
    )
    send = Submit(say("Ask for another time"))


class CallOffForm(Form):
    words = LongText(
        say("Is there anything you would like to tell us?"),
        hint=say("You do not have to say why."),
        mark_optional=False,
        rows=3,
        max_length=LONGEST,
    )
    send = Submit(say("Call the meeting off"))


class CheckForm(Form):
    right = Choice(
        say("Is this right?"),
        (
            ("yes", say("Yes, this is right")),
            ("no", say("No, something is not right or is missing")),
        ),
        required=say("Say whether this is right"),
    )
    words = LongText(
        say("How was it, in your own words?"),
        hint=say("We keep what you write beside ours. We do not change your words."),
        mark_optional=False,
        rows=6,
        max_length=20_000,
    )
    views = Choice(
        say("May the people who do the review use this as what you think?"),
        (
            ("yes", say("Yes, they may")),
            ("no", say("No, keep it out of the review")),
        ),
        hint=say("You can change your mind. Come back to this page to tell us."),
        mark_optional=False,
    )
    version = HiddenField(default="0")
    send = Submit(say("Send"))

    @property
    def as_views(self) -> bool | None:
        given = self.views.data if "views" in self else None
        return None if given is None else given == "yes"
