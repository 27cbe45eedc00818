"""The two things that a person can do with a notice."""

from web.forms import Form, Submit


class RetryForm(Form):
    send = Submit("Try again", look="secondary")


class HandOverForm(Form):
    send = Submit("Mark as handed over", look="secondary")
