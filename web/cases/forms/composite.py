"""A table of several agencies: brought in, and whose each account is."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from domain.chronologies.kept.whose import Named
from web.forms import File, Form, Select, Submit


class CompositeForm(Form):
    file = File(
        "The table",
        accept=(".docx", ".xlsx", ".xls", ".ods", ".csv"),
        required="Choose the file",
        hint="Word or a spreadsheet, with a column that says which agency each entry is from.",
    )
    send = Submit("Bring it in")


def whose_form(names: Sequence[Named], agencies: Sequence[tuple[str, str]]) -> Any:
    """One question for each name in the table."""
    asked: dict[str, Any] = {
        f"name_{at}": Select(
            f"{named.name or 'No agency is named'} ({len(named.entries)} "
            f"{'entry' if len(named.entries) == 1 else 'entries'})",
            choices=agencies,
            blank="Leave it as it is written",
            mark_optional=False,
        )
        for at, named in enumerate(names)
    }
    form = type("WhoseForm", (Form,), {**asked, "send": Submit("Save whose they are")})
    given = {f"name_{at}": str(one.agency_id or "") for at, one in enumerate(names)}
    return form(data=given)


def whose_in(form: Any, names: Sequence[Named]) -> dict[str, UUID | None]:
    said = {named.name: form[f"name_{at}"].data for at, named in enumerate(names)}
    return {name: UUID(value) if value else None for name, value in said.items()}
