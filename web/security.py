"""Headers on every answer: what a browser may load, keep and tell others."""

import secrets

from flask import Flask, Response, current_app, g, request, session

PUBLIC = ("/leaflets", "/procedure", "/library", "/contacts", "/accessibility", "/privacy")
SHARED = ("/static/", "/theme.css", "/brand/")
LINKS = ("/family", "/given", "/set-password")  # addresses that open something
PUBLIC_SECONDS = 60

FIXED = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": (
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
        "microphone=(), midi=(), payment=(), usb=(), browsing-topics=()"
    ),
}


def install_security(app: Flask) -> None:
    app.jinja_env.globals["csp_nonce"] = csp_nonce
    app.after_request(_protect)


def csp_nonce() -> str:
    """One random value for the whole request, shared by the page and its header."""
    if "csp_nonce" not in g:
        g.csp_nonce = secrets.token_urlsafe(18)
    return str(g.csp_nonce)


def content_security_policy() -> str:
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'self' 'nonce-{csp_nonce()}'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'none'",
            "connect-src 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'",
        )
    )


def _protect(response: Response) -> Response:
    response.headers.update(FIXED)
    response.headers["Content-Security-Policy"] = content_security_policy()
    response.headers["Referrer-Policy"] = _referrer_policy()
    if request.is_secure or current_app.config["SESSION_COOKIE_SECURE"]:
        response.headers["Strict-Transport-Security"] = "max-age=63072000; includeSubDomains"
    if not (_is_public() or _is_shared()):
        response.headers["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    _limit_keeping(response)
    return response


def _referrer_policy() -> str:
    return "no-referrer" if any(_under(path) for path in LINKS) else "same-origin"


def _limit_keeping(response: Response) -> None:
    if _is_shared():
        return
    if _may_be_kept(response):
        response.headers.setdefault("Cache-Control", f"public, max-age={PUBLIC_SECONDS}")
        response.vary.update(("Cookie", "HX-Request"))
    else:
        response.headers["Cache-Control"] = "no-store"


def _may_be_kept(response: Response) -> bool:
    """A page for everyone. Anything in the session may show on the page, so it must be empty."""
    return (
        _is_public()
        and request.method in {"GET", "HEAD"}
        and response.status_code == 200
        and not session
    )


def _is_public() -> bool:
    return request.path == "/" or any(_under(path) for path in PUBLIC)


def _is_shared() -> bool:
    return request.path.startswith(SHARED)


def _under(path: str) -> bool:
    return request.path == path or request.path.startswith((path + "/", path + "."))
