"""A Word file made of clean HTML: it opens, has headings, and carries nothing else."""

import io
import zipfile

import pytest

from domain.documents.rendering import MAX_HTML
from domain.documents.word import read_word
from domain.documents.word_making import make_word
from domain.errors import Invalid

HTML = "<h2>What happened</h2><p>We saw <strong>her</strong>.</p><h3>In May</h3><ul><li>Twice</li></ul>"


def test_what_is_made_reads_back_the_same():
    made = make_word(HTML, title="A review", subtitle="Version 1")
    read = read_word(made).html
    for words in ("What happened", "In May", "Twice", "<strong>her</strong>"):
        assert words in read
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        assert b"A review" in package.read("word/document.xml")
    assert "<h2" in read
    assert "<h3" in read


def test_nothing_active_travels():
    html = HTML + "<script>alert(1)</script><p onclick='x'>\x00\x1bOdd</p>"
    made = make_word(html, title="A\nreview --data-dir=/", subtitle="\x00")
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        whole = b"".join(package.read(name) for name in package.namelist())
    assert b"alert" not in whole
    assert b"vbaProject" not in whole


def test_a_text_without_end_is_refused():
    with pytest.raises(Invalid):
        make_word("a" * (MAX_HTML + 1), title="x", subtitle="y")
