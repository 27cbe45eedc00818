"""A small program run on its own, so that a page that never ends can be stopped.

Reads Typst from standard input, writes a PDF to standard output. Its one argument is an empty
folder: the only place it may read from, so that nothing else on the machine can come in.
"""

import sys
from pathlib import Path

import typst


def main() -> int:
    folder = Path(sys.argv[1])
    try:
        pdf = typst.compile(
            sys.stdin.buffer.read(),
            root=str(folder),
            ignore_system_fonts=True,
            package_path=str(folder),
            package_cache_path=str(folder),
            format="pdf",
            pdf_standards=["ua-1"],
            timestamp=0,
        )
    except typst.TypstError as error:
        sys.stderr.write(str(error))
        return 1
    sys.stdout.buffer.write(pdf)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
