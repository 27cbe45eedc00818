"""Forms made from one field, filled as a browser would fill them."""

from collections.abc import Iterator

import pytest
from werkzeug.datastructures import MultiDict

from tests.web.sample_site import sample_site
from web.forms import Form


@pytest.fixture(autouse=True)
def _on_the_site() -> Iterator[None]:
    with sample_site(csrf=False).test_request_context(method="POST"):
        yield


@pytest.fixture
def filled():
    """`filled(Text("Name"), "Ada")`, or with a mapping of what is sent."""

    def fill(field, sent=None):
        form_class = type("OneField", (Form,), {"it": field})
        data = sent if isinstance(sent, dict) else {"it": sent} if sent is not None else {}
        form = form_class(formdata=MultiDict(data))
        form.sound = form.validate()
        return form

    return fill
