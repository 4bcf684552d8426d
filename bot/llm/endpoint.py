"""Where the model is, and how it is asked."""

from dataclasses import dataclass, field
from ipaddress import ip_address
from typing import Final, Literal
from urllib.parse import urlsplit

OPENAI_URL: Final = "https://api.openai.com/v1"
_HOME: Final = (".local", ".localhost", ".internal", ".lan", ".home.arpa")
"""Endings of names that only a network of one's own knows."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A model behind an OpenAI-compatible API; `seconds` is the deadline of one answer, all tries together."""

    model: str
    key: str | None = field(default=None, repr=False)
    url: str = OPENAI_URL
    seconds: float = 60.0
    attempts: int = 3
    answer_tokens: int = 2000
    tokens_field: Literal["max_completion_tokens", "max_tokens"] = "max_completion_tokens"
    dollars_in: float | None = None
    dollars_out: float | None = None

    @property
    def host(self) -> str:
        """Return the host alone: a URL may hold a password."""
        return urlsplit(self.url).hostname or "?"

    @property
    def place(self) -> str:
        """Return which service it is: one host may have several, by port and by path."""
        parts = urlsplit(self.url)
        port = "" if parts.port is None else f":{parts.port}"
        return f"{parts.scheme}://{self.host}{port}{parts.path.rstrip('/')}"

    @property
    def is_loopback(self) -> bool:
        """Say whether the model runs on this very machine."""
        try:
            return ip_address(self.host).is_loopback
        except ValueError:
            return self.host == "localhost" or self.host.endswith(".localhost")

    @property
    def is_local(self) -> bool:
        """Say whether the model runs on this machine or in this network, where it costs nothing."""
        host = self.host
        try:
            address = ip_address(host)
        except ValueError:
            return "." not in host or host.endswith(_HOME)
        return not address.is_global
