"""A loopback server that speaks the OpenAI chat completions API, and does to its client what the script says.

`model_server(says('{"a": 1}'), status(429))` plays one part a request and repeats the last; `model_server(answer=read)`
answers each request with `read(request)`, as a model would.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

Play = Callable[[web.Request], Awaitable[web.StreamResponse]]
ALL_FORMS = frozenset({"json_schema", "json_object", "text"})
WEB_PAGE = "<!doctype html><html><body><h1>Welcome to the gateway</h1></body></html>"


@dataclass(frozen=True)
class Asked:
    """One request as it came."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]

    @property
    def form(self):
        """Return the kind of answer that was asked for."""
        return self.body.get("response_format", {}).get("type", "text")

    @property
    def text(self):
        """Return all that was said to the model."""
        return "\n".join(message["content"] for message in self.body["messages"])


@dataclass
class ModelServer:
    """A running server: where it is, and what it was asked."""

    script: list[Play]
    answer: Callable[[dict[str, Any]], str] | None
    forms: frozenset[str]
    refusal: Play
    port: int = 0
    asked: list[Asked] = field(default_factory=list)

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}/v1"

    @property
    def forms_asked(self):
        return [asked.form for asked in self.asked]

    async def play(self, request):
        asked = Asked(request.path, dict(request.headers), await request.json())
        self.asked.append(asked)
        if request.path != "/v1/chat/completions":
            return await status(404, {"message": f"Invalid URL (POST {request.path})"})(request)
        if asked.form not in self.forms:
            return await self.refusal(request)
        if self.answer:
            return await says(self.answer(asked.body))(request)
        part = self.script.pop(0) if len(self.script) > 1 else self.script[0]
        return await part(request)


@asynccontextmanager
async def model_server(*script: Play, answer=None, forms=ALL_FORMS, refusal=None) -> AsyncIterator[ModelServer]:
    """Serve the script, or what `answer` makes of each request; forms other than `forms` get the refusal."""
    known = ", ".join(sorted(forms))
    server = ModelServer(
        list(script), answer, forms, refusal or status(400, {"message": f"response_format must be one of {known}"})
    )
    app = web.Application()
    app.router.add_route("POST", "/{path:.*}", server.play)
    runner = web.AppRunner(app, shutdown_timeout=0.05, handler_cancellation=True)
    await runner.setup()
    listener = web.TCPSite(runner, "127.0.0.1", 0)
    await listener.start()
    server.port = runner.addresses[0][1]
    try:
        yield server
    finally:
        await runner.cleanup()


def says(text, *, finish="stop", refusal=None, usage=(120, 30), cached=0) -> Play:
    """Answer with this text; `usage` is the tokens of prompt and completion, None to leave them out."""
    message = {"role": "assistant", "content": text, "refusal": refusal}
    completion = {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1,
        "model": "double",
        "choices": [{"index": 0, "finish_reason": finish, "message": message}],
    }
    if usage:
        prompt, answered = usage
        completion["usage"] = {
            "prompt_tokens": prompt,
            "completion_tokens": answered,
            "total_tokens": prompt + answered,
            "prompt_tokens_details": {"cached_tokens": cached},
        }
    return body(json.dumps(completion))


def status(code, error=None, headers=None) -> Play:
    """Answer with a status that is no answer, and an error as OpenAI words it."""

    async def play(_):
        told = {"message": "no", "type": "error", "param": None, "code": None} | (error or {})
        return web.json_response({"error": told}, status=code, headers=headers)

    return play


def body(text, content_type="application/json", code=200) -> Play:
    """Answer with exactly this body."""

    async def play(_):
        content = text if isinstance(text, bytes) else text.encode()
        return web.Response(body=content, status=code, headers={"Content-Type": content_type})

    return play


def web_page() -> Play:
    """Answer as a server does that is no model's: a page, with the status 200."""
    return body(WEB_PAGE, "text/html")


def never() -> Play:
    """Take the request and never answer."""

    async def play(_):
        await asyncio.Event().wait()

    return play


def dropped() -> Play:
    """Take the request and hang up."""

    async def play(request):
        request.transport.close()
        return web.Response()

    return play
