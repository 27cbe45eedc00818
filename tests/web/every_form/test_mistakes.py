"""Every form, filled in wrongly: a message that leads to the field, and nothing typed is lost."""

from json import dumps
from uuid import UUID

import pytest

from tests.support.client import Page
from tests.web.every_form.sending import (
    PARTS,
    dates_of,
    faults,
    kind_of,
    limit_of,
    lost,
    names_of,
    rows,
    seen,
    send,
    texts_of,
)
from tests.web.every_form.stage import FORMS, Sending

every_form = pytest.mark.parametrize("endpoint", sorted(FORMS))
# Shown with what is known already, so that a field that is not sent stays as it was.
FILLED = {
    "cases.chronology.change_one",
    "cases.chronology.row",
    "cases.family.edit",
    "cases.people.change",
    "cases.recommendations.change",
    "cases.requests.more_time",
    "cases.requests.versions.copy",
    "cases.reports.write",
    "requests.chronology.row",
}
DAYS = {
    "letters": ("x", "y", "z"),
    "31 February": ("31", "2", "2026"),
    "nothing but a year": ("", "", "2026"),
    "a year beyond years": ("1", "1", "9" * 30),
    "nought": ("0", "0", "0000"),
    "other digits": ("٣", "٤", "٢٠٢٦"),
    "a sign": ("-1", "+2", "2026"),
}
ODD = {
    "signs that cannot be seen": "Zoë\x00\x01\x1b\x7f\x85 O’Neil\x0b",
    "letters from right to left, and pictures": "\u202e\u200fסבתא\u2066 👩‍👩‍👧 𝒵 \ufeff\U0010ffff",
    "what looks like code": "<script>alert(1)</script> {{7*7}} %s %00 '; drop table event; --\\",
}
NOT_AN_EMAIL = ("nobody", "@", "a@b", "a b@c.example", "a@b@c.example", "\x00@c.example")


@every_form
def test_what_is_left_empty_is_asked_for_where_it_is_missing(stage, endpoint):
    sending = stage.same(endpoint).filled()
    names = names_of(sending.form)
    blank = dict.fromkeys((*texts_of(sending.form), *_date_parts(sending)), "")
    blank |= dict.fromkeys(names_of(sending.form, "select", "password"), "")
    picked = names_of(sending.form, "radio", "checkbox", "file")
    page = sending.typing(**blank).without(*picked).send()
    if not names or FORMS[endpoint].may_be_empty:
        assert page.status in {200, 303}, page.errors
    else:
        assert not faults(page, sending.typing(**blank).without(*picked))


@every_form
def test_fields_that_are_not_sent_at_all_are_asked_for(stage, endpoint):
    sending = stage.same(endpoint).filled()
    page = sending.without(*names_of(sending.form)).send()
    if not names_of(sending.form) or FORMS[endpoint].may_be_empty or endpoint in FILLED:
        assert page.status in {200, 303}, page.errors
    else:
        assert not faults(page, sending.without(*names_of(sending.form)))


@every_form
def test_what_is_too_long_is_kept_and_its_length_is_said(stage, endpoint):
    before = stage.same(endpoint)
    opened = before.filled()
    written = rows(stage.admin)
    for name in texts_of(opened.form):
        sending = opened.typing(**{name: "a" * (limit_of(opened.form, name) + 1)})
        page = sending.send()
        assert not faults(page, sending), name
        assert page.soup.select_one(f'.govuk-error-summary a[href="#{name}"]'), name
        assert "characters or fewer" in " ".join(page.errors), name
    assert rows(stage.admin) == written


@every_form
def test_a_secret_too_long_is_refused(stage, endpoint):
    opened = stage.same(endpoint).filled()
    for name in names_of(opened.form, "password"):
        sending = opened.typing(**{name: "a" * 30_000})
        assert not faults(sending.send(), sending), name


@every_form
def test_a_date_that_is_none_is_kept_and_explained(stage, endpoint):
    opened = stage.same(endpoint).filled()
    dates = dates_of(opened.form)
    for odd, given in DAYS.items() if dates else ():
        parts = {
            f"{date}-{part}": day for date in dates for part, day in zip(PARTS, given, strict=True)
        }
        sending = opened.typing(**parts)
        page = sending.send()
        assert not faults(page, sending), odd
        links = " ".join(str(a["href"]) for a in page.soup.select(".govuk-error-summary a"))
        assert [date for date in dates if f"#{date}-" not in links] == [], odd


@every_form
def test_an_answer_that_was_not_offered_is_refused(stage, endpoint):
    opened = stage.same(endpoint).filled()
    names = names_of(opened.form, "radio", "checkbox", "select")
    for odd in ("nonsense", str(UUID(int=0)), "\x00", "a" * 5000, "é") if names else ():
        sending = opened.typing(**dict.fromkeys(names, odd))
        page = sending.send()
        assert not faults(page, sending), odd
        links = {str(a["href"]) for a in page.soup.select(".govuk-error-summary a")}
        assert {f"#{name}" for name in names} <= links, odd


@every_form
def test_what_cannot_be_an_email_address_is_kept_and_explained(stage, endpoint):
    opened = stage.same(endpoint).filled()
    for field in seen(opened.form):
        for odd in NOT_AN_EMAIL if kind_of(field) == "email" else ():
            sending = opened.typing(**{str(field["name"]): odd})
            shown = sending.typing(**{str(field["name"]): odd.replace("\x00", "")})
            assert not faults(sending.send(), shown), odd


@every_form
@pytest.mark.parametrize("odd", ODD)
def test_odd_letters_break_nothing(stage, endpoint, odd):
    """They are taken, or kept and explained."""
    opened = stage.same(endpoint).filled()
    words = [name for name in texts_of(opened.form) if kind_of(_field(opened, name)) == "text"]
    words += names_of(opened.form, "textarea")
    sending = opened.typing(**dict.fromkeys(words, ODD[odd]))
    page = sending.send()
    assert page.status in {200, 303, 422}, page.text[:200]
    seen_words = "".join(sign for sign in ODD[odd] if sign.isprintable() or ord(sign) > 0x9F)
    if page.status == 422:
        assert not lost(page, sending.typing(**dict.fromkeys(words, seen_words)))


@every_form
def test_every_date_and_answer_of_odd_letters_breaks_nothing(stage, endpoint):
    for odd in ODD.values():
        opened = stage.same(endpoint).filled()
        names = [name for name in names_of(opened.form) if name not in _files(opened)]
        page = opened.typing(**dict.fromkeys(names, odd)).send()
        assert page.status in {200, 303, 422}, page.text[:200]


@every_form
def test_bytes_that_are_no_letters_break_nothing(stage, endpoint):
    before = stage.same(endpoint)
    opened = before.filled()
    for odd in (b"%FF%FE%80", b"%ED%A0%80", b"%00", b"%F4%90%80%80"):
        fields = [f"csrf_token={opened.fields['csrf_token']}".encode()]
        fields += [name.encode() + b"=" + odd for name in names_of(opened.form)]
        stage.calm()
        page = before.client.post(
            opened.where, b"&".join(fields), content_type="application/x-www-form-urlencoded"
        )
        assert page.status in {200, 303, 422}, page.text[:200]
        if page.status != 422:
            before = stage.anew(endpoint)
            opened = before.filled()


@every_form
def test_fields_sent_twice_or_as_lists_break_nothing(stage, endpoint):
    opened = stage.same(endpoint).filled()
    names = [*names_of(opened.form), "once", "csrf_token"]
    firsts = {name: opened.fields.get(name, "") for name in names}
    several = {name: [it if isinstance(it, str) else "x", "other"] for name, it in firsts.items()}
    listed = {f"{name}{end}": "x" for name in names for end in ("[]", "[0]", ".x", "__class__")}
    for odd in (several, listed):
        page = opened.typing(**odd).send()
        assert page.status in {200, 303, 422}, page.text[:200]
        opened = stage.same(endpoint).filled() if page.status < 400 else opened


@every_form
def test_a_file_where_words_belong_breaks_nothing(stage, endpoint):
    """Nor do words where a file belongs, or a form sent in another shape."""
    before = stage.same(endpoint)
    opened = before.filled()
    for name in (*names_of(opened.form), "once"):
        odd = "words" if name in _files(opened) else (b"\x00\xff", "words.txt")
        fields = {**opened.fields, name: odd}
        stage.calm()
        page = send(before.client, opened.where, fields, multipart=True)
        assert page.status in {200, 303, 422}, (name, page.text[:200])
        if page.status != 422:
            before = stage.anew(endpoint)
            opened = before.filled()


@every_form
def test_a_form_in_another_notation_is_refused(stage, endpoint):
    before = stage.same(endpoint)
    opened = before.filled()
    token, written = opened.fields["csrf_token"], rows(stage.admin)
    names = names_of(opened.form)
    for odd in (None, 7, [1], {"a": 1}, "\ud800", "words"):
        body = {**dict.fromkeys(names, odd), "csrf_token": token}
        stage.calm()
        page = _as_json(before, opened, dumps(body).encode())
        assert page.status in {400, 415, 422}, (odd, page.text[:200])
    for raw in (b"[1, 2]", b"{", b"7", b"null"):
        stage.calm()
        page = _as_json(before, opened, raw)
        assert page.status in {400, 415, 422}, (raw, page.text[:200])
    assert rows(stage.admin) == written


def _date_parts(sending: Sending) -> list[str]:
    return [f"{date}-{part}" for date in dates_of(sending.form) for part in PARTS]


def _as_json(before, opened, body: bytes) -> Page:
    answer = before.client.client.post(
        opened.where, base_url=before.client.base, data=body, content_type="application/json"
    )
    return Page(answer)


def _files(sending: Sending) -> list[str]:
    return names_of(sending.form, "file")


def _field(sending: Sending, name: str):
    return sending.form.select_one(f'[name="{name}"]')
