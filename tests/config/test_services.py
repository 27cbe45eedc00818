import pytest

from config.children import child_environment
from config.services import running_services
from config.settings import Settings, SettingsError

GIVEN = {
    "DATABASE_URL": "postgresql://app@h/d",
    "REDIS_URL": "redis://h",
}


def test_services_of_the_environment_are_used_as_they_are(tmp_path):
    settings = Settings.from_environment({**GIVEN, "CANDOUR_STATE": str(tmp_path)})
    with running_services(settings) as services:
        assert services.app_url == "postgresql+psycopg://app@h/d"
        assert services.redis_url == "redis://h"
    assert list(tmp_path.iterdir()) == []


def test_work_that_needs_the_owner_says_which_variable_is_missing(tmp_path):
    settings = Settings.from_environment({**GIVEN, "CANDOUR_STATE": str(tmp_path)})
    with (
        running_services(settings) as services,
        pytest.raises(SettingsError, match="DATABASE_OWNER_URL"),
    ):
        _ = services.owner_url


def test_a_serving_process_is_not_told_how_to_be_the_owner():
    owner = {"DATABASE_OWNER_URL": "postgresql://owner@h/d"}
    env = {**GIVEN, **owner, "PATH": "/bin"}
    settings = Settings.from_environment(env)
    with running_services(settings) as services:
        told = child_environment(settings, services, env)
    assert told["PATH"] == "/bin"
    assert told["DATABASE_URL"] == services.app_url
    assert not any("owner@" in value for value in told.values())
