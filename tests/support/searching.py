"""Looking for a secret everywhere that something is kept."""

import zlib
from base64 import b64encode
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from redis import Redis
from sqlalchemy import Engine, text


def forms_of(secret: str) -> set[bytes]:
    """As it is, without its spaces, and as bytes are shown."""
    plain = {secret, secret.replace(" ", ""), secret.lower(), secret.replace(" ", "").lower()}
    kept = {each.encode() for each in plain}
    shown = {each.hex().encode() for each in kept}
    coded = {b64encode(each).rstrip(b"=")[:-2] for each in kept}
    return kept | shown | coded


def found_in(kept: bytes, secrets: set[bytes]) -> bool:
    return any(secret in kept for secret in secrets)


def rows(admin: Engine) -> Iterator[tuple[str, bytes]]:
    """Every value of every column of every table, as somebody whom no wall stops."""
    columns = text("""
        select table_schema, table_name, column_name from information_schema.columns
        join information_schema.tables using (table_schema, table_name)
        where table_type = 'BASE TABLE' and table_schema = 'public' order by 1, 2, 3
    """)
    with admin.connect() as connection:
        for schema, table, column in connection.execute(columns).all():
            wanted = text(f'select "{column}" from {schema}."{table}" where "{column}" is not null')
            for value in connection.execute(wanted).scalars():
                yield f"{table}.{column}", _bytes(value)


def _bytes(value: Any) -> bytes:
    return bytes(value) if isinstance(value, bytes | memoryview) else str(value).encode()


def in_redis(redis: Redis) -> Iterator[tuple[str, bytes]]:
    """Every key, and every value with what is packed in it."""
    for key in redis.scan_iter("*"):
        yield key.decode(), key
        for part in _parts(redis, key):
            yield key.decode(), part
            yield key.decode(), _unpacked(part)


READ: dict[bytes, Callable[[Redis, bytes], Any]] = {
    b"hash": lambda redis, key: [part for pair in redis.hgetall(key).items() for part in pair],
    b"list": lambda redis, key: redis.lrange(key, 0, -1),
    b"set": lambda redis, key: redis.smembers(key),
    b"zset": lambda redis, key: redis.zrange(key, 0, -1),
    b"stream": lambda redis, key: [repr(redis.xrange(key)).encode()],
    b"string": lambda redis, key: [redis.get(key) or b""],
    b"none": lambda _redis, _key: [],
}


def _parts(redis: Redis, key: bytes) -> list[bytes]:
    return list(READ[redis.type(key)](redis, key))


def _unpacked(part: bytes) -> bytes:
    try:
        return zlib.decompress(part)
    except zlib.error:
        return b""


def in_files(folder: Path, *left_out: str) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        name = str(path.relative_to(folder))
        if path.is_file() and not name.startswith(left_out):
            yield name, name.encode() + path.read_bytes()


def places_of(secrets: set[bytes], *kept: Iterator[tuple[str, bytes]]) -> list[str]:
    return sorted({name for each in kept for name, value in each if found_in(value, secrets)})
