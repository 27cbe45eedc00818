"""Taking chronologies in, and out again."""

from web.forms import Choices, Form, LongText, Submit


class TakeInForm(Form):
    without = Choices(
        "Rows that wait", [("yes", "Take it in without the rows that wait")], mark_optional=False
    )
    send = Submit("Take it in")

    @property
    def without_waiting(self) -> bool:
        return "yes" in (self.without.data or [])


def take_in_form(waiting: int) -> TakeInForm:
    form = TakeInForm()
    if not waiting:
        del form.without
    return form


class TakeOutForm(Form):
    because = LongText(
        "Why is it taken out?",
        required="Write why it is taken out",
        max_length=2000,
        rows=3,
    )
    send = Submit("Take it out", look="warning")
