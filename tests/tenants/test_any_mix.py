"""Rules taken at random from different boards make a board, or are refused in words."""

import random
import re
import shutil
import tomllib
from pathlib import Path

from domain.leaflets.pieces import Form
from tenants.errors import BoardError
from tenants.leaflets import audiences, leaflet_text
from tenants.loader import load_board
from tests.support.toml import dumped

EDITIONS = sorted(Path("tenants").glob("[a-z]*/procedures/*.toml"))
EDITIONS += sorted(Path("tenants/_example").glob("*/procedures/2024.toml"))
TABLES = ("bodies", "clocks", "documents", "holds", "recipients", "roles")  # mixed line by line


def mix(folder: Path, chance: random.Random) -> None:
    """A board's folder whose every rule comes from one of the boards, whichever it may be."""
    rules = [tomllib.loads(file.read_text(encoding="utf-8")) for file in EDITIONS]
    base = chance.randrange(len(EDITIONS))
    shutil.copytree(EDITIONS[base].parents[1], folder)
    shutil.rmtree(folder / "procedures")
    mixed = {key: value for key, value in rules[base].items() if key != "overrides"}
    for key in sorted({key for each in rules for key in each} - {"overrides"}):
        given = [each[key] for each in rules if isinstance(each.get(key), dict | list)]
        if key in TABLES:
            lines = sorted({line for table in given for line in table})
            mixed[key] = {
                line: chance.choice([table[line] for table in given if line in table])
                for line in lines
                if line in mixed.get(key, {}) or chance.random() < 0.7
            }
        elif given:
            mixed[key] = chance.choice(given)
    (folder / "procedures").mkdir()
    (folder / "procedures/2026.toml").write_text(dumped(mixed), encoding="utf-8")
    file = folder / "board.toml"
    text = re.sub(
        r"^slug = .*$", f'slug = "{folder.name}"', file.read_text("utf-8"), flags=re.MULTILINE
    )
    file.write_text(
        re.sub(r"^hosts = .*$", f'hosts = ["{folder.name}"]', text, flags=re.MULTILINE), "utf-8"
    )


def said(folder: Path) -> str:
    """What is wrong with it, or nothing; leaflets of a board with nothing wrong are made."""
    try:
        board = load_board(folder)
    except BoardError as refused:
        return str(refused)
    for audience in audiences(board):
        for form in Form:
            assert leaflet_text(board, audience, form)
    return ""


def test_any_mix_makes_leaflets_or_is_refused_in_words(tmp_path):
    faults = []
    for seed in range(40):
        folder = tmp_path / f"mix-{seed}"
        mix(folder, random.Random(seed))  # noqa: S311 - the same mixes each time
        faults.append(said(folder))
    assert 10 < faults.count("") < 30  # so that both are tried
    for fault in filter(None, faults):
        file, key, reason = re.fullmatch(r"(\S+), ([\w.]+): (.+)", fault, re.DOTALL).groups()
        assert file.endswith(".toml"), fault
        assert key.count(".") >= 1, fault
        assert reason.endswith((".", "”")), fault
