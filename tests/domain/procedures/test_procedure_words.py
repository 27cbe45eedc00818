"""The corners that no board's leaflet has reached yet."""

from datetime import date

import pytest

from domain.procedures import rules
from domain.procedures.basis import NotStated, Silence
from domain.procedures.vocabulary import ClockKey, Exempt, Unit
from domain.procedures.words import all_of, exceptions, one_of
from tenants.registry import load_boards

BOARDS = load_boards(include_examples=True)


@pytest.fixture
def procedure():
    return BOARDS.by_slug("harbour-vale").edition_on(date(2026, 1, 1))


def silent(procedure):
    return NotStated(stated=False, source=procedure.anonymity.source)


def test_a_role_with_no_title_of_its_own_has_a_plain_one():
    leicester = BOARDS.by_slug("leicester").edition_on(date(2026, 1, 1))
    assert rules.title_of(leicester, "panel_chair") == "Panel chair"
    assert rules.title_of(leicester, "lead") == "Panel Chair"
    assert [role.key for role in rules.roles(leicester)] == ["lead", "panel_member"]


def test_a_role_that_is_not_in_the_vocabulary_is_refused(procedure):
    with pytest.raises(ValueError, match="caretaker"):
        rules.title_of(procedure, "caretaker")


def test_days_may_be_counted_too(procedure):
    clock = procedure.clocks[ClockKey.REVIEW].model_copy(update={"unit": Unit.DAYS})
    clocks = {ClockKey.REVIEW: clock}
    counted = procedure.model_copy(update={"clocks": clocks})
    dates = rules.CaseDates(decided_on=date(2026, 1, 1))
    (state,) = rules.clock_state(counted, dates, (), date(2026, 1, 2))
    assert state.due_on == date(2026, 1, 7)
    assert "6 days" in state.sentence


def test_a_silent_clock_says_only_that_when_the_guidance_was_silent_too(procedure):
    quiet = procedure.model_copy(update={"clocks": {ClockKey.REVIEW: silent(procedure)}})
    (state,) = rules.clock_state(quiet, rules.CaseDates(), (), date(2026, 1, 2))
    assert state.sentence == "No time limit stated in the board's procedure."


def test_silence_about_families_is_told_plainly(procedure):
    quiet = procedure.model_copy(
        update={
            "family_contact": silent(procedure),
            "other_formats": procedure.other_formats.model_copy(update={"provided": False}),
            "children_views": procedure.children_views.model_copy(update={"provided": False}),
            "panel": silent(procedure),
        }
    )
    said = {p.key: p.sentence for p in rules.family_promises(quiet)}
    assert said["contact"] == "Our leaflet does not say whom you can speak with. Please ask us."
    assert "does not say" in said["children"]
    assert "does not say" in said["formats"]
    family = next(step for step in rules.steps(quiet) if step.key == "family")
    assert family.who == "Not stated in the board's procedure"


def test_an_extension_may_be_told_without_reasons(procedure):
    extension = procedure.extension.model_copy(update={"give_reasons": Silence.NOT_STATED})
    quiet = procedure.model_copy(update={"extension": extension})
    assert rules.extension_duty(quiet).sentence == "If the review needs longer, the family is told."
    promises = {p.key: p.sentence for p in rules.family_promises(quiet)}
    assert promises["extension"] == "If the review needs longer, we will tell you."


def test_exceptions_are_given_as_instances_of_good_reasons():
    both = (Exempt.GOOD_REASONS, Exempt.HARM_TO_OTHER_CHILDREN)
    assert exceptions(both) == (
        "there are good reasons not to, for instance because it would harm other children"
    )
    assert exceptions((Exempt.HARM_TO_OTHER_CHILDREN,)) == "it would harm other children"
    assert exceptions(()) == ""


def test_lists_read_as_people_say_them():
    assert one_of(["a"]) == "a"
    assert one_of(["a", "b"]) == "a or b"
    assert all_of(["a", "b", "c"]) == "a, b and c"


def test_every_field_of_a_rule_says_what_it_is(procedure):
    for name in ("extension", "anonymity", "family_copy", "agency_duty"):
        fields = type(getattr(procedure, name)).model_fields
        assert all(field.description or key == "note" for key, field in fields.items())
