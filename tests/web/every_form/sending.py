"""Reading a form as a browser does, sending it, and looking at what came back."""

import io
from typing import Any

from bs4 import Tag
from sqlalchemy import Engine, text
from werkzeug.datastructures import FileStorage, MultiDict
from werkzeug.test import encode_multipart

from tests.support.client import Client, Page, _fields

TEXTS = {"text", "email", "tel", "search", "url", "number"}
PARTS = ("day", "month", "year")
UNSEEN = {"hidden", "submit"}


def fields_of(form: Tag) -> dict[str, Any]:
    """As it stands, with every ticked box."""
    found = _fields(form)
    for name in {str(box["name"]) for box in form.select("input[type=checkbox][name]")}:
        ticked = form.select(f'input[type=checkbox][name="{name}"][checked]')
        found.pop(name, None)
        if ticked:
            found[name] = [str(box["value"]) for box in ticked]
    return found


def seen(form: Tag) -> list[Tag]:
    """The fields that people see."""
    fields = form.select("input[name], textarea[name], select[name]")
    return [each for each in fields if kind_of(each) not in UNSEEN and not each.has_attr("hidden")]


def kind_of(field: Tag) -> str:
    return field.name if field.name != "input" else str(field.get("type", "text"))


def names_of(form: Tag, *kinds: str) -> list[str]:
    """The names of the fields of these kinds, or of all that are seen, in order."""
    found = [str(each["name"]) for each in seen(form) if not kinds or kind_of(each) in kinds]
    return list(dict.fromkeys(found))


def dates_of(form: Tag) -> list[str]:
    ends = (name.removesuffix("-day") for name in names_of(form) if name.endswith("-day"))
    return list(ends)


def texts_of(form: Tag) -> list[str]:
    """Boxes for words: a line or a passage."""
    parts = {f"{date}-{part}" for date in dates_of(form) for part in PARTS}
    return [name for name in names_of(form, *TEXTS, "textarea") if name not in parts]


def limit_of(form: Tag, name: str) -> int:
    """One more than a passage may have, or far more than any line may."""
    counted = form.select_one(f'.govuk-character-count:has([name="{name}"])')
    return int(counted["data-maxlength"]) if counted else 30_000


def send(
    client: Client, where: str, fields: dict[str, Any], *, multipart: bool = False, **kwargs: Any
) -> Page:
    data = MultiDict()
    for name, value in fields.items():
        for each in value if isinstance(value, list) else [value]:
            data.add(name, _file(each) if isinstance(each, tuple) else each)
    if not multipart:
        return client.post(where, data, **kwargs)
    boundary, body = encode_multipart(data)
    kind = f'multipart/form-data; boundary="{boundary}"'
    return client.post(where, body, content_type=kind, **kwargs)


def _file(given: tuple[bytes, str]) -> FileStorage:
    content, name = given
    return FileStorage(io.BytesIO(content), filename=name)


def plain(value: Any) -> str:
    return " ".join(str(value).split())


def words_on(page: Page) -> str:
    """Everything that can be read or copied on the page."""
    soup = page.soup
    boxes = [str(box.get("value", "")) for box in soup.select("input")]
    return plain(" ".join([soup.get_text(" "), *boxes]))


def lost(page: Page, sending: Any) -> list[str]:
    """What was typed, and cannot be found any more on the page that came back."""
    found, gone = words_on(page), []
    for name in (*texts_of(sending.form), *_parts(sending.form)):
        value = plain(sending.fields.get(name, ""))
        if value and value not in found:
            gone.append(name)
    return gone + _unticked(page, sending)


def _parts(form: Tag) -> list[str]:
    return [f"{date}-{part}" for date in dates_of(form) for part in PARTS]


def _unticked(page: Page, sending: Any) -> list[str]:
    """Answers that were picked, where the form is shown again."""
    names = names_of(sending.form, "radio", "checkbox", "select")
    gone = []
    for name in names:
        for value in _as_list(sending.fields.get(name)):
            again = page.soup.select(f'main [name="{name}"]')
            if again and value and _offers(sending.form, value) and not _is_picked(again, value):
                gone.append(name)
    return gone


def _as_list(value: Any) -> list[str]:
    return value if isinstance(value, list) else [value] if value else []


def _offers(form: Tag, value: str) -> bool:
    return bool(form.select(f'[value="{value}"]'))


def _is_picked(fields: list[Tag], value: str) -> bool:
    for each in fields:
        box = each.select_one(f'option[value="{value}"]') if each.name == "select" else each
        if box is not None and box.get("value") == value:
            return box.has_attr("selected") or box.has_attr("checked")
    return False


def faults(page: Page, sending: Any, *, status: int = 422, linked: bool = True) -> list[str]:
    """What is wrong with how a refusal is shown. Nothing should be."""
    found = []
    if page.status != status:
        found.append(f"answered {page.status}, not {status}: {page.text[:200]}")
    if not page.errors:
        found.append(f"no message: {page.text[:200]}")
    title = page.soup.select_one("title")
    if title is not None and not title.get_text().strip().startswith("Error: "):
        found.append(f"the title does not say so: {title.get_text().strip()}")
    found += [f"a message without a place: {each}" for each in _unlinked(page)] if linked else []
    found += [f"a link to nowhere: {each}" for each in _nowhere(page)]
    found += [f"lost: {name}" for name in lost(page, sending)]
    return found


def _unlinked(page: Page) -> list[str]:
    rows = page.soup.select(".govuk-error-summary__list > li")
    return [row.get_text(" ").strip() for row in rows if not row.select_one("a[href^='#']")]


def _nowhere(page: Page) -> list[str]:
    """Links of the summary that no field answers to."""
    soup = page.soup
    links = [str(a["href"])[1:] for a in soup.select(".govuk-error-summary__list a[href^='#']")]
    fields = {str(each["id"]) for each in soup.select("input[id], textarea[id], select[id]")}
    return [each for each in links if each not in fields]


def rows(admin: Engine) -> dict[str, tuple[int, int]]:
    """How many rows every table has, and how often they were written. One statement."""
    with admin.connect() as connection:
        tables = connection.scalars(TABLES).all()
        counts = " union all ".join(
            f"select '{name}', count(*), coalesce(sum(xmin::text::bigint), 0) from \"{name}\""
            for name in tables
        )
        return {name: (count, int(age)) for name, count, age in connection.execute(text(counts))}


TABLES = text(
    "select relname from pg_class"
    " where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1"
)


def grown(before: dict[str, Any], after: dict[str, Any]) -> dict[str, int]:
    """By how many rows each table grew."""
    return {
        name: after[name][0] - before[name][0]
        for name in after
        if after[name][0] != before[name][0]
    }
