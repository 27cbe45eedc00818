import pytest

from tenants.registry import Registry, load_boards
from tests.web.new_boards.mixes import fellside, quayside


@pytest.fixture(scope="session")
def registry(tmp_path_factory) -> Registry:
    """Boards in a folder outside the repository, and nothing else."""
    parent = tmp_path_factory.mktemp("boards of a deployment")
    quayside(parent)
    fellside(parent)
    return load_boards(parent)
