"""The table of sections, held against what is known of such reviews."""

import pytest

from domain.contributions.sections import (
    BY_KEY,
    NEEDED,
    PUBLISHED,
    REPORT,
    REVIEW,
    SECTIONS,
    USUAL,
    after,
    before,
    has_sections,
    sections_of,
)
from domain.contributions.word_sections import folded, sections_in

# The parts of an individual management review as the fact base lists them, with the section each
# is written in. What the request itself says (agency, child, date asked) is not asked for again,
# and sign-off and the panel's own look at it are acts, not sections.
VERIFIED = {
    "author role and independence": "author",
    "date records secured": "records",
    "terms of reference": "terms",
    "contextual information": "context",
    "methodology": "method",
}
OUTLINE = {
    "genogram": "family",
    "chronology": "dates",
    "narrative": "narrative",
    "analysis against terms of reference": "analysis",
    "race, culture, language, religion, disability": "identity",
    "voice of child": "voice",
    "good practice": "good",
    "lessons": "lessons",
    "recommendations": "recommendations",
    "agency action plan": "actions",
}


def test_each_part_of_a_review_has_a_section_and_no_section_is_made_up():
    assert set(VERIFIED.values()) | set(OUTLINE.values()) == {it.key for it in SECTIONS}


def test_what_a_published_form_asks_is_needed_and_what_is_only_usual_is_not():
    for section in sections_of(REVIEW):
        if section.key in VERIFIED.values():
            assert section.is_required(REVIEW)
            assert section.basis(REVIEW) == PUBLISHED
        elif section.key == "narrative":
            assert section.basis(REVIEW) == NEEDED
        else:
            assert not section.is_required(REVIEW)
            assert section.basis(REVIEW) == USUAL


def test_an_information_report_is_shorter_and_needs_no_more_than_what_happened():
    shorter = sections_of(REPORT)
    assert len(shorter) < len(sections_of(REVIEW))
    assert [it.key for it in shorter if it.is_required(REPORT)] == ["narrative"]
    assert BY_KEY["author"].basis(REPORT) == USUAL


def test_a_chronology_has_no_sections():
    assert not has_sections("chronology")


def test_one_leads_to_the_next_and_back():
    keys = [section.key for section in sections_of(REVIEW)]
    walked, key = [], keys[0]
    while following := after(REVIEW, key):
        assert before(REVIEW, following.key).key == key
        walked.append(key := following.key)
    assert [keys[0], *walked] == keys
    assert before(REVIEW, keys[0]) is None


def test_no_heading_means_two_sections():
    for kind in (REVIEW, REPORT):
        seen = {}
        for section in sections_of(kind):
            for words in (section.title, *section.called):
                assert seen.setdefault(folded(words), section.key) == section.key, words


def page(*parts):
    return "".join(f"<h2>{heading}</h2><p>{words}</p>" for heading, words in parts)


FOLLOWING = (
    ("1. Author and independence", "A. Writer."),
    ("2.1 Terms of Reference", "As asked."),
    ("Section 3: Contextual information", "Busy."),
    ("4) Analysis &amp; findings", "Not a heading of ours."),
    ("Lessons learned", "To ask."),
)


def test_a_word_file_that_follows_the_headings_is_read_and_nothing_is_dropped():
    html = "<p>Front page.</p>" + page(*FOLLOWING)
    found = {piece.section: piece.html for piece in sections_in(html, REVIEW)}
    assert list(found) == ["front", "author", "terms", "context", "lessons"]
    assert "Front page." in found["front"]
    assert "Not a heading of ours." in found["context"], "it stays where it stood"
    assert "Analysis" in found["context"]
    assert "Author" not in found["author"], "the title is ours"


def test_bold_lines_serve_as_headings():
    bold = "".join(
        f"<p><strong>{heading}</strong></p><p>{words}</p>" for heading, words in FOLLOWING
    )
    assert {piece.section for piece in sections_in(bold, REVIEW)} >= {"author", "terms", "lessons"}


def test_the_same_heading_twice_is_one_section_with_both_texts():
    html = page(*FOLLOWING, ("Lessons", "And to listen."))
    found = {piece.section: piece.html for piece in sections_in(html, REVIEW)}
    assert "To ask." in found["lessons"]
    assert "And to listen." in found["lessons"]


def test_footnotes_are_kept_at_the_end():
    html = (
        page(*FOLLOWING)
        + '<section id="footnotes"><ol><li id="fn1"><p>A note.</p></li></ol></section>'
    )
    found = sections_in(html, REVIEW)
    assert found[-1].section == "notes"
    assert "A note." in found[-1].html


@pytest.mark.parametrize("html", ["", "<p>Words.</p>", page(("Lessons", "x"), ("Appendix", "y"))])
def test_a_file_with_other_headings_is_left_as_it_is(html):
    assert sections_in(html, REVIEW) == ()


def test_what_is_read_out_of_a_file_is_cleaned():
    html = page(*FOLLOWING) + '<p onclick="x()">Hm</p><script>alert(1)</script>'
    assert "script" not in "".join(piece.html for piece in sections_in(html, REVIEW))
    assert "onclick" not in "".join(piece.html for piece in sections_in(html, REVIEW))
