"""The forms of the integrated chronology."""

from web.forms import Form, Submit, Text


class LookForm(Form):
    words = Text(
        "Find words in the chronology",
        hint="Each word, or how it begins. Put “quotation marks” around words that stand together.",
        required="Enter what to look for",
        max_length=200,
        spellcheck=False,
    )
    send = Submit("Find", look="secondary")
