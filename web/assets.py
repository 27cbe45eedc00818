"""Our own files for the browser: named by their content, and sent compressed."""

import gzip
import hashlib
from functools import lru_cache
from pathlib import Path

from flask import Flask, Response, current_app, request, url_for

COMPRESSED = {"text/css", "text/javascript", "application/javascript", "image/svg+xml"}
YEAR = 31_536_000


def install_assets(app: Flask) -> None:
    app.jinja_env.globals["asset"] = asset
    app.after_request(_send_well)


def asset(path: str) -> str:
    """The address of a static file. It changes with the content, so it can be kept for a year."""
    file = Path(current_app.static_folder or "") / path
    return url_for("static", filename=path, v=_version(file))


@lru_cache(maxsize=64)
def _version(file: Path) -> str | None:
    """Read once: the files of a release do not change while it runs."""
    if not file.is_file():
        return None
    return hashlib.sha256(file.read_bytes()).hexdigest()[:12]


def _send_well(response: Response) -> Response:
    if request.endpoint != "static" or response.status_code != 200:
        return response
    if request.args.get("v"):
        response.headers["Cache-Control"] = f"public, max-age={YEAR}, immutable"
    if response.mimetype in COMPRESSED:
        response.vary.add("Accept-Encoding")
        _compress(response)
    return response


def _compress(response: Response) -> None:
    """Only files that are the same for everyone: a page's secrets are never compressed."""
    if not request.accept_encodings["gzip"] or "Range" in request.headers:
        return
    response.direct_passthrough = False
    response.set_data(_gzipped(response.get_data()))
    response.headers["Content-Encoding"] = "gzip"
    etag, _ = response.get_etag()
    if etag:
        response.set_etag(etag, weak=True)


@lru_cache(maxsize=32)
def _gzipped(content: bytes) -> bytes:
    return gzip.compress(content, 9, mtime=0)
