"""Nothing of a file stays in the process once it has been read."""

from domain.chronologies.reading.marks import plain
from domain.chronologies.reading.reader import read_chronology

FILE = b"Date,Event\n01/02/2014,Rowan was seen at home\n05/02/2014,A call was made\n"


def test_no_answer_about_a_file_is_remembered_after_it():
    assert len(read_chronology(FILE, "one.csv").entries) == 2
    assert plain.cache_info().currsize == 0
