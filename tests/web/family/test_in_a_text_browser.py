"""The whole way in w3m: no scripts, no styles, no pictures, and only a keyboard.

Without w3m on the machine the test is left out; `make w3m` installs it where that is possible.
"""

import os
import pty
import re
import select
import shutil
import subprocess
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from domain.family.invitations import LINK_LASTS
from domain.family.responses import Answer
from tests.support.live import free_port, served
from tests.support.relatives import invitation_of, make_family

WORDS = "The health visitor listened."
MOVES = re.compile(r"\x1b\[[0-9;]*[CH]")  # where the terminal would leave a space, or go elsewhere
ESCAPES = re.compile(r"\x1b(?:\[[0-9;?]*[A-Za-z]|[()][A-Z0-9]|[=>])|[\x00\x0e\x0f\r]")


class TextBrowser:
    """w3m at a terminal of its own. What is looked for is found with its search, and then pressed.

    It asks the server as it would ask a proxy: not every machine knows names under localhost.
    """

    def __init__(self, board: str, port: int, path: str, home: Path) -> None:
        editor = home / "editor"
        editor.write_text(f"#!/bin/sh\nprintf '%s' '{WORDS}' > \"$1\"\n")
        editor.chmod(0o755)
        self.seen = ""
        self.screen, theirs = pty.openpty()
        environment = {"HOME": str(home), "TERM": "vt100", "EDITOR": str(editor), "LANG": "C.UTF-8"}
        self.process = subprocess.Popen(
            [
                *("w3m", "-cookie", "-o", "confirm_qq=0", "-o", f"editor={editor}"),
                *("-o", "use_proxy=1", "-o", f"http_proxy=http://127.0.0.1:{port}"),
                f"http://{board}.localhost:{port}{path}",
            ],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env={**os.environ, **environment, "LINES": "24", "COLUMNS": "80"},
            start_new_session=True,
        )
        os.close(theirs)

    def _read(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if select.select([self.screen], [], [], 0.1)[0]:
                try:
                    self.seen += os.read(self.screen, 65536).decode(errors="replace")
                except OSError:
                    return

    def sees(self, words: str) -> None:
        """Whether the screen comes to show this. Lines are broken where the terminal breaks them.

        It is asked to draw all of it anew: else it sends only what is different on the screen.
        """
        for _ in range(40):
            self.keys("\x0c")
            shown = " ".join(ESCAPES.sub("", MOVES.sub(" ", self.seen)).split())
            if words in shown:
                return
        raise AssertionError(f"{words!r}: {shown}")

    def keys(self, keys: str, rest: float = 0.4) -> None:
        self.seen = ""
        os.write(self.screen, keys.encode())
        self._read(rest)

    def press(self, words: str) -> None:
        """Search for it from the top, and press Enter on it."""
        self.keys("g")
        self.keys(f"/{words}\r")
        self.keys("\r", 1.0)

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self.screen)


@pytest.mark.skipif(not shutil.which("w3m"), reason="w3m is not here")
def test_from_the_link_to_a_saved_answer(app, cast, tmp_path):
    family = make_family(cast)
    with cast.session() as session:
        invitation_of(session, family).expires_at = datetime.now(UTC) + LINK_LASTS  # noqa: TID251
    port = free_port()
    with served(app, port):
        browser = TextBrowser("northshire", port, family.path, tmp_path)
        try:
            browser.sees("There is something here for you")
            browser.press("Continue")
            browser.sees("Your private pages")
            browser.press("Tell us what you think")
            browser.sees("Question 1 of")
            browser.keys("g")
            browser.keys("/Question 1\r")
            browser.keys("\t")
            browser.keys("\r", 1.0)  # opens the editor, which types
            browser.press("Save and come back later")
            browser.sees("Your private pages")
        finally:
            browser.close()
    with cast.family_session(family.invitation) as session:
        assert [answer.words.strip() for answer in session.query(Answer)] == [WORDS]
