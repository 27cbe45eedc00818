"""What staff fill in about a meeting."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from wtforms import HiddenField

from domain.errors import Invalid
from domain.family.meetings.models import MeetingTime
from domain.family.meetings.notes import Written
from domain.family.meetings.offering import Offer
from domain.family.meetings.states import How
from domain.family.meetings.times import moment_of
from web.forms import (
    Choice,
    Choices,
    Date,
    Form,
    LongText,
    Option,
    Submit,
    TimeOfDay,
    Whole,
)
from web.meeting_words import HOW, day_and_time

NUMBERS = range(1, 6)
NOTE = 20_000
WORDS = 2000


class OfferForm(Form):
    how = Choice("How will you meet?", HOW, required="Choose how you will meet")
    place = LongText(
        "Where, or which number will you call?",
        hint="They read this on their private pages. Choose a place that says nothing to others.",
        required="Say where, or which number you will call",
        rows=2,
        max_length=WORDS,
    )
    members = Choices("Who of us will be there?", mark_optional=False)
    others = LongText(
        "Who else will be there?",
        hint="One on each line. For example: an interpreter, or somebody to take notes.",
        rows=2,
        max_length=WORDS,
    )
    day_1 = Date("First day", called="The first day", future=True, required="Enter the first day")
    at_1 = TimeOfDay("First time", hint="For example, 2pm.", required="Enter the first time")
    day_2 = Date("Second day", called="The second day", future=True)
    at_2 = TimeOfDay("Second time")
    day_3 = Date("Third day", called="The third day", future=True)
    at_3 = TimeOfDay("Third time")
    day_4 = Date("Fourth day", called="The fourth day", future=True)
    at_4 = TimeOfDay("Fourth time")
    day_5 = Date("Fifth day", called="The fifth day", future=True)
    at_5 = TimeOfDay("Fifth time")
    minutes = Whole(
        "How many minutes will it last, about?",
        least=5,
        most=480,
        default="60",
        required="Enter about how many minutes",
    )
    answer_by = Date(
        "Until when do you ask them to answer?",
        called="The day to answer by",
        future=True,
        required="Enter the day to answer by",
    )
    words = LongText("A kind word to them", rows=3, max_length=WORDS)
    send = Submit("Offer these times")

    def offer(self) -> Offer:
        members = [UUID(each) for each in self.members.data]
        return Offer(
            how=self.how.data,
            place=self.place.data,
            present=self._present(),
            times=list(self._times()),
            minutes=self.minutes.number or 0,
            answer_by=self.answer_by.data,
            members=members,
            words=self.words.data,
        )

    def _present(self) -> str:
        ours = [each.label for each in self.members.options if each.value in self.members.data]
        others = (self.others.data or "").strip()
        if not ours and not others:
            raise Invalid("Say who will be there.", field="members")
        return "\n".join([*ours, *([others] if others else [])])

    def _times(self) -> Iterable[datetime]:
        for number in NUMBERS:
            day, at = self[f"day_{number}"].data, self[f"at_{number}"].time
            if bool(day) != bool(at):
                missing = f"at_{number}" if day else f"day_{number}"
                raise Invalid("Enter both a day and a time, or neither.", field=missing)
            if day and at:
                yield moment_of(day, at, f"at_{number}")


class TakeBackForm(Form):
    words = LongText(
        "A kind word to them",
        hint="They are told that this time does not stand any more, and read this.",
        required="Write a word to them",
        rows=3,
        max_length=WORDS,
    )
    send = Submit("Take this time back", look="warning")


class ChoiceForm(Form):
    time = Choice("Which time did they choose?", required="Choose the time that they chose")
    send = Submit("Record their choice")

    def offer(self, times: Sequence[MeetingTime]) -> None:
        self.time.choices = [Option(str(each.id), day_and_time(each.starts_at)) for each in times]


class CancelForm(Form):
    words = LongText(
        "A kind word to them",
        hint="They are told that there is news, and read this on their private pages.",
        required="Write a word to them",
        rows=3,
        max_length=WORDS,
    )
    send = Submit("Call the meeting off", look="warning")


class NoteForm(Form):
    met_on = Date(
        "When did you meet?",
        called="The day of the meeting",
        past=True,
        required="Enter the day of the meeting",
    )
    how = Choice("How did you meet?", HOW, required="Choose how you met")
    present = LongText("Who was there?", required="Say who was there", rows=3, max_length=WORDS)
    said = LongText(
        "What was said?",
        hint="In their own words as far as you can. They will read it.",
        required="Write what was said",
        rows=10,
        max_length=NOTE,
    )
    promised = LongText(
        "What did you promise them?",
        hint="Each with a day by which it is done.",
        rows=4,
        max_length=NOTE,
    )
    agreed = Choice(
        "Did they say that this may be used as their views?",
        (
            ("no", "No, or they were not asked"),
            ("yes", "Yes, they said so when you met"),
        ),
        hint="They can say otherwise when they read it, and what they say last counts.",
        required="Say whether they agreed",
    )
    version = HiddenField(default="0")
    save = Submit("Save the note")

    def written(self) -> Written:
        return Written(
            met_on=self.met_on.data,
            how=How(self.how.data).value,
            present=self.present.data,
            said=self.said.data,
            promised=self.promised.data,
            agreed=self.agreed.data == "yes",
        )


class TalkForm(NoteForm):
    """A talk that was not arranged here."""

    at = TimeOfDay(
        "At what time did it begin, about?", hint="For example, 2pm.", required="Enter the time"
    )

    def began_at(self) -> datetime:
        at = self.at.time
        if at is None:
            raise Invalid("Enter a time of day, like 2pm or 14:30.", field="at")
        return moment_of(self.met_on.data, at, "at")


class ShareForm(Form):
    share = Submit("Let them read it")
