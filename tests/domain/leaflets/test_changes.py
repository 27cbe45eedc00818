"""If a rule changes, its words change, in every form; and a mix that no board has reads well."""

import re
from datetime import date

import pytest

from domain.leaflets.compose import compose
from domain.leaflets.pieces import BoardFacts, Form
from domain.leaflets.printing import as_html, as_text
from domain.procedures.basis import Silence
from domain.procedures.vocabulary import Audience
from tenants.registry import load_boards
from tests.support.changes import changed, silenced, value_at

DAY = date(2012, 6, 1)
BOARD = BoardFacts("Anyshire Safeguarding Board", ("Anyshire Council",), phone="01632 960001")
EDITIONS = {
    f"{board.slug}.{key}": procedure
    for board in load_boards(include_examples=True)
    for key, procedure in board.procedures.items()
}
every_edition = pytest.mark.parametrize("name", EDITIONS)
every_form = pytest.mark.parametrize("form", [Form.STANDARD, Form.EASY_READ])

NOT_FOR_FAMILIES = re.compile(
    # The typed reading of a limb, beside its own words; who is sent a report, and how early;
    # the clocks before the review; and counts and routes that only staff work with.
    r"criteria\.\d\.(death|harm|certainty|joint_working|open_discretion|ambiguity)"
    r"|recipients\.|notification\.|decision_notices\.|clocks\.(decision|notification|rapid_review)|availability"
    r"|family_contact\.carried_by|roles\.panel_member"
    # How a rule stands on the day is told in its own place; who the panel are is told once.
    r"|overrides\.|report_author\.made_of"
    # Half of a rule: nothing follows from reasons that nobody is given, a number with no unit,
    # or who goes to events that there are none of.
    r"|extension\.give_reasons|family_notice\.(ahead|unit)"
    r"|practitioners\.(debrief_attended|events_attended|events_for)"
)


def leaflet(procedure, audience, form):
    return as_text(compose(procedure, BOARD, audience, form, on=DAY))


@every_form
@every_edition
def test_any_change_to_any_rule_changes_the_leaflet_for_professionals(name, form):
    procedure = EDITIONS[name]
    before = leaflet(procedure, Audience.PROFESSIONALS, form)
    for where, other in changed(procedure):
        after = leaflet(other, Audience.PROFESSIONALS, form)
        assert after != before, where


@every_form
@every_edition
def test_a_change_that_matters_to_a_family_changes_the_leaflet_for_families(name, form):
    procedure = EDITIONS[name]
    before = leaflet(procedure, Audience.FAMILIES, form)
    unheard = {
        where
        for where, other in changed(procedure)
        if leaflet(other, Audience.FAMILIES, form) == before
        and not NOT_FOR_FAMILIES.match(where)
        and not (no(value_at(procedure, where)) and no(value_at(other, where)))
    }
    assert not unheard


def no(value):
    """A rule that is not there, and one that says no, promise a family the same: nothing."""
    return value is False or value is Silence.NOT_STATED


@every_form
@pytest.mark.parametrize("audience", [Audience.FAMILIES, Audience.PROFESSIONALS, Audience.CHILDREN])
@every_edition
def test_no_change_makes_a_leaflet_that_reads_badly(name, audience, form):
    procedure = EDITIONS[name]
    for where, other in [*silenced(procedure), *list(changed(procedure))[::11]]:
        made = compose(other, BOARD, audience, form, on=DAY)
        text, html = as_text(made), as_html(made)
        plain = re.sub(r" \S*(?:www\.|://)\S+", "", text)
        odd = re.search(r"[{}_]|None|not stated\b(?!\.)|\.\.| ,|,\.| \.(?!\w)|: *\n\n", plain)
        assert not odd, f"{where}: {plain[max(0, odd.start() - 60) : odd.end() + 30]}"
        assert "<p></p>" not in html
        assert "<li></li>" not in html


@pytest.mark.parametrize("audience", Audience)
def test_large_print_says_word_for_word_what_the_standard_leaflet_says(audience):
    for procedure in EDITIONS.values():
        standard = leaflet(procedure, audience, Form.STANDARD)
        assert leaflet(procedure, audience, Form.LARGE_PRINT) == standard
