"""Keyboard, zoom and axe on every page of a family's, in every state that it can be in."""

import pytest

from domain.neutral import telling_words
from tests.support.axe import overflow, violations
from tests.support.routed import looking, show
from tests.web.family.every_page.states import FILES, STATES, Stage, pages_of

PHONE = {"width": 320, "height": 640}  # which is also a window of 1280 at 400 %
TWICE = {"width": 640, "height": 450}  # a window of 1280 by 900 at 200 %
STOPS = """
() => [...document.querySelectorAll(
  'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]'
)].filter(it => !it.disabled && it.checkVisibility({visibilityProperty: true})
  && (it.type !== 'radio' || it === (
    document.querySelector(`input[type=radio][name="${it.name}"]:checked`)
    ?? document.querySelector(`input[type=radio][name="${it.name}"]`))))
  .map((it, at) => { it.dataset.stop = at; return it.outerHTML.slice(0, 120); })
"""
HERE = """
() => {
  const it = document.activeElement, looks = getComputedStyle(it);
  const seen = (looks.outlineStyle !== 'none' && looks.outlineWidth !== '0px')
    || looks.boxShadow !== 'none';
  return {stop: it.dataset.stop ?? null, seen: seen && it.matches(':focus-visible'),
          what: it.outerHTML.slice(0, 120)};
}
"""


def test_every_page_of_a_family_is_on_the_list(app):
    """A page that is new is added in tests/web/family/every_page, with its states."""
    assert {endpoint for endpoint, _ in STATES} == pages_of(app)
    assert FILES.keys() <= {rule.endpoint for rule in app.url_map.iter_rules()}


def reached(page, count):
    """Which stops the Tab key comes to, and whether one sees that it is there."""
    found, unseen = set(), []
    for _ in range(count + 3):
        page.keyboard.press("Tab")
        here = page.evaluate(HERE)
        if here["stop"] is not None:
            found.add(int(here["stop"]))
            unseen += [] if here["seen"] else [here["what"]]
    return found, unseen


@pytest.mark.browser
@pytest.mark.parametrize(
    ("endpoint", "name"), sorted(STATES), ids=[": ".join(it) for it in sorted(STATES)]
)
def test_a_page_works_by_keyboard_at_any_size_and_for_everybody(
    app, browser, cast, client_as, endpoint, name
):
    at = Stage(app, cast, client_as(None))
    place = STATES[endpoint, name](at)
    with looking(browser, at.phone, viewport=PHONE) as page:
        show(page, at.phone, place)
        assert violations(page) == []
        assert overflow(page) == 0
        assert telling_words(page.title()) == []
        stops = page.evaluate(STOPS)
        found, unseen = reached(page, len(stops))
        assert [it for number, it in enumerate(stops) if number not in found] == []
        assert unseen == []
        page.set_viewport_size(TWICE)
        assert overflow(page) == 0
