"""Passwords as they are kept: argon2id, in the profile that OWASP advises for a busy server."""

import unicodedata
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)


def hash_password(password: str) -> str:
    """Slow on purpose. Loaders that make many accounts hash a shared password once."""
    return HASHER.hash(_as_typed_anywhere(password))


def matches(password_hash: str | None, password: str) -> bool:
    """Whether it is the password. Where there is none, the same work is done for nothing."""
    try:
        HASHER.verify(password_hash or _nobodys(), _as_typed_anywhere(password))
    except (VerificationError, InvalidHashError):
        return False
    return password_hash is not None


def is_outdated(password_hash: str) -> bool:
    """Whether the profile has moved on since this was made."""
    return HASHER.check_needs_rehash(password_hash)


@cache
def _nobodys() -> str:
    return HASHER.hash("nobody has this password")


def _as_typed_anywhere(password: str) -> str:
    """Keyboards send the same letter in different ways."""
    return unicodedata.normalize("NFKC", password)
