from domain.cases.code_names import given_in, next_children, next_reference, together


def test_letters_follow_each_other_and_then_double():
    assert next_children(set(), 2) == ["Child A", "Child B"]
    assert next_children({f"Child {letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}, 2) == [
        "Child AA",
        "Child AB",
    ]


def test_names_given_within_a_case_of_several_count():
    assert given_in(["Child A, Child B and Child C", "Mother"]) == {"Child A", "Child B", "Child C"}


def test_several_children_are_named_together():
    assert together(["Child A"]) == "Child A"
    assert together(["Child A", "Child B"]) == "Child A and Child B"


def test_a_reference_follows_the_highest_of_its_year():
    assert next_reference(2026, []) == "2026-001"
    assert next_reference(2026, ["2026-001", "2026-999"]) == "2026-1000"
    assert next_reference(2026, ["2026-999", "2026-1000"]) == "2026-1001"
