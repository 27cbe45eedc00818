"""`candour words`: whether what families read is easy to read."""

from collections.abc import Iterator

import click

from domain.delivery.words import to_relatives
from domain.leaflets.pieces import Form
from domain.plain_words_check import LONGEST, TARGET_AGE, Verdict, judge
from tenants.leaflets import audiences, leaflet_text
from tenants.registry import load_boards
from web.cli.environment import settings
from web.cli.lazy import LazyGroup
from web.languages.catalogues import TEMPLATE
from web.languages.finding import ROOT, write_template
from web.wording import family_pages

words = LazyGroup(
    {"check": "web.cli.words:check", "extract": "web.cli.words:extract"},
    name="words",
    help="The words of the family's pages and leaflets: how easily they are read, and in what.",
)


@click.command("check")
@click.option("--all", "everything", is_flag=True, help="The long sentences and hard words too.")
@click.option("--examples", is_flag=True, help="With boards that are made up.")
def check(*, everything: bool, examples: bool) -> None:
    """Print the reading age of every family page, message and leaflet; fail where one is too high.

    It is an estimate from the length of words and sentences, and no judge of kindness or of sense.
    """
    verdicts = [judge(*each) for each in _texts(examples=examples)]
    click.echo("  age  words  long  hard")
    for one in verdicts:
        _show(one, everything=everything)
    hard = [one for one in verdicts if one.too_hard]
    click.echo(f"{len(verdicts)} texts, {len(hard)} above a reading age of {TARGET_AGE}.")
    if hard:
        raise SystemExit(1)


@click.command("extract")
def extract() -> None:
    """Write the words of the family's pages to the template that translations are made from."""
    click.echo(f"{write_template()} messages in {TEMPLATE.relative_to(ROOT)}.")


def _texts(*, examples: bool) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    for name, text in (*family_pages(), *to_relatives()):
        yield name, text, ()
    for board in load_boards(include_examples=examples, beside=settings().boards):
        names = (board.name, board.short_name)
        for audience in audiences(board):
            for form in (Form.STANDARD, Form.EASY_READ):  # large print has the standard words
                yield f"{board.slug} {audience} {form}", leaflet_text(board, audience, form), names


def _show(one: Verdict, *, everything: bool) -> None:
    many = f"{len(one.long_sentences):5} {len(one.hard_words):5}"
    mark = "  above the target" if one.too_hard else ""
    click.echo(f"{one.age:5.1f} {one.words:6} {many}  {one.name}{mark}")
    if not everything:
        return
    for sentence in one.long_sentences:
        click.echo(f"        more than {LONGEST} words: {sentence}")
    if one.hard_words:
        said = ", ".join(f"{word} ({count})" for word, count in one.hard_words)
        click.echo(f"        long words: {said}")
