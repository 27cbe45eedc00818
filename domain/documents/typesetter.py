"""A small program run on its own, so that a page that never ends can be stopped.

Reads Typst from standard input, writes a PDF to standard output. Its one argument is an empty
folder: the only place it may read from, so that nothing else on the machine can come in.
"""

import re
import sys
import unicodedata
from pathlib import Path

import typst

_MISSING = re.compile(r'the text `"(.+?)"` could not be displayed', re.DOTALL)
# Letters that cannot be shown in an error message are written as their number there.
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
# From here on stand the scripts and signs that no font of ours has.
_FAR = "\u2e80"
_TRIES = 40


def main() -> int:
    folder, source = sys.argv[1], sys.stdin.buffer.read().decode("utf-8", "replace")
    for _ in range(_TRIES):
        try:
            pdf = _compile(source, folder)
        except typst.TypstError as error:
            missing = _MISSING.search(str(error))
            if missing is None:
                sys.stderr.write(str(error))
                return 1
            source = _spelled_out(source, _ESCAPED.sub(lambda m: chr(int(m[1], 16)), missing[1]))
        else:
            sys.stdout.buffer.write(pdf)
            return 0
    return 1


def _compile(source: str, folder: str) -> bytes:
    page = Path(folder, "report.typ")
    page.write_text(source, encoding="utf-8")
    return typst.compile(
        str(page),
        root=folder,
        ignore_system_fonts=True,
        package_path=folder,
        package_cache_path=folder,
        format="pdf",
        pdf_standards=["ua-1"],
        timestamp=0,
    )


def _spelled_out(source: str, missing: str) -> str:
    """A sign we have no letter for is named, never dropped: nothing vanishes unsaid."""
    gone = {letter for letter in source if letter >= _FAR} | set(missing) - set(" ()")
    names: dict[str, str | int | None] = {
        letter: f"({unicodedata.name(letter, 'unknown sign').lower()})" for letter in gone
    }
    return source.translate(str.maketrans(names))


if __name__ == "__main__":
    raise SystemExit(main())
