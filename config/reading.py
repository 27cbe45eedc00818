"""Reads one variable at a time, and says in one line what is wrong with a bad one."""

import base64
import binascii
import re
from collections.abc import Mapping
from pathlib import Path

KEY_BYTES = 32
_TRUE = {"1", "true", "yes", "on"}
_FALSE = {"0", "false", "no", "off"}
_LABEL = r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
_DOMAIN = re.compile(rf"{_LABEL}(\.{_LABEL})*")


class SettingsError(Exception):
    """A variable that cannot be used. The message names it and never repeats a secret."""


class Environment:
    """A view of the environment in which an empty variable is the same as none."""

    def __init__(self, variables: Mapping[str, str]) -> None:
        self._variables = variables

    def text(self, name: str) -> str | None:
        return self._variables.get(name, "").strip() or None

    def folder(self, name: str) -> Path | None:
        given = self.text(name)
        if given is None:
            return None
        found = Path(given).expanduser().resolve()
        if not found.is_dir():
            raise SettingsError(f"{name} must be a folder that is there; {found} is not.")
        return found

    def boolean(self, name: str, *, default: bool) -> bool:
        given = (self.text(name) or "").lower()
        if not given:
            return default
        if given not in _TRUE | _FALSE:
            raise SettingsError(f"{name} must be 1 or 0.")
        return given in _TRUE

    def port(self, name: str, *, default: int) -> int:
        given = self.text(name)
        if given is None:
            return default
        if not re.fullmatch(r"[0-9]{1,5}", given) or not 1 <= int(given) <= 65535:
            raise SettingsError(f"{name} must be a whole number from 1 to 65535.")
        return int(given)

    def count(self, name: str, *, most: int) -> int:
        given = self.text(name) or "0"
        if not re.fullmatch(r"[0-9]", given) or int(given) > most:
            raise SettingsError(f"{name} must be a whole number from 0 to {most}.")
        return int(given)

    def domain(self, name: str, *, default: str) -> str:
        given = (self.text(name) or default).lower().rstrip(".")
        if not _DOMAIN.fullmatch(given):
            raise SettingsError(f"{name} must be a host name alone, such as reviews.example.org.")
        return given

    def url(self, name: str, *schemes: str) -> str | None:
        given = self.text(name)
        if given is None:
            return None
        scheme, separator, rest = given.partition("://")
        if not (separator and rest and (scheme in schemes or not schemes)):
            raise SettingsError(f"{name} must be an address that starts with {_listed(schemes)}.")
        return given

    def postgres_url(self, name: str) -> str | None:
        """SQLAlchemy picks its driver by the scheme, so the scheme is always written in full."""
        given = self.url(name, "postgres", "postgresql", "postgresql+psycopg")
        return given and "postgresql+psycopg://" + given.partition("://")[2]

    def key(self, name: str) -> bytes | None:
        given = self.text(name)
        return None if given is None else decoded_key(given, name)


def decoded_key(text: str, name: str) -> bytes:
    try:
        key = base64.b64decode(text.strip(), altchars=b"-_" if set("-_") & set(text) else None)
    except (binascii.Error, ValueError):
        key = b""
    if len(key) != KEY_BYTES:
        raise SettingsError(f"{name} must be {KEY_BYTES} bytes written in base64.")
    return key


def _listed(schemes: tuple[str, ...]) -> str:
    return " or ".join(f"{scheme}://" for scheme in schemes) or "a scheme, such as s3://"
