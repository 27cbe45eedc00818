"""What a parent tells the processes that it starts, all of it in variables."""

import os
from collections.abc import Mapping

from config.services import Services
from config.settings import Settings


def child_environment(
    settings: Settings, services: Services, env: Mapping[str, str] | None = None
) -> dict[str, str]:
    """Everything of ours, save the tables' owner, which no serving process may be."""
    inherited = dict(os.environ if env is None else env)
    inherited.pop("DATABASE_OWNER_URL", None)
    return inherited | {
        "CANDOUR_STATE": str(settings.state),
        "CANDOUR_PORT": str(settings.port),
        "CANDOUR_DOMAIN": settings.domain,
        "CANDOUR_HTTPS": "1" if settings.https else "0",
        "CANDOUR_BOARDS": str(settings.boards or ""),
        "CANDOUR_DEMO": "1" if settings.demo else "0",
        "CANDOUR_DEMO_PASSWORD": settings.demo_password or "",
        "DATABASE_URL": services.app_url,
        "REDIS_URL": services.redis_url,
        "PYTHONUNBUFFERED": "1",
    }
