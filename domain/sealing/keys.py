"""Keys: a key per case, wrapped by a key per board, wrapped by the master key."""

import hashlib
import hmac
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

NONCE = 12
KEY = 32


class SealBroken(Exception):
    """A sealed value was moved, changed, or belongs to another key."""


def new_key() -> bytes:
    return os.urandom(KEY)


def seal(key: bytes, plain: bytes, bound_to: str) -> bytes:
    """AES-256-GCM: nonce, then cipher text with its tag. `bound_to` must match on opening."""
    return seal_with(AESGCM(key), plain, bound_to)


def seal_with(cipher: AESGCM, plain: bytes, bound_to: str) -> bytes:
    """The same with a key that is ready, for many values one after another."""
    nonce = os.urandom(NONCE)
    return nonce + cipher.encrypt(nonce, plain, bound_to.encode())


def seal_each(cipher: AESGCM, plain: Sequence[bytes], bound_to: Iterable[str]) -> list[bytes]:
    """The same for as many places as there are values."""
    nonces = os.urandom(NONCE * len(plain))
    each = (nonces[at : at + NONCE] for at in range(0, len(nonces), NONCE))
    return [
        nonce + cipher.encrypt(nonce, value, place.encode())
        for nonce, value, place in zip(each, plain, bound_to, strict=True)
    ]


def unseal(key: bytes, sealed: bytes, bound_to: str) -> bytes:
    """The plain bytes. Raises `SealBroken` if anything does not fit."""
    try:
        return AESGCM(key).decrypt(sealed[:NONCE], sealed[NONCE:], bound_to.encode())
    except InvalidTag as error:
        message = f"This value does not belong at {bound_to}."
        raise SealBroken(message) from error


def derive(key: bytes, purpose: str) -> bytes:
    """A separate key for a separate purpose, from one secret."""
    return HKDF(algorithm=SHA256(), length=KEY, salt=None, info=purpose.encode()).derive(key)


def keyed_hash(key: bytes, value: str) -> bytes:
    """For looking up a secret, or an address, without storing it."""
    return hmac.new(key, value.encode(), hashlib.sha256).digest()


@dataclass(frozen=True)
class MasterKey:
    """The one secret of a deployment. It wraps board keys and derives the rest."""

    secret: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.secret) != KEY:
            message = "The master key must be 32 bytes."
            raise ValueError(message)

    def wrap_board_key(self, board: str, key: bytes) -> bytes:
        return seal(derive(self.secret, "board keys"), key, f"board-key/{board}")

    def unwrap_board_key(self, board: str, wrapped: bytes) -> bytes:
        return unseal(derive(self.secret, "board keys"), wrapped, f"board-key/{board}")

    def for_purpose(self, purpose: str) -> bytes:
        """A key for something outside the board keys, such as signing cookies."""
        return derive(self.secret, purpose)
