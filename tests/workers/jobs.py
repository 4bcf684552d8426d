"""Jobs for the worker tests; a worker process imports them by name."""

import ctypes
import functools
import os
import sys
import time

from bot.domain.errors import PasteInstead


def add(left: int, right: int) -> int:
    return left + right


def echo(given: bytes) -> bytes:
    return given


def process_id() -> int:
    return os.getpid()


def stall() -> None:
    time.sleep(600)


def spin() -> None:
    while True:
        pass


def die() -> None:
    os._exit(3)


def take_memory(size: int) -> int:
    return len(bytearray(size))


def wall() -> None:
    message = "The article is behind a paywall."
    raise PasteInstead(message, reason="wall_payment")


def quote_the_article() -> None:
    message = "secret words of the article"
    raise LookupError(message)


def print_loudly() -> str:
    sys.stdout.write("not an outcome\n")
    sys.stdout.flush()
    os.write(1, b"nor this\n")
    os.write(2, b"nor that\n")
    return "quiet"


def unpicklable() -> object:
    return lambda: None


def environment() -> dict[str, str]:
    return dict(os.environ)


def crash() -> None:
    ctypes.string_at(0)


@functools.cache
def load() -> str:
    return "model"


def loaded() -> int:
    return load.cache_info().currsize
