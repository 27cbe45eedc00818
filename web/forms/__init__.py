"""What people fill in: one kind of field for each kind of answer."""

from web.forms.base import Form, Problem
from web.forms.choices import Choice, Choices, Option, Select
from web.forms.contacts import Email, Phone
from web.forms.dates import Date
from web.forms.files import File, Files
from web.forms.numbers import Whole
from web.forms.passwords import Password
from web.forms.submit import Submit
from web.forms.texts import LongText, Text
from web.forms.times import TimeOfDay

__all__ = [
    "Choice",
    "Choices",
    "Date",
    "Email",
    "File",
    "Files",
    "Form",
    "LongText",
    "Option",
    "Password",
    "Phone",
    "Problem",
    "Select",
    "Submit",
    "Text",
    "TimeOfDay",
    "Whole",
]
