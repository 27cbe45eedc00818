"""An agency's own recommendations, one by one, however it wrote them."""

from types import SimpleNamespace

import pytest

from domain.contributions.recommended import recommended


def items(words, source="written", section="recommendations"):
    return list(recommended([SimpleNamespace(section=section, source=source, words=words)]))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("- Ask each school.\n- Write it down.", ["Ask each school.", "Write it down."]),
        ("We recommend:\n\n1. Ask each school.\n2. Write it down.", ["Ask each school.", "Write it down."]),
        ("R1. Ask each school.\nR2. Write it\ndown.", ["Ask each school.", "Write it\ndown."]),
        ("Recommendation 1: Ask.\n\nRecommendation 2: Write.", ["Ask.", "Write."]),
        ("Ask each school.\n\nWrite it down.", ["Ask each school.", "Write it down."]),
        ("# For us\n\nAsk each school.", ["Ask each school."]),
        ("- Ask:\n  - the school\n  - the clinic\n- Write.", ["Ask:\n- the school\n- the clinic", "Write."]),
        ("2024 was the year.", ["2024 was the year."]),
        ("12 months later, look again.", ["12 months later, look again."]),
        ("Recording should be clear.", ["Recording should be clear."]),
        ("1 < 2 & so on.", ["1 < 2 & so on."]),
        ("", []),
    ],
)  # fmt: skip
def test_what_was_typed(words, found):
    assert items(words) == found


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<p>We recommend:</p><ul><li><p>Ask.</p><p>Soon.</p></li><li>Write.</li></ul>", ["Ask.\nSoon.", "Write."]),
        (
            "<table><thead><tr><th>No</th></tr></thead><tr><td>1</td><td>Ask each school.</td></tr></table>",
            ["Ask each school."],
        ),
        ("<h2>R1</h2><p>Ask <strong>each</strong> school.</p>", ["Ask each school."]),
        ("<p>Loose <em>words</em></p>tail", ["Loose words", "tail"]),
    ],
)  # fmt: skip
def test_what_came_out_of_word(html, found):
    assert items(html, "word") == found


def test_another_section_holds_none():
    assert items("- Ask.", section="lessons") == []


def test_there_are_never_more_than_a_page_can_hold():
    assert len(items("- Ask.\n" * 500)) == 100
