"""Forms for the rows of a chronology."""

from typing import Any

from domain.chronologies.kept.spoken import Spoken
from web.forms import Choice, Form, LongText, Submit, Text

DATE = (
    "As you would say it: 3/4/2014, March 2014, about 3 April 2014, 3 to 9 April 2014, early 2014."
)
TIME = "14:30, about 2pm, 9 to 10am, or morning. Leave it blank if nobody knows."
SEEN = [("yes", "Yes"), ("no", "No"), ("", "It does not say")]
SEEN_AS = {True: "yes", False: "no", None: ""}


class RowForm(Form):
    """What a row means. Each button does something else with it."""

    date = Text("When was it?", hint=DATE, max_length=120, width="20", mark_optional=False)
    time = Text("At what time?", hint=TIME, max_length=60, width="10", mark_optional=False)
    text = LongText("What happened?", max_length=100_000, rows=6, mark_optional=False)
    because = LongText(
        "If it is set aside, why?",
        hint="Both the board and the agency whose file it is can read this.",
        max_length=2000,
        rows=2,
        mark_optional=False,
    )
    mend = Submit("Save what it means")
    accept = Submit("Accept it as it was read", look="secondary")
    aside = Submit("Set it aside", look="secondary")
    back = Submit("Put it back", look="secondary")

    def said(self, before: Any = None) -> Spoken:
        return Spoken(
            date=self.date.data or "",
            time=self.time.data or "",
            text=self.text.data or "",
            child_seen=before.child_seen if before else None,
            columns=before.columns if before else {},
        )


class KindForm(Form):
    """Accepting every row of one kind of doubt."""

    send = Submit("Accept all of these as they were read", look="secondary")


class OrderForm(Form):
    """Which comes first in 3/4/2014."""

    day_order = Choice(
        "What does 3/4/2014 mean in this file?",
        [("day-first", "3 April 2014"), ("month-first", "4 March 2014")],
        required="Choose what it means",
        inline=True,
    )
    send = Submit("Read the file again", look="secondary")


class AgainForm(Form):
    send = Submit("Read the file again", look="secondary")
