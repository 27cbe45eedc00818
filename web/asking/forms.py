"""What is asked of somebody who would like a document: as little as an answer needs."""

from domain.giving.asking import Asked
from web.forms import Email, Form, LongText, Submit, Text


class AskForm(Form):
    name = Text("Your name", required="Enter your name", autocomplete="name")
    email = Email(
        "Your email address",
        hint="If you give it, we can send you a link to the document.",
        autocomplete="email",
    )
    address = LongText(
        "Your postal address",
        hint="If you give it, we can send you the document on paper.",
        rows=4,
        max_length=500,
        autocomplete="street-address",
    )
    about = LongText(
        "Who you are, and why you ask",
        hint="You do not have to say. Anyone may ask.",
        rows=4,
        max_length=2000,
    )
    send = Submit("Ask for this document")

    def asked(self) -> Asked:
        return Asked(
            name=self.name.data or "",
            email=self.email.data,
            address=self.address.data,
            about=self.about.data,
        )
