"""Whatever page a test of the family's pages shows, every word of it is in the catalogue."""

import pytest

from tests.support.languages import every_page_in


@pytest.fixture(autouse=True)
def _every_word_in_the_catalogue(app):
    with every_page_in(app) as plain:
        yield
    missed = "\n".join(sorted({f"{page}: {words}" for page, words in plain}))
    assert not missed, f"Words that are not in the catalogue, or not marked as data:\n{missed}"
