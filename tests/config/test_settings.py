import base64
from pathlib import Path

import pytest

from config.settings import Settings, SettingsError

KEY = base64.b64encode(bytes(range(32))).decode()


def settings(**env):
    return Settings.from_environment(env)


def test_nothing_set_means_a_local_copy_with_its_own_services():
    given = settings()
    assert given.state == Path(".candour").resolve()
    assert (given.port, given.domain, given.https, given.demo) == (8000, "localhost", False, False)
    assert given.embedded_database
    assert given.redis_url is None


@pytest.mark.parametrize(
    ("env", "name", "value"),
    [
        ({"CANDOUR_PORT": "81"}, "port", 81),
        ({"CANDOUR_PORT": "  "}, "port", 8000),
        ({"CANDOUR_DOMAIN": "Reviews.Example.ORG."}, "domain", "reviews.example.org"),
        ({"CANDOUR_DOMAIN": "reviews.example.org"}, "https", True),
        ({"CANDOUR_DOMAIN": "reviews.example.org", "CANDOUR_HTTPS": "no"}, "https", False),
        ({"CANDOUR_DOMAIN": "a.localhost"}, "https", False),
        ({"CANDOUR_HTTPS": "1"}, "https", True),
        ({"CANDOUR_PROXIES": "2"}, "proxies", 2),
        ({}, "proxies", 0),
        ({"CANDOUR_DEMO": "true"}, "demo", True),
        ({"DATABASE_URL": "postgres://u:p@h/d"}, "database_url", "postgresql+psycopg://u:p@h/d"),
        ({"DATABASE_URL": "postgresql://h/d"}, "database_url", "postgresql+psycopg://h/d"),
        ({"DATABASE_URL": "postgresql+psycopg://h/d"}, "database_url", "postgresql+psycopg://h/d"),
        ({"REDIS_URL": "rediss://h:1/0"}, "redis_url", "rediss://h:1/0"),
        ({"SMTP_URL": "smtp://h:25"}, "smtp_url", "smtp://h:25"),
        ({"OBJECT_STORE_URL": "s3://bucket"}, "object_store_url", "s3://bucket"),
        ({"NOTIFY_API_KEY": ""}, "notify_api_key", None),
        ({"CANDOUR_MASTER_KEY": KEY}, "master_key", bytes(range(32))),
    ],
)
def test_each_variable_is_read(env, name, value):
    assert getattr(settings(**env), name) == value


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("CANDOUR_PORT", "http"),
        ("CANDOUR_PORT", "0"),
        ("CANDOUR_PORT", "65536"),
        ("CANDOUR_DOMAIN", "https://example.org"),
        ("CANDOUR_DOMAIN", "-a.example"),
        ("CANDOUR_HTTPS", "maybe"),
        ("CANDOUR_PROXIES", "-1"),
        ("CANDOUR_PROXIES", "6"),
        ("CANDOUR_PROXIES", "any"),
        ("CANDOUR_DEMO", "2"),
        ("CANDOUR_MASTER_KEY", "short"),
        ("CANDOUR_MASTER_KEY", base64.b64encode(b"sixteen bytes...").decode()),
        ("DATABASE_URL", "mysql://h/d"),
        ("DATABASE_OWNER_URL", "postgresql://h/d"),
        ("REDIS_URL", "localhost:6379"),
        ("SMTP_URL", "mail.example.org"),
        ("OBJECT_STORE_URL", "bucket"),
    ],
)
def test_a_bad_value_is_refused_in_one_line_that_names_the_variable(name, value):
    with pytest.raises(SettingsError) as refusal:
        settings(**{name: value})
    assert name in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_a_refusal_never_repeats_a_secret():
    with pytest.raises(SettingsError) as refusal:
        settings(DATABASE_URL="mysql://user:hunter2@h/d")
    assert "hunter2" not in str(refusal.value)


def test_what_is_printed_holds_no_secret(tmp_path):
    given = settings(
        CANDOUR_STATE=str(tmp_path),
        CANDOUR_MASTER_KEY=KEY,
        CANDOUR_DEMO_PASSWORD="hunter2",
        DATABASE_URL="postgresql://u:hunter2@h/d",
        DATABASE_OWNER_URL="postgresql://o:hunter2@h/d",
        REDIS_URL="redis://:hunter2@h",
        SMTP_URL="smtp://u:hunter2@h",
        OBJECT_STORE_URL="s3://hunter2@b",
        NOTIFY_API_KEY="hunter2",
    )
    assert "hunter2" not in repr(given)
    assert repr(bytes(range(32))) not in repr(given)


@pytest.mark.parametrize(
    ("env", "label", "address"),
    [
        ({}, None, "http://localhost:8000"),
        ({}, "leicester", "http://leicester.localhost:8000"),
        ({"CANDOUR_PORT": "80"}, "leicester", "http://leicester.localhost"),
        ({"CANDOUR_DOMAIN": "reviews.example"}, "salford", "https://salford.reviews.example"),
        (
            {"CANDOUR_DOMAIN": "r.example"},
            "reviews.salford.example",
            "https://reviews.salford.example",
        ),
    ],
)
def test_a_board_lives_at_its_own_address(env, label, address):
    assert settings(**env).base_url(label) == address


def test_our_own_database_gets_a_key_that_is_made_once_and_kept_private(tmp_path):
    given = settings(CANDOUR_STATE=str(tmp_path))
    key = given.master_key
    assert len(key) == 32
    assert given.master_key == settings(CANDOUR_STATE=str(tmp_path)).master_key == key
    assert given.key_file.stat().st_mode & 0o777 == 0o600


def test_a_database_of_your_own_needs_a_key_of_your_own(tmp_path):
    given = settings(CANDOUR_STATE=str(tmp_path), DATABASE_URL="postgresql://h/d")
    with pytest.raises(SettingsError, match="CANDOUR_MASTER_KEY"):
        _ = given.master_key
    assert list(tmp_path.iterdir()) == []


def test_a_key_file_that_others_may_read_is_refused(tmp_path):
    given = settings(CANDOUR_STATE=str(tmp_path))
    assert given.master_key
    given.key_file.chmod(0o644)
    with pytest.raises(SettingsError, match="chmod 600"):
        _ = given.master_key


def test_a_damaged_key_file_is_refused_and_left_alone(tmp_path):
    given = settings(CANDOUR_STATE=str(tmp_path))
    given.key_file.parent.mkdir()
    given.key_file.write_text("rubbish")
    given.key_file.chmod(0o600)
    with pytest.raises(SettingsError, match="master key file"):
        _ = given.master_key
    assert given.key_file.read_text() == "rubbish"
