"""Somebody who has a keyboard and no mouse: they tab to what they want, and press it."""

from pathlib import Path

from tests.support.live import Visitor

# What a person hears where the focus stands.
FOCUSED = """() => {
  const at = document.activeElement;
  const said = [at.getAttribute('aria-label'), ...[...(at.labels ?? [])].map(each => each.innerText),
    at.innerText, at.value];
  return said.find(each => each && each.trim())?.trim().replace(/\\s+/g, ' ') ?? '';
}"""
# About how many stops away it is, so that nobody has to listen at every one of them.
AHEAD = """words => {
  const said = each => [each.getAttribute('aria-label'), ...[...(each.labels ?? [])].map(label => label.innerText),
    each.innerText, each.value].find(words => words && words.trim())?.trim().replace(/\\s+/g, ' ') ?? '';
  const names = new Set();
  const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
    .filter(each => each.tabIndex >= 0 && !each.disabled && each.type !== 'hidden' && each.checkVisibility())
    .filter(each => each.type !== 'radio' || (!names.has(each.name) && names.add(each.name)));
  const here = stops.indexOf(document.activeElement);
  const there = stops.findIndex((each, at) => at >= here && said(each).startsWith(words));
  return there - here;
}"""
NEAR = 3
MOST_STEPS = 250


class AtKeyboard:
    def __init__(self, visitor: Visitor) -> None:
        self.visitor, self.page = visitor, visitor.page

    def to(self, words: str) -> "AtKeyboard":
        """Tab until the focus stands on what begins with these words."""
        for _ in range(self.page.evaluate(AHEAD, words) - NEAR):
            self.page.keyboard.press("Tab")
        for _ in range(MOST_STEPS):
            if self.page.evaluate(FOCUSED).startswith(words):
                return self
            self.page.keyboard.press("Tab")
        raise AssertionError(f"no way to {words!r} by keyboard on {self.page.url}")

    def follow(self, words: str) -> "AtKeyboard":
        before = self.visitor.arrivals
        self.to(words).page.keyboard.press("Enter")
        return self._arrive(before)

    def send(self, words: str) -> "AtKeyboard":
        """Press a button and wait for what comes of it."""
        before = self.visitor.arrivals
        with self.page.expect_response(lambda answer: answer.request.method == "POST") as sent:
            self.to(words).page.keyboard.press("Enter")
        answer = sent.value
        if answer.request.is_navigation_request() or answer.headers.get("hx-redirect"):
            return self._arrive(before)
        self.page.wait_for_load_state("networkidle")
        self.visitor.look()
        return self

    def type(self, label: str, words: str) -> "AtKeyboard":
        self.to(label).page.keyboard.type(words)
        return self

    def over(self, label: str, words: str) -> "AtKeyboard":
        """Write over what stands there."""
        self.to(label).page.keyboard.press("Control+a")
        self.page.keyboard.type(words)
        return self

    def tick(self, label: str) -> "AtKeyboard":
        self.to(label).page.keyboard.press("Space")
        return self

    def choose(self, label: str) -> "AtKeyboard":
        """Radios are one stop: tab to whichever is there, then go on with the arrows."""
        radio = self.page.get_by_role("radio", name=label)
        name = radio.first.get_attribute("name")
        for _ in range(MOST_STEPS):
            if self.page.evaluate("() => document.activeElement.name ?? ''") == name:
                break
            self.page.keyboard.press("Tab")
        self.page.keyboard.press("Space")
        for _ in range(20):
            if radio.first.is_checked():
                return self
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"no way to {label!r} by keyboard on {self.page.url}")

    def attach(self, label: str, path: Path) -> "AtKeyboard":
        self.page.wait_for_load_state("networkidle")  # a script makes a button of the field
        self.to(label)
        with self.page.expect_file_chooser() as chosen:
            self.page.keyboard.press("Space")
        chosen.value.set_files(path)
        return self

    def sees(self, *words: str) -> "AtKeyboard":
        self.visitor.sees(*words)
        return self

    def _arrive(self, before: int) -> "AtKeyboard":
        assert self.visitor.until(lambda: self.visitor.arrivals > before), "it led nowhere"
        self.visitor.look()
        return self
