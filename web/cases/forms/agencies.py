"""Adding an agency that the procedure seats on the panel."""

from web.forms import Form, Submit, Text


class AddSeatForm(Form):
    name = Text(
        "What is it called here?",
        required="Enter what it is called",
        max_length=120,
        hint="The procedure's name for it is filled in. Put the name of the organisation itself.",
    )
    send = Submit("Add it to our agencies")
