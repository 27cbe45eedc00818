"""Photos and documents that a relative adds: theirs until sent, made anew, and taken out for good."""

from io import BytesIO

import pytest
from PIL import Image
from sqlalchemy import text

from tests.domain.documents.files import paragraph, word_file
from tests.support.relatives import add_family, appoint_reviewer, hold_views, make_family

FILES = "/family/files"
PLACE = b"Rosewood Lane"


def photo(kind="JPEG"):
    """As a phone makes it: with where and when it was taken."""
    exif = Image.Exif()
    exif[0x010E] = PLACE.decode()
    exif.get_ifd(0x8825)[2] = (53.0, 28.0, 30.0)
    kept = BytesIO()
    Image.new("RGB", (60, 40), "green").save(kept, kind, exif=exif)
    return kept.getvalue()


@pytest.fixture
def family(cast):
    return make_family(cast)


@pytest.fixture
def relative(client_as, family):
    client = client_as(None)
    client.submit(family.path)
    return client


def add(client, content=None, name="IMG_0042.jpg", **typed):
    given = (BytesIO(photo() if content is None else content), name)
    return client.submit(FILES, action=FILES, file=given, **typed)


def rows(admin_engine):
    with admin_engine.connect() as admin:
        return admin.execute(text("select * from attachment order by made_at, id")).mappings().all()


def lying_about(runtime):
    return [path for path in (runtime.settings.state / "files").rglob("*") if path.is_file()]


def take_out(client, admin_engine):
    [row] = rows(admin_engine)
    return client.submit(f"{FILES}/{row['id']}", action=FILES)


def views(family):
    return f"/cases/{family.reference}/family/{family.relative}/views"


def test_a_photo_is_added_without_a_script_and_named_to_its_owner_alone(relative, admin_engine):
    said = relative.follow(add(relative, about="Her first day at nursery."))
    assert "Your file is added. It is not sent yet." in said.text
    assert "IMG_0042.jpg" in said.text
    assert "Her first day at nursery." in said.text
    [row] = rows(admin_engine)
    assert b"IMG_0042" not in row["name_sealed"]
    assert row["sent_at"] is None
    assert "1 added" in relative.get("/family/start").text
    assert "IMG_0042.jpg" in relative.get("/family/check").text


def test_a_photo_is_kept_without_where_it_was_taken(relative, client_as, family, runtime):
    add(relative)
    relative.submit("/family/check")
    assert all(PLACE not in path.read_bytes() for path in lying_about(runtime))
    manager = client_as("manager")
    link = manager.get(views(family)).soup.select_one("main a[href*='/views/']")["href"]
    answer = manager.get(link).response
    assert PLACE not in answer.get_data()
    with Image.open(BytesIO(answer.get_data())) as opened:
        assert not opened.getexif()
        assert opened.size == (60, 40)
    assert "attachment; filename=file-" in answer.headers["Content-Disposition"]
    assert "IMG_0042" not in answer.headers["Content-Disposition"]
    assert answer.mimetype == "application/octet-stream"


def test_nobody_at_the_board_sees_a_file_before_it_is_sent(
    relative, client_as, family, admin_engine
):
    add(relative)
    relative.submit("/family/questions/helped", words="Words.")
    relative.submit("/family/check")
    add(relative, name="second.jpg")
    page = client_as("manager").get(views(family))
    assert "IMG_0042.jpg" in page.text
    assert "second.jpg" not in page.text
    unsent = next(row for row in rows(admin_engine) if row["sent_at"] is None)
    assert client_as("manager").get(f"{views(family)}/{unsent['id']}").status == 404


def test_a_file_alone_can_be_sent_and_reading_it_is_recorded(
    relative, client_as, cast, family, admin_engine
):
    appoint_reviewer(cast, family)
    add(relative)
    assert relative.submit("/family/check").status == 303
    [row] = rows(admin_engine)
    assert client_as("reviewer").get(f"{views(family)}/{row['id']}").status == 200
    with admin_engine.connect() as admin:
        events = admin.scalars(text("select action from event")).all()
    assert events.count("attachment.read") == 1
    assert rows(admin_engine)[0]["read_at"] is not None
    for nobody in ("liaison", "panel", "chair"):
        assert client_as(nobody).get(f"{views(family)}/{row['id']}").status == 403


def test_what_is_taken_out_before_sending_is_gone_for_good(relative, admin_engine, runtime):
    add(relative)
    assert len(lying_about(runtime)) == 1
    assert "taken out and deleted" in relative.follow(take_out(relative, admin_engine)).text
    [row] = rows(admin_engine)
    assert not any(row[each] for each in ("name_sealed", "about_sealed", "storage_key"))
    assert lying_about(runtime) == []
    with admin_engine.connect() as admin:
        assert (
            admin.scalar(text("select count(*) from notice where kind = 'views_taken_back'")) == 0
        )


def test_what_is_taken_out_after_sending_leaves_a_trace_and_the_board_is_told(
    relative, client_as, family, admin_engine, runtime
):
    add(relative)
    relative.submit("/family/check")
    [row] = rows(admin_engine)
    manager = client_as("manager")
    manager.get(f"{views(family)}/{row['id']}")
    assert "That cannot be undone" in relative.get(f"{FILES}/{row['id']}").text
    take_out(relative, admin_engine)
    assert lying_about(runtime) == []
    assert "Taken back by them" in manager.get(views(family)).text
    assert manager.get(f"{views(family)}/{row['id']}").status == 404
    with admin_engine.connect() as admin:
        assert (
            admin.scalar(text("select count(*) from notice where kind = 'views_taken_back'")) == 1
        )


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        (b"\x00\x00\x00\x18ftypheic" + b"\x00" * 90, "IMG_1.HEIC", "take a screenshot"),
        (b"\x00\x00\x00\x18ftypmp42" + b"\x00" * 90, "film.mp4", "You can take a photo of what"),
        (b"\xd0\xcf\x11\xe0" + b"\x00" * 90, "old.doc", "Save it as .docx"),
        (b"\xff\xd8\xff" + b"\x00" * 90, "half.jpg", "may be damaged"),
        (b"a,b\n1,2\n", "table.csv", "We cannot take this kind"),
    ],
    ids=["heic", "film", "old word", "damaged", "table"],
)
def test_what_cannot_be_taken_is_refused_with_what_to_do_instead(
    relative, admin_engine, content, name, said
):
    page = add(relative, content, name, about="Our last holiday")
    assert page.status == 422
    assert said in page.errors[0]
    assert page.fields(FILES)["about"] == "Our last holiday"
    assert rows(admin_engine) == []


def test_a_file_that_is_too_large_is_refused_with_what_to_do_instead(relative, monkeypatch):
    monkeypatch.setattr("web.family.file_forms.LARGEST", 100)
    page = add(relative)
    assert page.status == 422
    assert "take a screenshot of it and add that" in page.errors[0]


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [
        (photo("PNG"), "named wrong.jpg", "image/png"),
        (b"Dear all", "letter.txt", "text/plain"),
        (word_file(paragraph("Dear all")), "letter.docx", "wordprocessingml.document"),
    ],
    ids=["png", "text", "word"],
)
def test_photos_words_and_documents_are_taken(relative, admin_engine, content, name, kind):
    assert add(relative, content, name).status == 303
    assert rows(admin_engine)[0]["media_type"].endswith(kind)


def test_there_is_a_most_and_room_again_when_one_is_taken_out(relative, admin_engine):
    for number in range(10):
        assert add(relative, b"words", f"{number}.txt").status == 303
    assert "Take one out first" in add(relative, b"words", "one more.txt").errors[0]
    first = rows(admin_engine)[0]
    relative.submit(f"{FILES}/{first['id']}", action=FILES)
    assert add(relative, b"words", "one more.txt").status == 303


def test_while_views_are_held_nothing_is_added_and_what_is_there_can_be_taken_out(
    relative, cast, family, admin_engine
):
    add(relative)
    hold_views(cast, family)
    page = relative.get(FILES)
    assert not page.soup.select("input[type=file]")
    assert take_out(relative, admin_engine).status == 303


def test_nobody_reaches_the_file_of_another_relative(
    relative, cast, client_as, family, admin_engine
):
    add(relative)
    [row] = rows(admin_engine)
    other = client_as(None)
    other.submit(add_family(cast, family.case).path)
    assert other.get(f"{FILES}/{row['id']}").status == 404
    assert "IMG_0042" not in other.get(FILES).text
