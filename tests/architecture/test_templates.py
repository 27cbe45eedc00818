"""Templates: the history can tell every action, fragments are parts of pages, nothing is unsafe."""

import re
from pathlib import Path

import pytest

from domain.audit.actions import Action
from web.cases.history import EVENTS, TEMPLATES, WORDS

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES_FOLDER = ROOT / "web" / "templates"
SOURCES = {
    str(path.relative_to(TEMPLATES_FOLDER)): path.read_text(encoding="utf-8")
    for path in sorted(TEMPLATES_FOLDER.rglob("*.html"))
}
# Text that is cleaned where it is made, with the reason beside it.
UNSAFE: dict[str, str] = {}


def unsafe(sources: dict[str, str]) -> list[str]:
    found = re.compile(r"\|\s*safe\b|autoescape\s+false", re.IGNORECASE)
    return [name for name, text in sources.items() if found.search(text) and name not in UNSAFE]


def test_every_action_has_words_and_a_template_in_the_history(app):
    for action in Action:
        assert WORDS[action.value].strip()
        assert app.jinja_env.get_template(TEMPLATES[action.value])


def test_every_template_of_the_history_is_an_actions():
    known = {action.value.replace(".", "_") for action in Action} | {"event"}
    assert {path.stem for path in EVENTS.glob("*.html")} <= known


def test_no_template_switches_escaping_off():
    assert unsafe(SOURCES) == []
    assert unsafe({"planted.html": "{{ words | safe }}"}) == ["planted.html"]


def test_every_template_reads(app):
    for name in SOURCES:
        assert app.jinja_env.get_template(name)


def asked_for(text: str) -> list[str]:
    return re.findall(r'hx-target="#([\w-]+)"', text)


@pytest.mark.parametrize(
    ("path", "role"),
    [
        ("/cases", "manager"),
        ("/notices", "manager"),
        ("/administration/members", "manager"),
        ("/requests/", "liaison"),
        ("/library", None),
    ],
)
def test_a_fragment_is_a_part_of_its_page(client_as, path, role):
    """What htmx puts into the page is, word for word, what the page would have had there."""
    client = client_as(role)
    page = client.get(path)
    targets = sorted(set(asked_for(page.html)))
    fragment = client.get(path, headers={"HX-Request": "true"})
    assert fragment.status == 200
    whole, part = plain(page.html), plain(fragment.html)
    assert part in whole
    if targets:
        assert any(f'id="{target}"' in part for target in targets)
        assert len(part) < len(whole)


def plain(html: str) -> str:
    """Without what is new each time, and with spaces as one."""
    once = re.sub(r'(name="(?:csrf_token|once)"[^>]*value|nonce)="[^"]*"', "", html)
    return " ".join(once.split())
