"""Every route that takes a form has a page on which somebody stands before it."""

import pytest

from tests.web.every_form.stage import FORMS
from web.guard import SAFE


def taking_forms(app):
    rules = app.url_map.iter_rules()
    return {rule.endpoint for rule in rules if rule.methods - SAFE and rule.endpoint != "static"}


def test_every_route_that_takes_a_form_is_tried_here(app):
    assert taking_forms(app) == set(FORMS), "Arrange its page in tests/web/every_form/on_*.py"


@pytest.mark.parametrize("endpoint", sorted(FORMS))
def test_its_page_shows_it_and_the_least_that_it_needs_is_enough(stage, endpoint):
    before = stage.before(endpoint)
    sending = before.filled()
    adapter = stage.app.url_map.bind("northshire.localhost")
    assert adapter.match(sending.where, method="POST")[0] == endpoint
    page = sending.send()
    assert page.status in {200, 303}, page.errors or page.text[:300]
