import io

import page
import pypdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.documents import rendering
from domain.documents.rendering import make_pdf
from domain.errors import Invalid
from tests.domain.documents.files import CLEAN, DRAFT, report

WORDS = {"board_name": "Wexmoor Safeguarding Children Board", "date_words": "March 2017"}


def pdf_of(html, title="Child J"):
    return make_pdf(html, title=title, **WORDS)


def failures(pdf):
    found = page.validate_pdf_bytes(pdf, profile=page.ValidationProfile.PDF_UA_1).failures
    return [failure.message for failure in found]


def text_of(pdf):
    return " ".join(p.extract_text() for p in pypdf.PdfReader(io.BytesIO(pdf)).pages)


def tags_of(pdf):
    return set(_tags(pypdf.PdfReader(io.BytesIO(pdf)).root_object["/StructTreeRoot"]))


def _tags(node):
    node = node.get_object()
    if isinstance(node, pypdf.generic.ArrayObject):
        for inner in node:
            yield from _tags(inner)
    if isinstance(node, pypdf.generic.DictionaryObject):
        yield str(node.get("/S"))
        yield from _tags(node.get("/K", pypdf.generic.NullObject()))


def test_a_whole_report_is_a_tagged_accessible_pdf():
    pdf = pdf_of(report(CLEAN).html)
    assert failures(pdf) == []
    root = pypdf.PdfReader(io.BytesIO(pdf)).root_object
    assert root["/Lang"] == "en-GB"
    assert root["/MarkInfo"]["/Marked"]
    assert {"/H1", "/H2", "/Table", "/TH", "/TD", "/L", "/LI", "/Note"} <= tags_of(pdf)
    assert len(pypdf.PdfReader(io.BytesIO(pdf)).outline) > 10


def test_no_metadata_names_anybody():
    reader = pypdf.PdfReader(io.BytesIO(pdf_of(report(DRAFT).html)))
    assert set(reader.metadata) <= {"/Title", "/Creator", "/Producer"}
    assert reader.metadata["/Title"] == "Child J"
    assert not reader.attachments
    for name in (b"Hartnell", b"Judith", b"Zofia", b"Marlowe"):
        assert name not in reader.root_object["/Metadata"].get_object().get_data()


def test_the_same_words_make_the_same_file():
    assert pdf_of("<p>x</p>") == pdf_of("<p>x</p>")


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<p>#import “x” $a$ @b *c* _d_ &lt;label&gt; \\back `raw` // c /* d */ ~ -- #{1}</p>",
        "<p>= no heading</p><p>- no list</p><p>+ x</p><p>/ term: x</p><p>1. x</p>",
        "<table><tr><td>only</td></tr></table>",
        "<table><tr><td>a</td></tr><tr><td rowspan=9 colspan=9><h3>b</h3></td></tr></table>",
        "<h5>deep</h5><h2>shallow</h2>",
        "<dl><dt>a</dt><dd>b</dd></dl><pre><code>#c</code></pre><hr>",
        '<p><a href="https://e.org/%22#x"><strong>a</strong></a></p>',
        "<p>中文 😀 مرحبا ✓ हिन्दी \ue000 \u2028</p>",
        "<blockquote>" * 100 + "x",
        "<ul><li>" * 60 + "x",
        "<b>" * 200 + "x",
        '<p>a<a href="#fn1" id="fnref1">1</a></p><section id="footnotes"><ol><li id="fn1">n</li></ol></section>',
        '<p><a href="#fn1">1</a></p><ul><li id="fn1">not a note</li></ul>',
    ],
)
def test_any_cleaned_page_can_be_made_and_is_accessible(html):
    assert failures(pdf_of(html)) == []


def test_signs_of_the_typesetter_are_only_signs():
    words = '#import "x" $a$ @b *c* <label> \\d'
    assert words in text_of(pdf_of(f"<p>{words.replace('<', '&lt;')}</p>", title=words))


def test_letters_we_cannot_draw_are_named_not_dropped():
    assert "(grinning face)" in text_of(pdf_of("<p>😀</p>"))


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=60), st.text(max_size=30))
def test_any_text_can_be_a_paragraph_and_a_title(text, title):
    assert pdf_of(f"<p>{text}</p>", title=title).startswith(b"%PDF")


def test_a_colour_is_a_colour():
    with pytest.raises(Invalid, match="colour"):
        make_pdf("<p>x</p>", title="x", accent='#fff") #read("/etc/passwd', **WORDS)


def test_a_page_that_takes_too_long_is_stopped(monkeypatch):
    monkeypatch.setattr(rendering, "SECONDS", 0.001)
    with pytest.raises(Invalid, match="too long"):
        pdf_of("<p>x</p>")
