"""What is asked of people depends on what they have decided before."""

from uuid import UUID

from domain.chronologies.kept.same.offering import Offer, decided, offers_of

A, B, C, D, E = (UUID(int=number) for number in range(1, 6))
EVENT, OTHER = UUID(int=100), UUID(int=101)


def sets(*groups):
    return [frozenset(group) for group in groups]


def asked(found, *, confirmed=None, refused=()):
    known = decided(
        {event: frozenset(held) for event, held in (confirmed or {}).items()}, sets(*refused)
    )
    return [offer for _, offer in offers_of(sets(*found), known)]


def test_what_nobody_has_decided_is_asked_as_it_was_found():
    assert asked([(A, B, C)]) == [Offer(frozenset({A, B, C}))]


def test_what_was_refused_is_not_asked_again_nor_a_part_of_it():
    assert asked([(A, B, C), (A, B)], refused=[(A, B, C)]) == []


def test_more_than_was_refused_is_asked_with_a_word_of_what_was_said_before():
    assert asked([(A, B, D)], refused=[(A, B, C)]) == [
        Offer(frozenset({A, B, D}), said_before=True)
    ]


def test_what_is_confirmed_is_not_asked_again_nor_a_part_of_it():
    assert asked([(A, B, C), (A, B)], confirmed={EVENT: (A, B, C)}) == []


def test_one_more_account_of_a_confirmed_event_is_asked_by_itself():
    assert asked([(A, B, C, D)], confirmed={EVENT: (A, B)}) == [
        Offer(frozenset({A, B, C}), EVENT),
        Offer(frozenset({A, B, D}), EVENT),
    ]


def test_an_account_that_was_refused_for_an_event_is_not_offered_to_it_again():
    assert asked([(A, B, C)], confirmed={EVENT: (A, B)}, refused=[(A, B, C)]) == []
    # Nor once the event has grown.
    assert asked([(A, B, C, D)], confirmed={EVENT: (A, B, D)}, refused=[(A, B, C)]) == []


def test_what_was_split_stays_split_and_the_parts_can_grow():
    split = {"confirmed": {EVENT: (A, B), OTHER: (C, D)}, "refused": [(A, B, C, D)]}
    assert asked([(A, B, C, D)], **split) == []
    assert asked([(A, B, C, D, E)], **split) == [Offer(frozenset({C, D, E}), OTHER)] or asked(
        [(A, B, C, D, E)], **split
    ) == [Offer(frozenset({A, B, E}), EVENT)]


def test_an_account_of_one_event_is_not_offered_to_another():
    assert asked([(A, B, C)], confirmed={EVENT: (A, B), OTHER: (C, D)}) == []
