"""What staff fill in about the family."""

from typing import Any

from domain.family.outcomes import ToldBy
from domain.family.readers import Reader
from domain.family.relatives import NO_WAY, Details
from domain.letters.models import Means
from domain.procedures.contact import ContactRule
from web.forms import Choice, Date, Email, Form, LongText, Phone, Select, Submit, Text
from web.languages.choosing import offered

CHANNELS = (
    ("email", "Email"),
    ("text", "Text message"),
    ("letter", "Letter"),
    (NO_WAY, "None for now: they are not invited"),
)
SIZES = (("no", "Ordinary"), ("yes", "Large print"))
YES_NO = (("yes", "Yes"), ("no", "No, they ask to be left alone"))
COPY_MEANS = (
    ("link", "Behind their own link"),
    ("paper", "On paper"),
    ("meeting", "At a meeting"),
)
DATE_MEANS = (
    ("link", "By a message to them, and behind their link"),
    ("paper", "By letter, sent by you"),
    ("meeting", "At a meeting"),
    ("phone", "By phone"),
)
NOTE = 2000


class RelativeForm(Form):
    name = Text("Name", required="Enter their name")
    relation = Text(
        "Relation to the child",
        hint="For example: mother, stepfather, older sister.",
        required="Enter how they are related to the child",
    )
    reader = Choice(
        "Who will read their private pages?",
        [(reader.value, reader.label) for reader in Reader],
        hint="The words and the questions are made for them. A child’s pages are short.",
        required="Choose who will read their private pages",
        default=Reader.PARENT.value,
    )
    language = Select(
        "Which language should their pages be in?",
        mark_optional=False,
        blank="Not said yet: English",
        hint="They can change it themselves.",
    )
    channel = Choice(
        "Which one way is safe to reach them?",
        CHANNELS,
        hint="Messages say nothing of a child, a death or a review. Ask the family which way is "
        "private.",
        required="Choose which way is safe",
    )
    email = Email("Email address", mark_optional=False)
    phone = Phone("Mobile number", fewest_digits=10, mark_optional=False)
    address = LongText("Address", mark_optional=False, rows=4, max_length=500)
    wants_news = Choice(
        "Do they want to hear how it goes?",
        YES_NO,
        inline=False,
        hint="To those who ask to be left alone nothing is owed, neither a copy nor the date of "
        "publication, and no message about the date reaches them.",
        required="Choose whether they want to hear",
    )
    route = Select(
        "Who carries contact with them?", required="Choose who carries contact", blank="Choose"
    )
    carrier = Text("That person’s name", required="Enter the name of whoever carries contact")
    helper = Text("Which member of the panel helps them, if one does?", mark_optional=False)
    departure = LongText(
        "If contact is carried in another way than our procedure has it, why?",
        rows=3,
        max_length=NOTE,
        hint="The relative does not see this.",
    )
    got_in_touch_on = Date(
        "When did they get in touch with us?",
        called="The date they got in touch",
        past=True,
        hint="By our procedure the family makes the first contact. Leave it empty if they have "
        "not yet.",
    )
    note = LongText(
        "Note about contact", hint="The relative does not see this.", rows=3, max_length=NOTE
    )
    save = Submit("Save")

    def details(self) -> Details:
        return Details(
            name=self.name.data,
            relation=self.relation.data,
            channel=self.channel.data,
            carrier=self.carrier.data,
            reader=self.reader.data,
            language=self.language.data if "language" in self else None,
            route=self.route.data,
            email=self.email.data,
            phone=self.phone.data,
            address=self.address.data,
            wants_news=self.wants_news.data == "yes",
            note=self.note.data,
            helper=self.helper.data if "helper" in self else None,
            departure=self.departure.data if "departure" in self else None,
            got_in_touch_on=self.got_in_touch_on.data if "got_in_touch_on" in self else None,
        )


def relative_form(rule: ContactRule | None, **named: Any) -> RelativeForm:
    """Asked only what the board's procedure makes a question of."""
    form = RelativeForm(**named)
    form.language.choices = [(each.code, each.name) for each in offered()]
    if len(offered()) < 2:
        del form.language
    if not (rule and rule.routes):
        del form.departure
    if not (rule and rule.panel_helps):
        del form.helper
    if not (rule and rule.family_starts):
        del form.got_in_touch_on
    return form


class InviteForm(Form):
    despite = LongText(
        "Why is the link right all the same?",
        hint="Say who agreed, or why it cannot harm the proceedings. The relative does not see it.",
        rows=3,
        max_length=NOTE,
        mark_optional=False,
    )
    send = Submit("Send the link")


class ShowLinkForm(Form):
    show = Submit("Show the link", look="secondary")


class StopForm(Form):
    stop = Submit("Stop the link", look="warning")


class WriteForm(Form):
    kind = Choice("What kind of letter?", required="Choose what kind of letter")
    write = Submit("Begin the letter")


class FromNoticeForm(Form):
    make = Submit("Make the letter")


class LetterForm(Form):
    words = LongText(
        "The words of the letter",
        required="Write what the letter says",
        hint="An empty line begins a new paragraph. {link} on a line of its own is where the "
        "square code and the address of their page go.",
        rows=18,
        max_length=8000,
    )
    large = Choice("How large are the letters?", SIZES, inline=True, required="Choose a size")
    save = Submit("Save the letter")


class PostedForm(Form):
    posted_on = Date(
        "When did it go?", called="The date it went", past=True, required="Enter the date it went"
    )
    means = Choice(
        "How did it go?", [(it.value, it.label) for it in Means], required="Choose how it went"
    )
    send = Submit("Record that it was sent")


class ThrowAwayForm(Form):
    drop = Submit("Throw the letter away", look="warning")


class CopyForm(Form):
    draft = Choice("Which report?", required="Choose a report")
    means = Choice("How are they given it?", COPY_MEANS, required="Choose how they are given it")
    note = LongText("Note", hint="The relative does not see this.", rows=3, max_length=NOTE)
    give = Submit("Give them their copy")


class DateForm(Form):
    draft = Choice("Which report?", required="Choose a report")
    publish_on = Date(
        "When will it be published?",
        called="The date of publication",
        required="Enter the date of publication",
    )
    means = Choice("How are they told?", DATE_MEANS, required="Choose how they are told")
    tell = Submit("Tell them the date")


class OutcomeForm(Form):
    told_on = Date(
        "When were they told?",
        called="The date they were told",
        past=True,
        required="Enter the date they were told",
    )
    means = Choice(
        "How were they told?",
        [(by.value, by.label) for by in ToldBy],
        required="Choose how they were told",
    )
    note = LongText(
        "What did they say, or ask?",
        hint="The relative does not see this.",
        rows=3,
        max_length=NOTE,
    )
    send = Submit("Record that they were told")


class ApartForm(Form):
    other = Select(
        "Who must not learn of them?", required="Choose who must not learn of them", blank="Choose"
    )
    reason = LongText(
        "Why?",
        hint="Neither of them sees this. It is shown to whoever acts for either.",
        required="Say why they must be kept apart",
        rows=3,
        max_length=NOTE,
    )
    save = Submit("Record that they are kept apart")


class EndApartForm(Form):
    reason = LongText(
        "Why need they not be kept apart any more?",
        required="Say why they need not be kept apart",
        rows=3,
        max_length=NOTE,
    )
    save = Submit("Record it", look="warning")
