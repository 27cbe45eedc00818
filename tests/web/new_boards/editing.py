"""What a person does in an editor: takes out `stated = false`, and writes what the document says."""

import re
import tomllib
from pathlib import Path

from tests.support.toml import dumped


def stated(text: str, heading: str, **said: object) -> str:
    """The edition with one rule stated: its sample lines without their #, and the words in place.

    `heading` is as it stands in the file, without brackets.
    """
    block = re.compile(
        rf"^(\[+{re.escape(heading)}\]+)\nstated = false\n((?:# .*\n)*)", re.MULTILINE
    )

    def write(found: re.Match[str]) -> str:
        samples = tomllib.loads(re.sub(r"^# ", "", found[2], flags=re.MULTILINE))
        unknown = said.keys() - samples.keys()
        assert not unknown, f"{heading} has no {unknown}"
        rule = {**samples, "section": "Section 3", **said}
        return f"{found[1]}\n{dumped(rule)}"

    changed, count = block.subn(write, text, count=1)
    assert count == 1, heading
    return changed


def put(file: Path, **lines: str) -> None:
    """Single lines of a file, by their keys."""
    text = file.read_text(encoding="utf-8")
    for key, value in lines.items():
        text, count = re.subn(
            rf"^{key} = .*$", f"{key} = {value}", text, count=1, flags=re.MULTILINE
        )
        assert count == 1, key
    file.write_text(text, encoding="utf-8")
