"""No committed file may say where packages come from: each machine has its own place."""

import json
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LISTS = ["package.json", "package-lock.json", ".npmrc", "Makefile", "pyproject.toml", ".ci/run"]


def test_no_registry_is_named():
    files = [ROOT / name for name in LISTS] + sorted(ROOT.glob("requirements*"))
    for file in files:
        assert not re.search(r"https?://|index-url|registry=", file.read_text()), file.name


def test_every_front_end_package_is_pinned_by_its_content():
    packages = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    for name, package in packages.items():
        assert not name or package["integrity"].startswith("sha512-")


def test_every_python_package_is_pinned_by_its_content():
    for file in ROOT.glob("requirements*.txt"):
        entries = re.split(r"\n(?=\S)", file.read_text())
        for entry in entries:
            assert entry.startswith("#") or "--hash=sha256:" in entry, (file.name, entry[:60])


def test_every_file_of_tests_holds_a_test():
    for file in (ROOT / "tests").rglob("test_*.py"):
        assert re.search(r"^\s*def test_", file.read_text(), re.MULTILINE), file.name
