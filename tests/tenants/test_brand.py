import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tenants.brand import contrast, pairs, palette, theme_css
from tenants.colours import fault_of
from tenants.registry import load_boards

COLOURS = st.integers(0, 0xFFFFFF).map(lambda n: f"#{n:06x}")
HARD = ["#ffffff", "#000000", "#ffff00", "#808080", "#648214", "#767676", "#00ffff"]


def assert_legible(p):
    assert contrast(p.on_brand, p.brand) >= 4.5
    for ground in ("#ffffff", p.surface):
        assert contrast(p.link, ground) >= 4.5
        assert contrast(p.hover, ground) >= 4.5
        assert contrast(p.border, ground) >= 3
        assert contrast("#0b0c0c", ground) >= 4.5


@settings(max_examples=300)
@given(COLOURS)
def test_any_brand_colour_gives_legible_pages(colour):
    assert_legible(palette(colour))


@pytest.mark.parametrize("colour", HARD)
def test_the_hardest_colours_give_legible_pages(colour):
    assert_legible(palette(colour))


@pytest.mark.parametrize("colour", ["#ffffff", "#ffff00", "#00ffff", "#fafafa", "#aaaaaa"])
def test_a_colour_too_pale_for_the_page_is_refused_and_the_nearest_that_would_do_is_named(colour):
    said = fault_of(colour)
    assert "too pale" in said
    nearest = said.rsplit("“", 1)[1][:7]
    assert fault_of(nearest) is None
    assert not all(pair.legible for pair in pairs(colour))


@pytest.mark.parametrize("colour", ["", "red", "#fff", "#12345g", "#FFFFFF", "#1234567"])
def test_what_is_no_colour_is_refused_with_the_right_form(colour):
    assert "such as #1d5b8f" in fault_of(colour)


@settings(max_examples=300)
@given(COLOURS)
def test_every_pair_of_a_colour_that_is_let_through_is_legible(colour):
    if fault_of(colour) is None:
        assert [pair.what for pair in pairs(colour) if not pair.legible] == []


def test_contrast_runs_from_one_to_twenty_one():
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#123456", "#123456") == pytest.approx(1)


def test_a_theme_brands_the_page_without_anyone_elses_font():
    board = load_boards().by_slug("leicester")
    css = theme_css(board.colour)
    assert f"--govuk-brand-colour:{board.colour}" in css
    assert "system-ui" in css
    assert "GDS" not in css
    assert css.count("{") == css.count("}") == 4


def test_no_two_boards_look_alike():
    colours = [b.colour for b in load_boards(include_examples=True)]
    assert len(set(colours)) == len(colours)
