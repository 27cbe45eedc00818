"""What all forms promise."""

import io
import uuid

from werkzeug.datastructures import FileStorage, MultiDict

from domain.errors import Refused
from web.forms import Date, File, Form, LongText, Text
from web.forms.files import AGAIN


class Ask(Form):
    name = Text("Name", required="Enter the name")
    on = Date("When?")
    file = File("Chronology", accept=(".xlsx", ".csv"))
    story = LongText("Story")


def sheet(name="may.XLSX"):
    return FileStorage(io.BytesIO(b"x"), filename=name)


def test_each_showing_of_a_form_is_marked_and_keeps_its_mark():
    first, second = Ask(formdata=None), Ask(formdata=None)
    assert first.once.data != second.once.data
    kept = str(uuid.uuid4())
    assert Ask(formdata=MultiDict({"once": kept})).once.data == kept


def test_a_mark_that_is_none_is_replaced():
    assert uuid.UUID(Ask(formdata=MultiDict({"once": "'; drop"})).once.data)


def test_a_refusal_of_an_unknown_field_is_put_on_the_form():
    form = Ask(formdata=MultiDict({"name": "Ada"}))
    form.refuse(Refused("Not yet.", field="elsewhere", rule="Wait.", source="Leaflet"))
    (problem,) = form.problems()
    assert (problem.message, problem.href) == ("Not yet.", None)
    assert (problem.rule, problem.source) == ("Wait.", "Leaflet")


def test_a_form_and_its_fields_may_be_refused_without_being_checked_first():
    form = Ask(formdata=MultiDict({"name": "Ada"}))
    form.refuse(Refused("Ada is known already.", field="name"))
    assert form.errors == {"name": ["Ada is known already."]}
    assert form.problems()[0].href == "#name"


def test_a_file_is_asked_for_again_since_browsers_do_not_keep_it():
    form = Ask(formdata=MultiDict({"file": sheet()}))
    assert not form.validate()
    form.forget_files()
    assert form.file.errors == [AGAIN]


def test_a_file_of_another_kind_is_refused_with_the_kinds_that_are_taken():
    form = Ask(formdata=MultiDict({"name": "Ada", "file": sheet("run.exe")}))
    assert not form.validate()
    assert form.file.errors == ["Choose a file of one of these kinds: .xlsx, .csv."]


def test_what_was_typed_can_be_copied():
    typed = {"name": "Ada", "on-day": "31", "on-month": "2", "on-year": "2026", "story": "One\ntwo"}
    assert Ask(formdata=MultiDict(typed)).typed() == [
        ("Name", "Ada"),
        ("When?", "31 2 2026"),
        ("Story", "One\ntwo"),
    ]
