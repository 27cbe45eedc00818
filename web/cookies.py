"""The session cookie, signed with a salt of the board: one board's cookie is noise to another."""

from datetime import timedelta

from flask import Flask, request
from flask.sessions import SecureCookieSessionInterface, SessionMixin
from itsdangerous import URLSafeTimedSerializer
from werkzeug.exceptions import SecurityError

from web.board import board_of_host

IDLE = timedelta(minutes=60)


class BoardSessions(SecureCookieSessionInterface):
    def get_signing_serializer(self, app: Flask) -> URLSafeTimedSerializer | None:
        serializer = super().get_signing_serializer(app)
        if serializer is not None:
            serializer.salt = f"candour/session/{_slug()}".encode()
        return serializer

    def should_set_cookie(self, app: Flask, session: SessionMixin) -> bool:
        """Never with a file that is the same for everyone: it may be kept on the way."""
        shared = request.path.startswith(("/static/", "/theme.css", "/brand/"))
        return not shared and super().should_set_cookie(app, session)


def _slug() -> str:
    """The board's, or nothing: a host that cannot even be read is refused a little later."""
    try:
        board = board_of_host(request.host)
    except SecurityError:
        return ""
    return board.slug if board else ""


def install_cookies(app: Flask, *, secure: bool) -> None:
    app.session_interface = BoardSessions()
    app.config.update(
        SESSION_COOKIE_NAME="__Host-candour" if secure else "candour",
        SESSION_COOKIE_SECURE=secure,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_PATH="/",
        PERMANENT_SESSION_LIFETIME=IDLE,
        SESSION_REFRESH_EACH_REQUEST=True,
    )
