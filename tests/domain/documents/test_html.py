import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.documents.html import clean_html, from_plain, plain_text, surfaces_of

PIECES = st.sampled_from(
    [
        "<h1>",
        "</h1>",
        "<h4>",
        "</h4>",
        "<p>",
        "</p>",
        "<ul>",
        "<li>",
        "</li>",
        "</ul>",
        "<table>",
        "<tr>",
        "<td>",
        "<th>",
        "</table>",
        "<b>",
        "</b>",
        "<a",
        'href="#fn1"',
        'id="fnref1">',
        "<a",
        'href="https://e.org">',
        "</a>",
        "<blockquote>",
        "<script>",
        "<br>",
        "&amp;",
        "<section",
        "id='footnotes'>",
        "<li",
        "id='fn1'>",
        "text",
        "&lt;p&gt;",
        "<svg>",
        "<!--",
        "-->",
        "<td",
        "colspan=2>",
    ]
)


@given(st.lists(PIECES, max_size=40))
def test_cleaning_twice_changes_nothing_and_never_skips_a_heading(pieces):
    once = clean_html("".join(pieces))
    assert clean_html(once) == once
    levels = [int(level) for level in re.findall(r"<h(\d)", once)]
    assert all(b <= a + 1 for a, b in zip([1, *levels], levels, strict=False))


@pytest.mark.parametrize(
    "unsafe",
    [
        "<script>alert(1)</script>",
        '<img src=x onerror="alert(1)">',
        '<a href="javascript:alert(1)">x</a>',
        '<a href="mailto:a@b.example">x</a>',
        '<p style="position:fixed" onclick="x()" class="y">x</p>',
        '<iframe src="https://e.org"></iframe>',
        '<svg><a href="https://e.org">x</a></svg>',
        '<a href="//e.org">x</a>',
        "<!-- Leanne Brook -->",
        '<p data-name="Leanne" title="Leanne" id="Leanne">x</p>',
    ],
)
def test_nothing_that_acts_or_hides_survives(unsafe):
    assert clean_html(unsafe) in {"", "<p>x</p>", "x"}


def test_headings_start_below_the_page_title_and_close_their_gaps():
    assert clean_html("<h3>a</h3><h6>b</h6><h3>c</h3>") == "<h2>a</h2><h3>b</h3><h2>c</h2>"


def test_the_first_row_of_a_table_heads_its_columns():
    html = clean_html("<table><tr><td>Age</td></tr><tr><td>4</td></tr></table>")
    assert '<th scope="col">Age</th>' in html
    assert "<td>4</td>" in html


def test_footnotes_keep_their_way_there_and_back():
    html = clean_html(
        '<p>x<a class="r" id="fnref1" href="#fn1"><sup>1</sup></a></p>'
        '<section id="footnotes"><ol><li id="fn1">n<a href="#fnref1">b</a></li></ol></section>'
    )
    assert 'href="#fn1" id="fnref1"' in html
    assert '<li id="fn1">' in html


def test_a_link_to_nowhere_becomes_its_words():
    assert clean_html('<p><a href="#gone">Contents</a></p>') == "<p>Contents</p>"


def test_plain_writing_becomes_headings_lists_and_paragraphs():
    html = from_plain("# What happened\n\nOne\nline.\n\n- a\n- b\n\n<b>not html</b>")
    assert "<h2>What happened</h2>" in html
    assert "<li>a</li>" in html
    assert "&lt;b&gt;not html&lt;/b&gt;" in html


def test_plain_text_keeps_the_words_and_their_blocks():
    assert plain_text("<h2>A</h2><ul><li>b &amp; c</li></ul>") == "A\n\nb & c"


def test_the_words_of_a_page_and_its_links_can_be_checked():
    found = surfaces_of('<h2>One</h2><p>Two <a href="https://e.org/leanne">x</a></p>')
    assert [surface.text for surface in found] == ["One", "Two x", "https://e.org/leanne"]
