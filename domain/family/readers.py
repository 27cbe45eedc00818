"""Whom the private pages speak to, and what each is asked in which words."""

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum

from domain.family.questions import Question
from domain.wording import Said, say


class Reader(StrEnum):
    """A parent or carer, a child or young person, or another relative."""

    PARENT = "parent"
    CHILD = "child"
    RELATIVE = "relative"

    @property
    def label(self) -> str:
        return {
            "parent": "A parent or carer",
            "child": "A child or young person",
            "relative": "Another relative or friend",
        }[self.value]


Words = tuple[Said, Said, Said]

FOR_A_CHILD: Mapping[str, Words] = {
    "involved": (
        say("How would you like to tell us things?"),
        say("How you would like to tell us things"),
        say("You could write here, talk to someone, or ask a grown-up to speak for you."),
    ),
    "helped": (
        say("What helped you?"),
        say("What helped you"),
        say("It could be a person, a place, or something somebody did. Small things count."),
    ),
    "unhelpful": (
        say("What was hard, or not OK?"),
        say("What was hard, or not OK"),
        say("It is not your fault. You can say as much or as little as you like."),
    ),
    "different": (
        say("What should grown-ups do better?"),
        say("What grown-ups should do better"),
        say("What would you tell them, to help other children?"),
    ),
    "child": (
        say("Is there anything you want us to know about you or your family?"),
        say("About you or your family"),
        say("Good things too. You choose."),
    ),
    "needs": (
        say("What would help you to tell us?"),
        say("What would help you to tell us"),
        say("For example: someone with you, more time, or drawing instead of writing."),
    ),
}
FOR_A_RELATIVE: Mapping[str, Words] = {
    "helped": (
        say("What helped the family?"),
        say("What helped the family"),
        say("People or services that did something good, however small."),
    ),
    "unhelpful": (
        say("What did not help the family?"),
        say("What did not help the family"),
        say("What was missing, came too late, or made things harder. Say what you saw yourself."),
    ),
    "child": (
        say("What would you like us to know about the child or the family?"),
        say("About the child or the family"),
        say("You know them in your own way. Anything you would like us to know."),
    ),
}
_WORDS: Mapping[Reader, Mapping[str, Words]] = {
    Reader.PARENT: {},
    Reader.CHILD: FOR_A_CHILD,
    Reader.RELATIVE: FOR_A_RELATIVE,
}


def as_asked(question: Question, reader: str) -> Question:
    """The question in the words for this reader. Its key, and what was answered, stay the same."""
    put = _WORDS[Reader(reader)].get(question.key)
    if put is None:
        return question
    words, short, hint = put
    return replace(question, words=words, short=short, hint=hint)
