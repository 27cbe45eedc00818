"""What a running copy holds: made once by the composition root, found through the app."""

from dataclasses import dataclass
from typing import Any

from flask import current_app
from sqlalchemy import Engine

from domain.files.store import FileStore
from domain.sealing.keyring import Vault
from tenants.registry import Registry
from web.nudge import Nudger

NAME = "candour"


@dataclass(frozen=True)
class Runtime:
    settings: Any  # config.settings.Settings; only the composition root may import it
    registry: Registry
    engine: Engine
    vault: Vault
    files: FileStore
    nudger: Nudger


def runtime() -> Runtime:
    found = current_app.extensions[NAME]
    assert isinstance(found, Runtime)  # noqa: S101 - put there by web.app
    return found
