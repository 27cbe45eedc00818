"""What a relative is asked. Every question may be left; nobody has to answer anything."""

from dataclasses import dataclass

from domain.wording import say


@dataclass(frozen=True)
class Question:
    """`key` is what is stored; `words` is the question; `short` heads it in a list."""

    key: str
    words: str
    short: str
    hint: str


QUESTIONS = (
    Question(
        "helped",
        say("What helped?"),
        say("What helped"),
        say("People or services that did something good for your family, however small."),
    ),
    Question(
        "unhelpful",
        say("What did not help?"),
        say("What did not help"),
        say("What was missing, came too late, or made things harder."),
    ),
    Question(
        "different",
        say("What should be different?"),
        say("What should be different"),
        say("What you would change, so that it is better for another family."),
    ),
    Question(
        "child",
        say("What would you like us to know about your child or your family?"),
        say("About your child or your family"),
        say("Anything you would like the people who read this to know."),
    ),
)
# Asked once in this way. What was written then stays readable, and whoever wrote it can change and
# send it; how to take part and what somebody needs have pages of their own now.
EARLIER = (
    Question(
        "involved",
        say("How would you like to take part?"),
        say("How you would like to take part"),
        say(
            "For example: meeting someone, talking on the phone, writing here, having someone "
            "speak for you, or not taking part. You can change your mind at any time."
        ),
    ),
    Question(
        "needs",
        say("Do you need anything to take part?"),
        say("What you need to take part"),
        say(
            "For example: an interpreter, large print, someone with you, a different place or time."
        ),
    ),
)
EVERY = (*QUESTIONS, *EARLIER)
BY_KEY = {question.key: question for question in EVERY}


def after(key: str) -> Question | None:
    """The next question, or None after the last."""
    place = EVERY.index(BY_KEY[key])
    return QUESTIONS[place + 1] if place + 1 < len(QUESTIONS) else None


def before(key: str) -> Question | None:
    place = EVERY.index(BY_KEY[key])
    return QUESTIONS[place - 1] if 0 < place < len(QUESTIONS) else None
