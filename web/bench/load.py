"""The load: a few connections that are kept, each with one request at a time.

Runs as a process of its own, so that it shares no interpreter with what it measures:
`python -m web.bench.load` reads a `Load` as JSON and writes a `Found` as JSON.
"""

import json
import selectors
import socket
import sys
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

HEAD_END = b"\r\n\r\n"
WAIT_SECONDS = 15.0
FEWEST = 40  # answers, so that one in twenty means something; waited for up to four times as long


class WrongAnswer(Exception):
    """Something other than the page came back, and must not be measured as if it were."""


@dataclass(frozen=True)
class Load:
    port: int
    path: str
    length: int  # bytes of the body that every answer must have
    seconds: float
    headers: Mapping[str, str] = field(default_factory=dict)
    connections: int = 8

    def request(self) -> bytes:
        lines = [f"GET {self.path} HTTP/1.1"]
        lines += [f"{name}: {value}" for name, value in self.headers.items()]
        return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


@dataclass(frozen=True)
class Found:
    requests: int
    seconds: float
    p95: float  # of the time from asking to the last byte, in seconds

    @property
    def rate(self) -> float:
        return self.requests / self.seconds


class Line:
    """One kept connection."""

    def __init__(self, load: Load, request: bytes) -> None:
        self._load, self._request = load, request
        self.connect()

    def connect(self) -> None:
        self.socket = socket.create_connection(("127.0.0.1", self._load.port), WAIT_SECONDS)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def ask(self) -> None:
        self._answer, self._whole, self.closing = bytearray(), 0, False
        self.asked = time.perf_counter()
        self.socket.sendall(self._request)

    def read(self) -> bool:
        """Take in what has come. True once the answer is whole."""
        came = self.socket.recv(262_144)
        if not came:
            raise ConnectionResetError
        self._answer += came
        if not self._whole:
            self._read_head()
        if self._whole and len(self._answer) > self._whole:
            raise WrongAnswer("More came back than was announced.")
        return bool(self._whole) and len(self._answer) == self._whole

    def _read_head(self) -> None:
        end = self._answer.find(HEAD_END)
        if end < 0:
            return
        status, _, lines = self._answer[:end].decode("latin-1").partition("\r\n")
        headers = {
            name.strip().lower(): value.strip()
            for name, _, value in (line.partition(":") for line in lines.split("\r\n"))
        }
        self.closing = headers.get("connection", "").lower() == "close"
        _refuse_unless_page(status, headers.get("content-length"), self._load)
        self._whole = end + len(HEAD_END) + self._load.length

    @property
    def empty(self) -> bool:
        return not self._answer


def _refuse_unless_page(status: str, length: str | None, load: Load) -> None:
    code = status.split(" ")[1:2]
    if code != ["200"]:
        raise WrongAnswer(f"{load.path} answered “{status}”.")
    if length != str(load.length):
        raise WrongAnswer(f"{load.path} is {length} bytes long and was {load.length}.")


def run(load: Load) -> Found:
    request = load.request()
    lines = [Line(load, request) for _ in range(load.connections)]
    try:
        return _measure(load, lines)
    finally:
        for line in lines:
            line.socket.close()


def _measure(load: Load, lines: list[Line]) -> Found:
    took: list[float] = []
    with selectors.DefaultSelector() as waiting:
        began = time.perf_counter()
        for line in lines:
            line.ask()
            waiting.register(line.socket, selectors.EVENT_READ, line)
        while _goes_on(load, len(took), (now := time.perf_counter()) - began):
            ready = waiting.select(WAIT_SECONDS)
            if not ready:
                raise WrongAnswer(f"{load.path} did not answer within {WAIT_SECONDS:.0f} seconds.")
            for key, _ in ready:
                _serve(key.data, waiting, took)
    return Found(len(took), now - began, percentile(took, 95))


def _goes_on(load: Load, answered: int, gone: float) -> bool:
    return gone < load.seconds or (answered < FEWEST and gone < 4 * load.seconds)


def _serve(line: Line, waiting: selectors.BaseSelector, took: list[float]) -> None:
    try:
        whole = line.read()
    except ConnectionResetError:
        if not line.empty:
            raise WrongAnswer("An answer was cut off.") from None
        _again(line, waiting)
        return
    if whole:
        took.append(time.perf_counter() - line.asked)
        if line.closing:
            _again(line, waiting)
        else:
            line.ask()


def _again(line: Line, waiting: selectors.BaseSelector) -> None:
    """A worker that is renewed closes its connections, as it would a browser's."""
    waiting.unregister(line.socket)
    line.socket.close()
    line.connect()
    line.ask()
    waiting.register(line.socket, selectors.EVENT_READ, line)


def percentile(values: list[float], percent: int) -> float:
    if not values:
        raise WrongAnswer("Nothing was answered in time.")
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, len(ordered) * percent // 100)]


def main() -> None:
    try:
        found = run(Load(**json.load(sys.stdin)))
    except (WrongAnswer, OSError) as error:
        sys.exit(str(error))
    json.dump(asdict(found), sys.stdout)


if __name__ == "__main__":
    main()
