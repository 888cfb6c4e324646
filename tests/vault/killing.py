"""Run an act in a process of its own and kill it at a moment that nobody chose; what it acknowledged comes back."""

from __future__ import annotations

import os
import random
import select
import signal
import time
import warnings
from collections.abc import Callable

KILLS_VARIABLE = "TESTIMONY_KILLS"
"""How often each test of this kind kills; the campaign asks for more than the everyday run."""

Acknowledge = Callable[[str], None]
Act = Callable[[Acknowledge], None]


def kills(usual: int) -> int:
    """How many kills are asked for."""
    return int(os.environ.get(KILLS_VARIABLE, usual))


def seconds_of(act: Act) -> float:
    """How long `act` takes if nobody kills it."""
    before = time.perf_counter()
    _, died = _watched(act, None)
    assert not died, "the act failed by itself"
    return time.perf_counter() - before


def killed_at_random(act: Act, longest: float, chance: random.Random) -> tuple[list[str], bool]:
    """What `act` acknowledged before it was killed within `longest` seconds, and whether it was, or had ended before.

    An acknowledgement counts once it is in the pipe, that is, after the act said that it is done.
    """
    return _watched(act, chance.uniform(0.0, longest))


def _watched(act: Act, after: float | None) -> tuple[list[str], bool]:
    reading, writing = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child == 0:
        status = 1
        try:
            os.close(reading)
            act(lambda said: _tell(writing, said))
            status = 0
        finally:
            os._exit(status)
    os.close(writing)
    said = _read(reading, after)
    if after is not None:
        os.kill(child, signal.SIGKILL)
        said += _read(reading, None)
    os.close(reading)
    _, status = os.waitpid(child, 0)
    died = os.WIFSIGNALED(status)
    assert died or status == 0, "the act failed in the child process"
    return said.decode().split(), died


def _tell(descriptor: int, said: str) -> None:
    os.write(descriptor, said.encode() + b"\n")


def _read(descriptor: int, seconds: float | None) -> bytes:
    """Everything until the other end closes, or for so long."""
    held = bytearray()
    until = None if seconds is None else time.perf_counter() + seconds
    while True:
        left = None if until is None else max(0.0, until - time.perf_counter())
        ready, _, _ = select.select([descriptor], [], [], left)
        if not ready:
            return bytes(held)
        block = os.read(descriptor, 1 << 16)
        if not block:
            return bytes(held)
        held += block
