"""The six boards as they are committed, each with the cast's people."""

import pytest

from tenants.registry import Registry, load_boards


@pytest.fixture(scope="session")
def registry() -> Registry:
    return load_boards(include_examples=True)
