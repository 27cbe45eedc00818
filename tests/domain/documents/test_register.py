from datetime import date

import pytest

from domain.documents.register import Identity, Kind, read_register
from domain.errors import Invalid
from tests.domain.documents.files import register


def test_a_plain_list_is_a_register():
    given = '[{"id": "a", "kind": "person", "names": ["Ann Lee"], "born_on": "2010-01-02"}]'
    expected = Identity("a", Kind.PERSON, ("Ann Lee",), born_on=date(2010, 1, 2))
    assert read_register(given) == (expected,)


def test_a_whole_anonymisation_key_is_a_register():
    kinds = {identity.kind for identity in register()}
    assert kinds == set(Kind)
    assert any(identity.is_public for identity in register())


@pytest.mark.parametrize(
    "given", ["", "5", "[1]", '[{"names": "Ann"}]', '[{"names": [1]}]', "[" * 9999]
)
def test_anything_else_is_refused(given):
    with pytest.raises(Invalid, match="register"):
        read_register(given)
