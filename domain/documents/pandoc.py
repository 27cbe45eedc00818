"""Running pandoc as a program: sandboxed, with bounds on time and memory and no environment."""

import subprocess
from functools import cache
from pathlib import Path

import pypandoc

from domain.errors import Invalid

SECONDS = 60
MEMORY = "-M768M"


@cache
def _program() -> str:
    return str(Path(pypandoc.get_pandoc_path()).resolve())


def convert(data: bytes, *options: str) -> str:
    return run(data, *options).decode("utf-8", "replace")


def run(data: bytes, *options: str) -> bytes:
    command = [_program(), "--sandbox", "--quiet", "--wrap=none", "+RTS", MEMORY, "-RTS", *options]
    try:
        done = subprocess.run(
            command, input=data, capture_output=True, timeout=SECONDS, check=True, env={}
        )
    except subprocess.TimeoutExpired as error:
        raise Invalid(
            "This document takes too long to read. Split it and try again.", field="file"
        ) from error
    except subprocess.CalledProcessError as error:
        raise Invalid(
            "We could not read this document. Open it in Word, save it again and try once more.",
            field="file",
        ) from error
    return done.stdout
