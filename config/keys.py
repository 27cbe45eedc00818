"""The master key's file: read with care, made once, and never half written."""

import base64
import os
import secrets
import stat
from pathlib import Path

from config.reading import KEY_BYTES, SettingsError, decoded_key


def read_key(path: Path) -> bytes | None:
    try:
        text = path.read_text(encoding="ascii")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"The master key file {path} cannot be read.") from error
    if stat.S_IMODE(path.stat().st_mode) & (stat.S_IRWXG | stat.S_IRWXO):
        raise SettingsError(f"Others may read the master key file {path}; run chmod 600 on it.")
    return decoded_key(text, f"The master key file {path}")


def read_or_make_key(path: Path) -> bytes:
    return read_key(path) or _make_key(path)


def _make_key(path: Path) -> bytes:
    made = base64.b64encode(secrets.token_bytes(KEY_BYTES)).decode()
    kept = keep_secret(path, made)
    return decoded_key(kept, f"The master key file {path}")


def keep_secret(path: Path, text: str) -> str:
    """Write a secret once. Where another process was first, theirs is kept and returned."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(text + "\n")
            file.flush()
            os.fsync(file.fileno())
        # A link fails where the name is taken, so two starters cannot each make a key.
        path.hardlink_to(draft)
    except FileExistsError:
        pass
    finally:
        draft.unlink(missing_ok=True)
    return path.read_text(encoding="ascii").strip()
