"""Handing out an empty chronology to fill in."""

from io import BytesIO

from flask import Response, g, send_file

from domain.agencies.queries import agency_by_id
from domain.cases.case import Case
from domain.errors import NotFound
from domain.requests.blank.content import Blank
from domain.requests.blank.excel import excel_blank
from domain.requests.blank.word import word_blank
from domain.requests.request import Request

MADE = {
    "word": (
        word_blank,
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    "excel": (
        excel_blank,
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
}


def blank_for(asked: Request, case: Case, made_for: str) -> Response:
    if made_for not in MADE:
        raise NotFound
    make, ending, media_type = MADE[made_for]
    blank = Blank(
        agency=agency_by_id(g.session, asked.agency_id).name,
        reference=case.reference,
        period=(
            (asked.period_from, asked.period_to) if asked.period_from and asked.period_to else None
        ),
        lines=tuple(asked.lines),
    )
    return send_file(
        BytesIO(make(blank)),
        mimetype=media_type,
        as_attachment=True,
        download_name=f"{blank.file_name}.{ending}",
    )
