"""Choosing a photo or document, and taking one out."""

from wtforms import ValidationError

from domain.family.attached.kinds import ENDINGS, LARGEST, MB, SMALLER
from domain.wording import say
from web.forms import File, Form, LongText, Submit


class OwnFile(File):
    """What a browser offers is narrowed to what can be taken; what it is, its bytes alone say.

    An iPhone sends a photo as a JPEG where it is asked for one.
    """

    def check(self) -> None:
        for file in self.files():
            file.stream.seek(0, 2)
            size = file.stream.tell()
            file.stream.seek(0)
            if size > LARGEST:
                raise ValidationError(SMALLER)


class FileForm(Form):
    file = OwnFile(
        say("Choose a photo or document"),
        accept=(*ENDINGS, "image/jpeg", "image/png"),
        largest=LARGEST // MB,
        required=say("Choose a photo or document first"),
        hint=say("A photo (JPEG or PNG), a PDF, a Word document or plain text. Up to 15 MB."),
    )
    about = LongText(
        say("What is it? You can leave this empty."),
        mark_optional=False,
        rows=2,
        max_length=500,
    )
    add = Submit(say("Add this file"))


class TakeOutForm(Form):
    take_out = Submit(say("Take it out"), look="warning")
