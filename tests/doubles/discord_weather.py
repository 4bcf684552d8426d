"""What can come between a REST request and its answer: refusals, rate limits, lost connections, slow answers.

weather.on("POST", "/channels/*/messages", Fault(503), times=3)     # the next three
weather.on("*", "*", Fault(502), times=None)                        # all, until `clear`
weather.on("POST", "/channels/*/messages", Busy(0.2))               # a 429 as Discord sends it
weather.on("POST", "/channels/*/messages", Reset(after=True))       # it is done, but nobody learns so
weather.limit("POST", "/channels/*/messages", requests=2, seconds=1.0)   # a bucket with X-RateLimit-* headers
"""

import asyncio
import hashlib
import socket
import struct
import time
from dataclasses import dataclass
from fnmatch import fnmatchcase

from aiohttp import web

from tests.doubles.discord_json import json_answer

VIA = {"Via": "1.1 google"}  # without it a client must take a 429 for a ban by a proxy in between


@dataclass(frozen=True, slots=True)
class Fault:
    """An error answer; the request has no effect."""

    status: int
    code: int = 0
    message: str = "told to fail"


@dataclass(frozen=True, slots=True)
class Busy:
    """A 429: come again in so many seconds. Without `via`, as a proxy before Discord sends it to who is banned."""

    seconds: float
    everywhere: bool = False
    via: bool = True


@dataclass(frozen=True, slots=True)
class Reset:
    """A connection that is lost before the request has its effect, or after."""

    after: bool = False


@dataclass(frozen=True, slots=True)
class Slow:
    """An answer that takes so many seconds more."""

    seconds: float


class Bucket:
    """So many requests in so many seconds, counted for each channel or guild by itself."""

    def __init__(self, name, requests, seconds):
        self.requests, self.seconds = requests, seconds
        self._name = hashlib.sha256(name.encode()).hexdigest()[:16]
        self._since = {}
        self._used = {}

    def take(self, major):
        """Return the headers that tell a client how it stands, and whether there was room."""
        now = time.monotonic()
        if now - self._since.get(major, -self.seconds) >= self.seconds:
            self._since[major], self._used[major] = now, 0
        self._used[major] += 1
        left = self._since[major] + self.seconds - now
        headers = {
            "X-RateLimit-Limit": str(self.requests),
            "X-RateLimit-Remaining": str(max(self.requests - self._used[major], 0)),
            "X-RateLimit-Reset": f"{time.time() + left:.3f}",
            "X-RateLimit-Reset-After": f"{left:.3f}",
            "X-RateLimit-Bucket": self._name,
        }
        return headers, self._used[major] <= self.requests


class Weather:
    """Fine until told otherwise; what was told first comes first. `busy_answers` counts the 429s."""

    def __init__(self):
        self.busy_answers = 0
        self._ahead = []
        self._limits = []

    def on(self, method, path, *outcomes, times=1):
        """Let the next requests to a path (with * for anything) meet these outcomes, so many times or (None) always."""
        for outcome in outcomes:
            self._ahead.append([method, path, outcome, times])

    def limit(self, method, path, *, requests, seconds):
        """Limit a route as Discord does, and tell it in each answer's headers."""
        self._limits.append((method, path, Bucket(f"{method} {path}", requests, seconds)))

    def clear(self):
        """Be fine again."""
        self._ahead.clear()
        self._limits.clear()

    async def through(self, request, path, act):
        """Return the answer that `act` gives to a request, or what comes between."""
        headers, room = self._bucket(request.method, path)
        outcome = self._next(request.method, path) if room else Busy(float(headers["X-RateLimit-Reset-After"]))
        match outcome:
            case Fault(status, code, message):
                return json_answer({"code": code, "message": message}, status)
            case Busy(seconds, everywhere, via):
                return self._busy(headers, seconds, everywhere=everywhere, via=via)
            case Reset(after):
                return await _lost(request, act if after else None)
            case Slow(seconds):
                await asyncio.sleep(seconds)
        answer = await act()
        answer.headers.update(headers)
        return answer

    def _next(self, method, path):
        for each in self._ahead:
            if _fits(each, method, path):
                if each[3] is not None:
                    each[3] -= 1
                    if each[3] <= 0:
                        self._ahead.remove(each)
                return each[2]
        return None

    def _bucket(self, method, path):
        for each in self._limits:
            if _fits(each, method, path):
                return each[2].take(path.split("/")[2:3][0])
        return {}, True

    def _busy(self, headers, seconds, *, everywhere, via):
        self.busy_answers += 1
        more = headers | {"Retry-After": f"{seconds:.3f}"} | (VIA if via else {})
        if everywhere:
            more["X-RateLimit-Global"] = "true"
        told = {"message": "You are being rate limited.", "retry_after": seconds, "global": everywhere}
        return json_answer(told, 429, more) if via else web.Response(status=429, text="error 1015", headers=more)


def _fits(rule, method, path):
    return rule[0] in ("*", method) and fnmatchcase(path, rule[1])


async def _lost(request, act):
    """Do what was asked, if at all, and reset the connection."""
    if act is not None:
        await act()
    if (transport := request.transport) is not None:
        transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        transport.abort()
    return web.Response(status=500)  # which nobody receives
