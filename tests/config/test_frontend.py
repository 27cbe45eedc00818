import pytest

from config.frontend import FrontEndError, without_govuk_brand, without_source_map

FONT_FACE = '@font-face{font-family:"GDS Transport";src:url(/assets/fonts/a.woff2)}'


def test_the_font_and_the_crest_of_gov_uk_are_taken_out():
    css = (
        f"{FONT_FACE}.a{{font-family:GDS Transport,arial,sans-serif}}"
        ".b{background:url(/assets/images/govuk-crest.svg)}\n/*# sourceMappingURL=a.css.map */\n"
    )
    fitted = without_govuk_brand(css).strip()
    assert fitted == (
        ".a{font-family:var(--board-font,system-ui,arial,sans-serif)}.b{background:none}"
    )


def test_a_new_way_of_naming_them_is_noticed():
    with pytest.raises(FrontEndError, match="GDS"):
        without_govuk_brand('.a{font-family:"GDS Transport 2"}')


def test_a_script_loses_only_its_source_map():
    assert without_source_map("run();//# sourceMappingURL=a.js.map\n") == "run();"
