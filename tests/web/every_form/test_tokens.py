"""Every form, with a token that is not its own; and as htmx sends it."""

import pytest

from tests.web.every_form.sending import faults, fields_of, names_of, rows
from tests.web.every_form.stage import FORMS, Sending
from web.forms.base import STALE

every_form = pytest.mark.parametrize("endpoint", sorted(FORMS))
HTMX = {"HX-Request": "true"}


def other_tokens(stage, before) -> dict[str, str]:
    """What might be sent instead of the form's own token."""
    elsewhere = "eastmoor" if before.shown.board == "northshire" else "northshire"
    shown = before.shown
    there = stage.client(type(shown)("/sign-in", board=elsewhere), None).get("/sign-in")
    here = stage.client(type(shown)("/sign-in", board=shown.board), None).get("/sign-in")
    return {
        "none": "",
        "an old one": "old",
        "another board's": there.fields()["csrf_token"],
        "another person's": here.fields()["csrf_token"],
        "odd letters": "\x00é\U0001f642",
    }


@every_form
def test_without_its_own_token_nothing_is_written_and_nothing_typed_is_lost(stage, endpoint):
    before = stage.before(endpoint)
    sending = before.filled()
    tokens = other_tokens(stage, before)
    written = rows(stage.admin)
    tried = [sending.without("csrf_token")]
    tried += [sending.typing(csrf_token=token) for token in tokens.values()]
    for each in tried:
        page = each.send()
        assert not faults(page, each, linked=False), each.fields.get("csrf_token")
        assert STALE in page.errors
    assert rows(stage.admin) == written


@every_form
def test_the_page_that_comes_back_can_be_sent_as_it_is(stage, endpoint):
    """With what no page may keep typed again: passwords and files."""
    before = stage.before(endpoint)
    sending = before.filled()
    page = sending.without("csrf_token").send()
    forms = page.soup.select("main form[method=post]")
    found = next((form for form in forms if form["action"] == sending.where), forms[0])
    again = Sending(before, str(found["action"]), found, fields_of(found))
    unkept = names_of(found, "password", "file")
    retyped = {name: before.shown.typed[name] for name in unkept if name in before.shown.typed}
    assert again.typing(**retyped).send().status in {200, 303}


@every_form
def test_htmx_gets_the_part_of_the_page_that_it_will_put_in_place(stage, endpoint):
    sending = stage.before(endpoint).filled()
    if not sending.form.get("hx-post"):
        return  # sent by the browser itself, which wants a page
    assert sending.form["hx-post"] == sending.form["action"]
    wrong = sending.without("csrf_token")
    whole, part = wrong.send(), wrong.send(headers=HTMX)
    assert "<html" not in part.html
    assert not faults(part, wrong, linked=False)
    assert part.errors == whole.errors
    first = part.soup.select_one("*")
    assert f"#{first['id']}" == sending.form["hx-target"]
    names = names_of(sending.form, "textarea")
    empty = sending.typing(**dict.fromkeys(names, "")).send(headers=HTMX)
    assert "<html" not in empty.html


@every_form
def test_htmx_is_sent_on_after_the_act_and_after_the_second_sending(stage, endpoint):
    sending = stage.before(endpoint).filled()
    if not sending.form.get("hx-post"):
        return
    for page in (sending.send(headers=HTMX), sending.send(headers=HTMX)):
        assert page.status == 200
        assert page.response.headers.get("HX-Redirect") or "<html" not in page.html
