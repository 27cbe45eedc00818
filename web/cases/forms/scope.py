"""The terms of reference."""

import re
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from wtforms import HiddenField

from domain.agencies.models import Agency
from domain.cases.panel import Seat, seats, sitting
from domain.cases.scope import MOST_LINES, LineOfEnquiry, Scope, Terms
from domain.procedures.definition import Procedure
from web.forms import Choices, Date, Form, LongText, Option, Submit, Text

OWN_NUMBER = re.compile(r"^\s*(?:\d{1,2}[.)]|[-*•–])\s+")


class ScopeForm(Form):
    after_version = HiddenField(default="0")
    review_from = Date(
        "From which day does the review look?",
        called="The start of the period",
        required="Enter the start of the period",
    )
    review_to = Date(
        "Until which day?",
        called="The end of the period",
        required="Enter the end of the period",
    )
    method = Text(
        "How will the review work?",
        required="Say how the review will work",
        hint="For instance: individual management reviews, Learning Together, or SILP.",
    )
    purpose = LongText("What is it for?", required="Write what the review is for", rows=4)
    lines = LongText(
        "Lines of enquiry",
        required="Write at least one line of enquiry",
        rows=8,
        max_length=10_000,
        hint=f"One on each line, up to {MOST_LINES}. They are numbered for you, in this order.",
    )
    agencies = Choices(
        "Whose work does it look at?",
        hint="The board's agencies. You can ask others later.",
    )
    send = Submit("Save the scope")

    def terms(self) -> Terms:
        return Terms(
            review_from=self.review_from.data,
            review_to=self.review_to.data,
            method=self.method.data,
            purpose=self.purpose.data,
            lines=tuple(line for line in map(_bare, self.lines.data.splitlines()) if line),
            agencies=tuple(UUID(each) for each in self.agencies.data),
        )

    def version_seen(self) -> int:
        given = str(self.after_version.data or "")
        return int(given) if given.isascii() and given.isdecimal() and len(given) < 6 else 0

    def catch_up(self, latest: int) -> None:
        """After somebody else's version was pointed out, sending again makes the next."""
        self.after_version.data = str(latest)


def _bare(line: str) -> str:
    """The question alone: the page numbers them itself."""
    return OWN_NUMBER.sub("", line).strip()


def scope_form(
    procedure: Procedure, board: Sequence[Agency], scope: Scope | None, known: Any
) -> ScopeForm:
    """The form as it stood when the page was opened, or as it was sent."""
    form = _filled(scope, *known)
    seated = sitting(seats(procedure, board))
    ordered = sorted(board, key=lambda it: it.id not in seated)
    form.agencies.choices = [
        Option(str(it.id), it.name, _seat(seated.get(it.id))) for it in ordered
    ]
    return form


def _seat(seat: Seat | None) -> str | None:
    return f"{seat.how} on the panel, by our procedure" if seat else None


def _filled(scope: Scope | None, lines: Any, agencies: Any) -> ScopeForm:
    if scope is None:
        return ScopeForm()
    asked: list[LineOfEnquiry] = list(lines)
    return ScopeForm(
        data={
            "after_version": str(scope.version),
            "review_from": scope.review_from,
            "review_to": scope.review_to,
            "method": scope.method,
            "purpose": scope.purpose,
            "lines": "\n".join(line.question for line in asked),
            "agencies": list(agencies),
        }
    )
