"""One short form for each thing that a relative may say about themselves."""

from collections.abc import Mapping
from typing import Any

from domain.family.preferences.models import Preference
from domain.family.preferences.topics import LONGEST, SHAPES, Topic, Wish
from domain.wording import say
from web.forms import Choice, Choices, Date, Form, LongText, Submit, Text
from web.preferences import words


class PreferenceForm(Form):
    """Its fields are named as the domain names the questions."""

    topic: Topic

    def wish(self) -> Wish:
        shape = SHAPES[self.topic]
        chosen = {name: _keys(self[name].data) for name in shape.choices}
        return Wish(self.topic, chosen, {name: self[name].data or "" for name in shape.words})

    def show(self, said: Preference | None, **known: str) -> None:
        """What was last said."""
        shape = SHAPES[self.topic]
        if said is not None:
            wish = said.wish
            for name in shape.choices:
                self[name].data = _given(self[name], wish.chosen.get(name, ()))
            for name in shape.words:
                self[name].data = wish.words.get(name, "")
        for name, value in known.items():
            self[name].data = value


def _keys(given: Any) -> tuple[str, ...]:
    if isinstance(given, list):
        return tuple(given)
    return (given,) if given else ()


def _given(field: Any, keys: tuple[str, ...]) -> Any:
    return list(keys) if isinstance(field, Choices) else next(iter(keys), None)


def _note(label: str) -> LongText:
    return LongText(label, mark_optional=False, rows=3, max_length=LONGEST)


class PartForm(PreferenceForm):
    topic = Topic.PART
    ways = Choices(
        say("How would you like to take part?"),
        words.PARTS,
        hint=say("Choose all that you like. You can change your mind at any time."),
        required=say("Choose how you would like to take part"),
    )
    news = Choice(
        say("Shall we tell you when there is news?"),
        words.YES_NO,
        hint=say("For example, when a date changes, or before something is made public."),
        inline=True,
        mark_optional=False,
    )
    note = _note(say("Is there anything else you want us to know?"))
    save = Submit(say("Save"))


class ReachingForm(PreferenceForm):
    topic = Topic.REACHING
    safe = Choices(
        say("Which of these are safe?"),
        words.WAYS,
        hint=say("We will only use the ones you choose. We will never use the others."),
        required=say("Choose the ways that are safe, or say that none is"),
    )
    times = Choices(
        say("When is it safe?"),
        words.TIMES,
        hint=say("We will only call, text or email at these times."),
        mark_optional=False,
    )
    message = Choice(
        say("May we leave a message if you do not answer the phone?"),
        words.YES_NO,
        inline=True,
        mark_optional=False,
    )
    note = _note(say("Is there anything else that helps to keep you safe?"))
    save = Submit(say("Save"))


class HelpForm(PreferenceForm):
    topic = Topic.HELP
    kinds = Choices(
        say("Who may help you?"),
        words.HELPERS,
        hint=say("Choose all that you like."),
        required=say("Choose who may help you, or say nobody"),
    )
    name = Text(say("What is their name, if you have someone?"), mark_optional=False)
    reach = Text(
        say("How can we reach them?"),
        hint=say("Only if you would like us to."),
        mark_optional=False,
    )
    note = _note(say("Is there anything else you want us to know?"))
    save = Submit(say("Save"))


class ReadingForm(PreferenceForm):
    topic = Topic.READING
    language = Text(say("Which language is best for you?"), mark_optional=False)
    formats = Choices(
        say("Would any of these help?"),
        words.FORMATS,
        hint=say("Choose all that you like."),
        mark_optional=False,
    )
    note = _note(say("Is there anything else you need?"))
    save = Submit(say("Save"))


FORMS: Mapping[Topic, type[PreferenceForm]] = {
    form.topic: form for form in (PartForm, ReachingForm, HelpForm, ReadingForm)
}


def told_form(topic: Topic) -> PreferenceForm:
    """The same questions, for whoever writes down what they were told."""
    told_on = Date(
        "When did they tell you?",
        called="The date they told you",
        past=True,
        required="Enter the date they told you",
    )
    made: PreferenceForm = type("ToldForm", (FORMS[topic],), {"told_on": told_on})()
    return made
