"""Recording where a relative's words are used."""

from web.forms import Choice, Form, LongText, Submit, Text

HOW = (("general", "In general terms"), ("quoted", "In their own words, quoted"))


class UseForm(Form):
    about = Choice("What is used?", required="Choose what is used")
    document = Choice("In which report?", required="Choose the report")
    how = Choice("How?", HOW, required="Choose how it is used")
    section = Text(
        "Where in the report?",
        hint="The heading or the number of the section. The relative may read this.",
        required="Say where in the report",
    )
    quote = LongText(
        "The words that are quoted",
        hint="Only where you quote them. Copy exactly what they wrote.",
        rows=3,
        max_length=5000,
    )
    save = Submit("Record it")


class OutForm(Form):
    save = Submit("Record that it is out")
