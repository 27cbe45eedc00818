"""How it is going, in an agency's own words."""

from domain.recommendations.progress import Going
from web.forms import Choice, Form, LongText, Submit


class ReportForm(Form):
    going = Choice(
        "How is it going?",
        [(going.value, going.label) for going in Going],
        required="Choose how it is going",
    )
    words = LongText(
        "What have you done, and what is next?",
        required="Write what you have done",
        max_length=4000,
        rows=6,
        hint="The board reads this. Please name no child and no family.",
    )
    send = Submit("Send to the board")
