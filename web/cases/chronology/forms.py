"""The forms of the integrated chronology."""

from domain.chronologies.kept.episodes import Told
from web.forms import Choices, Date, Form, LongText, Submit, Text


class LookForm(Form):
    words = Text(
        "Find words in the chronology",
        hint="Each word, or how it begins. Put “quotation marks” around words that stand together.",
        required="Enter what to look for",
        max_length=200,
        spellcheck=False,
    )
    send = Submit("Find", look="secondary")


class FlagForm(Form):
    why = Text(
        "Why should somebody look at it?", required="Say why, in a few words", max_length=300
    )
    send = Submit("Flag this entry", look="secondary")


class LiftForm(Form):
    send = Submit("Take the flag off", look="secondary")


class LinesForm(Form):
    lines = Choices("Which lines of enquiry does it bear on?")
    send = Submit("Save the lines", look="secondary")


class EpisodesForm(Form):
    episodes = Choices("Which key practice episodes does it tell of?")
    send = Submit("Save the episodes", look="secondary")


class CommentForm(Form):
    comment = LongText(
        "Comment",
        hint="Those who read this chronology see it. No agency does.",
        required="Write your comment",
        max_length=2_000,
        rows=3,
    )
    send = Submit("Add the comment", look="secondary")


class QueryForm(Form):
    question = LongText(
        "Question to the agency",
        hint="Its liaisons get a message to sign in. They see this entry and your question, "
        "and nothing else of the chronology.",
        required="Write your question",
        max_length=2_000,
        rows=3,
    )
    send = Submit("Ask the agency", look="secondary")


class WithdrawForm(Form):
    send = Submit("Withdraw this question", look="secondary")


class EpisodeForm(Form):
    name = Text("Name", required="Give it a name", max_length=150)
    first_day = Date("First day", called="The first day", required="Enter the first day")
    last_day = Date("Last day", called="The last day", required="Enter the last day")
    matters = LongText(
        "Why does it matter?", required="Say why it matters", max_length=4_000, rows=5
    )
    send = Submit("Save the episode")

    def told(self) -> Told:
        return Told(self.name.data, self.first_day.data, self.last_day.data, self.matters.data)


class EndForm(Form):
    send = Submit("Take it off the list", look="warning")
