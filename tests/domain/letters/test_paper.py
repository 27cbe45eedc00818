"""The paper itself: what shows through the window, what the file says of itself, the two sizes."""

from io import BytesIO

import pypdfium2
import pytest
from PIL import Image

from domain.letters.paper import WINDOW, Paper, PaperLink, envelope, make_letter, square_svg
from domain.neutral import telling_words

URL = "http://northshire.localhost/family/" + "A" * 32
LINK = PaperLink(URL, "northshire.localhost/family", "0000 1111 2222 3333 4444 5555 6666")
ADDRESS = ("Rowan Ashby", "Flat 2", "14 Quay Street", "Old Harbour", "Northshire", "NS1 4AB")
MM = 72 / 25.4


def paper(**named) -> Paper:
    words = "Dear Rowan\n\nWe said that we would be in touch.\n\n{link}\n\nYours sincerely\n\nAna"
    given = {"to": ADDRESS, "sender": ("1 Town Hall Square", "NS1 1AA", "0161 496 0001")}
    return Paper(**{**given, "date_words": "2 March 2026", "words": words, "link": LINK, **named})


def opened(pdf: bytes):
    return pypdfium2.PdfDocument(pdf)


def written(page, left, top, right, bottom) -> str:
    """All words of which any part lies in a box, in mm from the paper's top left."""
    high = page.get_height()
    text = page.get_textpage()
    box = (left * MM, high - bottom * MM, right * MM, high - top * MM)
    return " ".join(text.get_text_bounded(*box).split())


@pytest.mark.parametrize("large", [False, True])
def test_through_the_window_show_the_name_and_address_and_nothing_else(large):
    page = opened(make_letter(paper(large=large)))[0]
    assert written(page, *WINDOW) == " ".join(ADDRESS)
    # However the paper slips, this much of it is always behind the window.
    assert written(page, 20, 57, 100, 82) == " ".join(ADDRESS)


def test_a_long_address_is_folded_into_the_window():
    lines = envelope((*ADDRESS, "England", "United Kingdom"))
    assert lines[:5] == list(ADDRESS[:5])
    assert lines[5] == "NS1 4AB, England, United Kingdom"


def test_the_file_says_nothing_of_itself():
    document = opened(make_letter(paper()))
    said = document.get_metadata_dict()
    assert said["Title"] == "Letter"
    assert {said[name] for name in ("Author", "Subject", "Keywords", "CreationDate")} == {""}
    assert telling_words(" ".join(said.values())) == []


def test_it_is_tagged_and_claims_to_be_accessible():
    pdf = make_letter(paper())
    assert b"pdfuaid" in pdf
    assert b"/StructTreeRoot" in pdf


def sizes(document) -> set[float]:
    found = set()
    for page in document:
        for it in page.get_objects():
            if it.type == pypdfium2.raw.FPDF_PAGEOBJ_TEXT:
                low, _, high, _ = (0, 0, 0, 0)
                _, low, _, high = it.get_bounds()
                found.add(high - low)
    return found


def test_in_large_print_all_but_the_envelope_is_sixteen_points_or_more():
    """Letters are measured as they stand on the paper: a capital D of the first line."""
    heights = {}
    for large in (False, True):
        page = opened(make_letter(paper(large=large)))[0]
        text = page.get_textpage()
        at = text.search("Dear Rowan").get_next()[0]
        left, bottom, right, top = text.get_charbox(at)
        heights[large] = top - bottom
        assert right > left
    assert heights[True] / heights[False] == pytest.approx(17 / 12, rel=0.02)


def test_the_link_stands_as_a_square_and_in_letters_to_type():
    words = opened(make_letter(paper()))[0].get_textpage().get_text_range()
    words = " ".join(words.split())
    assert LINK.typed_at in words
    assert LINK.code in words
    assert "A" * 32 not in words


def test_a_link_without_a_code_is_typed_whole():
    link = PaperLink(URL, URL, "")
    words = opened(make_letter(paper(link=link)))[0].get_textpage().get_text_range()
    assert URL in words.replace("\r\n", "")
    assert "letters and numbers" not in words


def test_the_square_is_drawn_with_its_quiet_border():
    page = opened(make_letter(paper()))[0]
    png = BytesIO()
    page.render(scale=3).to_pil().save(png, "png")
    found = Image.open(png).convert("L")
    dark = sum(1 for value in found.get_flattened_data() if value < 64)
    assert dark > 5000
    assert square_svg(URL).startswith("<svg")


def test_what_somebody_typed_is_words_and_never_orders():
    words = 'Dear #read("/etc/passwd")\n\n#import "x"; $1/0$ [ ] \\ "quoted" *bold* @ref <label>'
    text = opened(make_letter(paper(words=words)))[0].get_textpage().get_text_range()
    assert '#read("/etc/passwd")' in text
    assert "*bold* @ref <label>" in text


def test_a_long_letter_goes_on_and_numbers_its_pages():
    document = opened(make_letter(paper(words="\n\n".join(["A line of words. " * 30] * 12))))
    assert len(document) > 1
    assert "1 / " in document[0].get_textpage().get_text_range()
