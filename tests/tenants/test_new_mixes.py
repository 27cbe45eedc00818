"""A board with a mix of rules that no present board has gets right leaflets, with no code."""

import shutil
from pathlib import Path

import pytest

from domain.leaflets.pieces import Form
from domain.plain_words import reading_age
from tenants.leaflets import audiences, leaflet_text
from tenants.loader import load_board

MIX = [
    # Views wait for a family court case, and publication for an inquest; nobody else has that.
    ('kinds = ["criminal", "coronial", "police_investigation"]', 'kinds = ["family_court"]'),
    ('kinds = ["criminal", "family_court", "coronial"]', 'kinds = ["coronial"]'),
    ('who_starts = "board"', 'who_starts = "family"'),
    ('given = "given"', 'given = "if_wished"'),
    ("ahead = 10\n", "ahead = 3\n"),
    ('unit = "working_days"', 'unit = "days"'),
    ("give_reasons = true", 'give_reasons = "not stated"'),
    ('certainty = "will"\nwith_whom', 'certainty = "usually"\nwith_whom'),
    ('publish = "must"', 'publish = "in_full"'),
    ('standard = "full"', 'standard = "suitable"'),
]


@pytest.fixture
def board(tmp_path):
    folder = Path(shutil.copytree("tenants/_example/harbour-vale", tmp_path / "harbour-vale"))
    file = folder / "procedures" / "2024.toml"
    text = file.read_text(encoding="utf-8")
    for old, new in MIX:
        assert old in text, old
        text = text.replace(old, new, 1)
    text = text.replace('kind = "discretionary"', 'kind = "mandatory"', 1)
    file.write_text(text, encoding="utf-8")
    return load_board(folder, example=True)


@pytest.mark.parametrize("form", [Form.STANDARD, Form.LARGE_PRINT])
def test_a_new_mix_is_told_rightly(board, form):
    text = leaflet_text(board, "families", form)
    for words in (
        "We must hold a review when:\n- The case shows improvements",
        "We can also choose to hold a review when:",
        "If there is a family court case, giving views may have to wait.",
        "If there is an inquest, the report cannot be published yet.",
        "To do that, please get in touch with",
        "If you would like one, we will arrange a copy",
        "at least 3 days before anything is published",
        "If it does, we will tell you.",
        "will usually meet you",
        "published in full",
        "suitably anonymised",
    ):
        assert words in text, words
    assert "There is no case in which we must hold one." not in text


def test_a_new_mix_is_as_easy_to_read(board):
    for audience in audiences(board):
        assert reading_age(leaflet_text(board, audience, Form.EASY_READ)) < 11
    text = leaflet_text(board, "families", Form.EASY_READ)
    assert "Sometimes there is a family court case.\nThen giving views may have to wait." in text
