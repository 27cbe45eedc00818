from datetime import date

from domain.cases.queries import case_by_reference
from domain.documents.anonymity import Kind
from domain.people.naming import suggestions
from domain.people.queries import identities_of
from domain.people.registering import Entry, add_person
from tests.domain.cases.acting import under_review


def test_the_next_free_code_name_is_suggested_for_each_kind():
    assert suggestions("family", []) == (
        "Mother",
        "Father",
        "Grandparent 1",
        "Aunt 1",
        "Uncle 1",
        "Partner 1",
    )
    assert suggestions("family", ["mother", "Aunt 1"])[:3] == ("Father", "Grandparent 1", "Aunt 2")
    assert suggestions("professional", ["SW1", "SW2"])[:2] == ("SW3", "GP1")
    assert suggestions("nonsense", []) == ()


def test_the_check_reads_everyone_and_every_place_with_all_their_names(cast):
    reference, _ = under_review(cast)
    with cast.session() as session:
        actor, case = cast.actor("northshire", "manager"), case_by_reference(session, reference)
        mother = add_person(
            session,
            actor,
            case,
            entry=Entry("family", "Marigold F", "Mother", date(1990, 5, 6), ("Goldie", "Mari")),
        )
        add_person(session, actor, case, entry=Entry("place", "Larch Road", "Address 1"))
        add_person(
            session,
            actor,
            case,
            entry=Entry("organisation", "The Board", "The board", is_public=True),
        )
    with cast.session() as session:
        found = identities_of(session, case_by_reference(session, reference))
    by_name = {it.code_name: it for it in found}
    assert set(by_name) == {"Child A", "Mother", "Address 1", "The board"}
    assert by_name["Mother"].id == str(mother.id)
    assert by_name["Mother"].names[0] == "Marigold F"
    assert set(by_name["Mother"].names[1:]) == {"Goldie", "Mari"}
    assert by_name["Mother"].born_on == date(1990, 5, 6)
    assert by_name["Address 1"].kind is Kind.PLACE
    assert by_name["The board"].kind is Kind.ORGANISATION
    assert by_name["The board"].is_public
