"""A photo from a phone of 320 pixels, with no script: from the page to the list, with its words."""

from datetime import UTC, datetime

import pytest

from domain.family.invitations import LINK_LASTS
from tests.support.live import PHONE, free_port, served
from tests.support.relatives import invitation_of, make_family
from tests.web.family.test_files import photo


@pytest.mark.browser
def test_a_photo_is_added_without_a_script(app, browser, cast, tmp_path):
    family = make_family(cast)
    with cast.session("northshire") as session:  # a browser has the real clock
        invitation_of(session, family).expires_at = datetime.now(UTC) + LINK_LASTS  # noqa: TID251
    taken = tmp_path / "IMG_0042.jpg"
    taken.write_bytes(photo())
    home = f"http://northshire.localhost:{(port := free_port())}"
    with served(app, port):
        context = browser.new_context(viewport=PHONE, java_script_enabled=False)
        page = context.new_page()
        page.goto(home + family.path)
        page.get_by_role("button", name="Continue").click()
        page.get_by_role("link", name="Add a photo or document").click()
        page.get_by_label("Choose a photo or document").set_input_files(taken)
        page.get_by_label("What is it?").fill("Our last holiday")
        page.get_by_role("button", name="Add this file").click()
        page.wait_for_load_state("load")
        assert page.url == f"{home}/family/files"
        assert page.get_by_role("heading", name="IMG_0042.jpg").is_visible()
        assert page.get_by_text("Our last holiday").is_visible()
        wide = page.locator("body").bounding_box()
        assert wide
        assert wide["width"] <= PHONE["width"]
        context.close()
