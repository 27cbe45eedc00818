"""The stylesheet for languages that run from right to left."""

import pytest

from config.mirroring import mirrored


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("a{margin-left:-15px}", "a{margin-right:-15px}"),
        ("a{text-align:left;float:right}", "a{text-align:right;float:left}"),
        ("a{border-width:7px 0 7px 12px}", "a{border-width:7px 12px 7px 0}"),
        ("a{padding:1px 2px}", "a{padding:1px 2px}"),
        ("a{margin:calc(1px + 2px) 1px 2px 3px}", "a{margin:calc(1px + 2px) 3px 2px 1px}"),
        ("a{transform:rotate(225deg)}", "a{transform:rotate(-225deg)}"),
        ("a{transform:rotate(-45deg)}", "a{transform:rotate(45deg)}"),
        ("a{clip-path:polygon(0 0,100% 50%,0 100%)}", "a{clip-path:polygon(100% 0,0% 50%,100% 100%)}"),
        ("@media print{a{left:0}}", "@media print{a{right:0}}"),
        ("a{background:url(left.png)}", "a{background:url(left.png)}"),
    ],
)  # fmt: skip
def test_each_side_becomes_the_other(given, expected):
    assert mirrored(given) == expected


def test_a_tick_stays_a_tick():
    tick = ".govuk-checkboxes__label:after{left:10px;transform:rotate(-45deg)}"
    assert mirrored(tick) == ".govuk-checkboxes__label:after{right:10px;transform:rotate(-45deg)}"
