"""What a relative is asked. Every question may be left; nobody has to answer anything."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Question:
    """`key` is what is stored; `words` is the question; `short` heads it in a list."""

    key: str
    words: str
    short: str
    hint: str


QUESTIONS = (
    Question(
        "involved",
        "How would you like to take part?",
        "How you would like to take part",
        "For example: meeting someone, talking on the phone, writing here, having someone speak "
        "for you, or not taking part. You can change your mind at any time.",
    ),
    Question(
        "helped",
        "What helped?",
        "What helped",
        "People or services that did something good for your family, however small.",
    ),
    Question(
        "unhelpful",
        "What did not help?",
        "What did not help",
        "What was missing, came too late, or made things harder.",
    ),
    Question(
        "different",
        "What should be different?",
        "What should be different",
        "What you would change, so that it is better for another family.",
    ),
    Question(
        "child",
        "What would you like us to know about your child or your family?",
        "About your child or your family",
        "Anything you would like the people who read this to know.",
    ),
    Question(
        "needs",
        "Do you need anything to take part?",
        "What you need to take part",
        "For example: an interpreter, large print, someone with you, a different place or time.",
    ),
)
BY_KEY = {question.key: question for question in QUESTIONS}


def after(key: str) -> Question | None:
    """The next question, or None after the last."""
    place = QUESTIONS.index(BY_KEY[key])
    return QUESTIONS[place + 1] if place + 1 < len(QUESTIONS) else None


def before(key: str) -> Question | None:
    place = QUESTIONS.index(BY_KEY[key])
    return QUESTIONS[place - 1] if place else None
