"""The reader on files that it was not built for: other headings, layouts and habits."""

import pytest

from domain.chronologies.reading.as_json import as_json
from domain.chronologies.reading.reader import read_chronology
from tests.domain.chronologies.reading.layouts import LAYOUTS
from tests.domain.chronologies.scoring import score


def read(layout):
    data, made = layout()
    return as_json(read_chronology(data, made.file)), made


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.__name__)
def test_a_file_of_another_layout_is_read_as_it_is(layout):
    found, made = read(layout)
    result = score(found, made.truth)
    print(result.line())  # noqa: T201 - the figures, for whoever asks with -s

    assert result.holds(), (result.line(), result.missed[:3], result.wrong[:3], result.invented[:3])
    assert result.seen >= 0.99 * result.read
