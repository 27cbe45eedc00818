"""Sending a file that somebody gave us: an attachment, neutrally named, never shown inline."""

from io import BytesIO
from uuid import UUID

from flask import Response, g, send_file
from werkzeug.datastructures import FileStorage

from domain.audit.actions import Action
from domain.audit.record import record
from domain.documents.uploads import FileKind
from domain.files.models import StoredFile
from domain.files.store import read_file
from domain.requests.contribution import Upload
from web.guard import keep
from web.runtime import runtime


def attachment(row: StoredFile) -> Response:
    """The file's bytes, with the reading of it on the record."""
    content = read_file(g.session, runtime().files, row)
    record(g.session, g.actor, Action.FILE_READ, row)
    keep()
    return as_file(content, row.id, row.name.rpartition(".")[2] if "." in row.name else "bin")


def as_file(content: bytes, file_id: UUID, ending: str) -> Response:
    """Downloads lie about in folders; the name that the sender gave may identify a child."""
    return send_file(
        BytesIO(content),
        mimetype="application/octet-stream",
        as_attachment=True,
        download_name=f"file-{file_id.hex[:8]}.{ending}",
    )


def ending_of(media_type: str) -> str:
    """By what the file is, whatever it was called."""
    return next((it.extension[1:] for it in FileKind if it.media_type == media_type), "bin")


def uploads(files: list[FileStorage]) -> list[Upload]:
    """What the browser sent, read whole: the app bounds the size of a request."""
    return [Upload(file.filename or "", file.stream.read()) for file in files if file.filename]
