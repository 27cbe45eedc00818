"""Recording that somebody was told: a body outside, or a relative."""

from domain.cases.telling import Means, Saying
from domain.family.outcomes import ToldBy
from domain.moving.telling import HowTold
from web.forms import Choice, Date, Form, LongText, Submit


def _told_on() -> Date:
    return Date(
        "When were they told?",
        called="The date they were told",
        past=True,
        required="Enter the date they were told",
    )


class TellingForm(Form):
    told_on = _told_on()
    means = Choice(
        "How were they told?",
        [(it.value, it.label) for it in Means],
        required="Choose how they were told",
    )
    note = LongText(
        "Note",
        rows=3,
        max_length=2000,
        hint="For instance whom you spoke to, or the reference that came back.",
    )
    send = Submit("Record that they were told")

    def saying(self) -> Saying:
        return Saying(self.told_on.data, self.means.data, self.note.data)


class PromisesForm(Form):
    told_on = _told_on()
    means = Choice(
        "How were they told?",
        [(by.value, by.label) for by in ToldBy],
        required="Choose how they were told",
    )
    note = LongText(
        "What did they say, or ask?",
        hint="The relative does not see this.",
        rows=3,
        max_length=2000,
    )
    send = Submit("Record that they were told")

    def how(self) -> HowTold:
        return HowTold(self.told_on.data, self.means.data, self.note.data)
