"""Every form, sent twice: one effect, and both sendings lead to the same place."""

from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from threading import Barrier

import pytest

from tests.web.every_form.sending import faults, grown, lost, plain, rows, words_on
from tests.web.every_form.stage import AGAIN, CONFLICT, FORMS, GONE

every_form = pytest.mark.parametrize("endpoint", sorted(FORMS))
# What leads nowhere but is shown then and there, or ends the sitting that would be asked.
SHOWN = {"cases.family.link"}
DONE = {200, 303}
NO_LONGER_OFFERED = {"proceeding"}


def at_once(*sendings):
    """Each in a thread of its own, at the same moment by the held clock."""
    start = Barrier(len(sendings))

    def go(sending):
        start.wait(10)
        return sending.send()

    with ThreadPoolExecutor(len(sendings)) as pool:
        running = [pool.submit(copy_context().run, go, sending) for sending in sendings]
        return [each.result(60) for each in running]


@every_form
def test_the_same_sending_twice_has_one_effect(stage, endpoint):
    sending = stage.before(endpoint).filled()
    first = sending.send()
    after_first = rows(stage.admin)
    second = sending.send()
    assert (first.status in DONE, second.status in DONE) == (True, True), second.text[:200]
    assert rows(stage.admin) == after_first
    if endpoint not in SHOWN:
        assert second.location == first.location


@every_form
def test_the_same_sending_twice_at_one_moment_has_one_effect(stage, endpoint):
    alone = stage.before(endpoint).filled()
    before = rows(stage.admin)
    alone.send()
    effect = grown(before, rows(stage.admin))
    opened = stage.before(endpoint)
    sending = opened.filled()
    other = opened.twin().filled()
    other.fields = dict(sending.fields)
    before = rows(stage.admin)
    pages = at_once(sending, other)
    assert [page.status in DONE for page in pages] == [True, True], [p.text[:200] for p in pages]
    assert grown(before, rows(stage.admin)) == effect
    if endpoint not in SHOWN:
        assert pages[0].location == pages[1].location


@every_form
def test_two_people_at_one_moment_get_an_answer_each(stage, endpoint):
    """Both did it, or one did and the other is told so in words and keeps what they typed."""
    before = stage.before(endpoint)
    mine, theirs = before.filled(), before.somebody_else().filled()
    pages = at_once(mine, theirs)
    assert sum(page.status in DONE for page in pages) >= 1, [page.text[:200] for page in pages]
    for page in pages:
        assert page.status in {200, 303, 401, 404, 409, 422}, page.text[:200]
        if page.status in {409, 422}:
            assert not refused(page, mine)
    if FORMS[endpoint].after == CONFLICT:
        assert sum(page.status in DONE for page in pages) == 1


@every_form
def test_what_somebody_else_did_meanwhile_is_said_and_nothing_typed_is_lost(stage, endpoint):
    before = stage.before(endpoint)
    mine, theirs = before.filled(), before.somebody_else().filled()
    done = theirs.send()
    assert done.status in DONE, done.errors
    page = mine.send()
    if FORMS[endpoint].after == AGAIN:
        assert page.status in DONE, page.errors
    elif FORMS[endpoint].after == CONFLICT:
        assert not refused(page, mine)
    else:
        assert FORMS[endpoint].after == GONE
        assert page.status in {401, 404}
        assert not lost(page, mine)


MEANWHILE = sorted(
    {
        ("cases.chronology.refuse_event", "somebody confirmed it"),
        ("cases.chronology.split_event", "somebody refused it"),
        ("cases.chronology.take_out_of_event", "somebody undid it"),
        ("cases.family.invitation", "views were put on hold"),
        ("cases.family.link", "the link was stopped"),
        ("cases.learning.held", "it was called off"),
        ("cases.people.change", "the code name was taken"),
        ("cases.proceedings.holds.new", "the proceedings ended"),
        ("cases.publication.publishing.going_public", "a hold was placed"),
        ("cases.recommendations.adoption.adopting", "the board decided on it"),
        ("cases.recommendations.change", "the board decided on it"),
        ("cases.reports.approval.clearance", "a later version was saved"),
        ("cases.reports.approval.record_approval", "a later version was saved"),
        ("administration.members.send_again", "the account was ended"),
        ("family.check", "views were put on hold"),
        ("family.landing", "the link was stopped"),
        ("family.question", "another answer was saved"),
        ("family.question", "the link was stopped"),
        ("family.question", "views were put on hold"),
        ("requests.own.show", "the request was withdrawn"),
        ("requests.versions.sign", "it was signed off"),
        ("requests.writing.check", "a section was saved"),
        ("requests.writing.check", "the request was withdrawn"),
        ("requests.writing.section", "it was saved elsewhere"),
        ("requests.writing.section", "the request was withdrawn"),
    }
)


@pytest.mark.parametrize(("endpoint", "what"), MEANWHILE)
def test_what_changed_meanwhile_is_said_and_nothing_typed_is_lost(stage, endpoint, what):
    before = stage.before(endpoint)
    sending = before.filled()
    before.shown.meanwhile[what]()
    page = sending.send()
    assert page.status in {404, 409, 422}, page.text[:200]
    assert not set(lost(page, sending)) - NO_LONGER_OFFERED
    assert said_in_words(page)


def refused(page, sending) -> list[str]:
    """What is wrong with a refusal: beside the form, or on a page of its own."""
    if page.status == 422:
        return faults(page, sending, linked=False)
    found = lost(page, sending)
    if page.status != 409 or not page.soup.select_one("main .app-inset"):
        found.append(f"answered {page.status} without a reason: {page.text[:200]}")
    return found


def said_in_words(page) -> bool:
    """A sentence about this very thing, and not only that a page was not found."""
    words = plain(" ".join(page.errors)) or words_on(page)
    return len(words) > 20 and "could not find that page" not in words
