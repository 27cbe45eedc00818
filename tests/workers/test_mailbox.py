from dataclasses import replace
from uuid import uuid4

import pytest

from domain.notices.mailbox import Letter, Mailbox
from domain.sealing.keys import SealBroken, new_key

LETTER = Letter(
    notice=str(uuid4()),
    channel="email",
    to="morwenna@example.org",
    name="Morwenna",
    sender="A message for you",
    subject="A message for you",
    body="Hello",
    sent_at="2026-03-02T10:00:00+00:00",
)


@pytest.fixture
def box(tmp_path):
    return Mailbox(tmp_path, "northshire", new_key())


def test_a_letter_is_read_back_as_it_was(box):
    assert box.put(LETTER)
    assert box.letters(limit=10) == [LETTER]


def test_the_same_notice_is_never_put_in_twice(box):
    assert box.put(LETTER)
    assert not box.put(replace(LETTER, body="Again"))
    assert box.letters(limit=10) == [LETTER]
    assert len(list(box.folder.iterdir())) == 1


def test_nothing_of_it_can_be_read_in_the_folder(box):
    box.put(LETTER)
    [path] = box.folder.iterdir()
    assert path.name == LETTER.notice
    assert b"Morwenna" not in path.read_bytes()
    assert box.folder.stat().st_mode & 0o077 == 0


def test_it_opens_at_its_own_board_and_under_its_own_name_only(box, tmp_path):
    box.put(LETTER)
    [path] = box.folder.iterdir()
    moved = box.folder / str(uuid4())
    path.rename(moved)
    with pytest.raises(SealBroken):
        box.letters(limit=10)
    other = Mailbox(tmp_path, "eastmoor", box.board_key)
    other.folder.mkdir()
    moved.rename(other.folder / LETTER.notice)
    with pytest.raises(SealBroken):
        other.letters(limit=10)


def test_what_a_killed_worker_left_half_written_is_not_a_letter(box):
    box.put(LETTER)
    (box.folder / ".0123").write_bytes(b"half")
    assert box.count() == 1
    assert box.letters(limit=10) == [LETTER]


def test_an_empty_mailbox_is_empty(box):
    assert (box.count(), box.letters(limit=10)) == (0, [])
