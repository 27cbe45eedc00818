"""What is asked of a relative about themselves, and the answers to pick from."""

from collections.abc import Mapping

from domain.family.preferences.topics import Format, Helper, Part, Time, Topic, Way
from domain.wording import say
from web.forms import Option

TITLES: Mapping[Topic, str] = {
    Topic.PART: say("Taking part"),
    Topic.REACHING: say("Reaching you safely"),
    Topic.HELP: say("Help for you"),
    Topic.READING: say("Reading, hearing and signing"),
}
SHORT: Mapping[Topic, str] = {
    Topic.PART: say("Choose how you take part"),
    Topic.REACHING: say("Say how we can reach you safely"),
    Topic.HELP: say("Say who may help you"),
    Topic.READING: say("Say what helps you to read, hear or sign"),
}
NAMES: Mapping[Topic, str] = {  # in the board's lists
    Topic.PART: "How they take part",
    Topic.REACHING: "Safe ways to reach them",
    Topic.HELP: "Who may help them",
    Topic.READING: "Language and format",
}
PARTS = (
    Option(Part.MEET.value, say("Meet someone")),
    Option(Part.WRITE.value, say("Write on these pages")),
    Option(Part.PHONE.value, say("Talk on the phone"), say("Someone writes down what you say.")),
    Option(Part.THROUGH.value, say("Have someone speak for you")),
    Option(Part.NOT_NOW.value, say("Not now"), alone=True),
    Option(Part.NOT_AT_ALL.value, say("Not at all"), alone=True),
)
WAYS = (
    Option(Way.EMAIL.value, say("Email")),
    Option(Way.TEXT.value, say("Text message")),
    Option(Way.LETTER.value, say("Letter")),
    Option(Way.PHONE.value, say("Phone call")),
    Option(Way.NONE.value, say("None of these is safe"), alone=True),
)
TIMES = (
    Option(Time.MORNINGS.value, say("Weekday mornings")),
    Option(Time.AFTERNOONS.value, say("Weekday afternoons")),
    Option(Time.EVENINGS.value, say("Weekday evenings")),
    Option(Time.WEEKENDS.value, say("Weekends")),
    Option(Time.ANY.value, say("Any time"), alone=True),
)
HELPERS = (
    Option(Helper.SUPPORTER.value, say("Someone to be with you"), say("A friend or a relation.")),
    Option(
        Helper.ADVOCATE.value,
        say("Someone to speak up for you"),
        say("They are called an advocate. We can help you find one."),
    ),
    Option(
        Helper.INTERPRETER.value,
        say("Someone who speaks or signs your language"),
        say("They are called an interpreter. We can find one."),
    ),
    Option(Helper.NOBODY.value, say("Nobody, thank you"), alone=True),
)
FORMATS = (
    Option(Format.LARGE_PRINT.value, say("Large print")),
    Option(Format.EASY_READ.value, say("Easy words and pictures")),
    Option(Format.AUDIO.value, say("A recording to listen to")),
    Option(Format.BSL.value, say("British Sign Language")),
    Option(Format.PAPER.value, say("Paper")),
    Option(Format.NONE.value, say("None of these"), alone=True),
)
YES_NO = (Option("yes", say("Yes")), Option("no", say("No")))
