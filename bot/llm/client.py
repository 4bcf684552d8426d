"""Ask a chat model for an answer of a given shape.

One retry loop, one deadline over all tries, and each failure named by who can do something about it. The SDK's own
retries are off, since two loops multiply.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from http import HTTPStatus
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self, TypeVar, cast

import httpx2
import openai
from pydantic import BaseModel
from tenacity import AsyncRetrying, retry_if_exception, stop_after_attempt, stop_before_delay

from bot.domain.errors import ModelFailed, ModelUnusable
from bot.domain.usage import Tally, Usage
from bot.llm.answer import Completion, completion_in
from bot.llm.cost import Tariff
from bot.llm.endpoint import Endpoint
from bot.llm.failures import failure, failure_of, is_transient, never_arrived
from bot.llm.forms import Form, messages_with, refuses_form
from bot.llm.messages import Message
from bot.llm.waiting import seconds_to_wait

if TYPE_CHECKING:
    from openai.types.chat import ChatCompletionMessageParam

T = TypeVar("T", bound=BaseModel)

_NO_KEY: Final = "none"
"""What a server without keys is sent: the SDK does not start without one, and would look for it in the environment."""
_HEADERS: Final = frozenset(
    {
        "accept",
        "accept-encoding",
        "authorization",
        "connection",
        "content-length",
        "content-type",
        "host",
        "user-agent",
        "x-stainless-raw-response",  # the SDK reads its own header to know how to hand the answer back
    }
)
"""What an endpoint needs to be told; the SDK adds what it finds in OPENAI_CUSTOM_HEADERS, and about this machine."""


class Client:
    """A model behind an OpenAI-compatible endpoint; an async context manager, to be closed."""

    def __init__(self, endpoint: Endpoint, *, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep) -> None:
        self.endpoint = endpoint
        self.tariff = Tariff(endpoint)
        self._sdk = _sdk(endpoint)
        self._sleep = sleep
        self._form = Form.SCHEMA
        self._plain_500s = 0
        self._says_schema = False

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._sdk.close()

    async def ask(self, messages: Sequence[Message], shape: type[T], tally: Tally) -> T:
        """Return the answer and add every call to the tally, failed ones too; raise a `ModelFailed`."""
        completion = await self._within_deadline(messages, shape, tally)
        try:
            return completion.read_as(shape, self.endpoint)
        except ModelUnusable as unusable:  # some servers take json_schema and do nothing with it
            self._says_schema |= unusable.reason != "cut_short"
            raise

    async def _within_deadline(self, messages: Sequence[Message], shape: type[BaseModel], tally: Tally) -> Completion:
        # Errors of the SDK end here, unchained: their words are the server's, and may repeat the key or the article.
        try:
            async with asyncio.timeout(self.endpoint.seconds):
                return await self._retrying()(self._in_some_form, messages, shape, tally)
        except TimeoutError:
            failed = failure("too_slow", self.endpoint)
        except openai.APIError as error:
            failed = failure_of(error, self.endpoint)
        raise failed

    def _retrying(self) -> AsyncRetrying:
        return AsyncRetrying(
            retry=retry_if_exception(is_transient),
            wait=seconds_to_wait,
            stop=stop_after_attempt(self.endpoint.attempts) | stop_before_delay(self.endpoint.seconds),
            sleep=self._sleep,
            reraise=True,
        )

    async def _in_some_form(self, messages: Sequence[Message], shape: type[BaseModel], tally: Tally) -> Completion:
        """Return the completion in the best form that the server takes; what it took is remembered."""
        refusal: openai.APIStatusError | None = None
        for form in self._form.and_below():
            try:
                completion = await self._call(form, messages, shape, tally)
            except openai.APIStatusError as error:
                if not self._falls_back(error, already=refusal is not None):
                    raise
                refusal = refusal or error
            else:
                self._form, self._plain_500s = form, 0
                return completion
        raise refusal or AssertionError  # no form is left, so it was not the form

    def _falls_back(self, error: openai.APIStatusError, *, already: bool) -> bool:
        """Say whether to ask in another form; a bare 500 may be mere trouble, so it takes a second one."""
        if refuses_form(error):
            return True
        if error.status_code != HTTPStatus.INTERNAL_SERVER_ERROR:
            return False
        self._plain_500s += not already
        return already or self._plain_500s % 2 == 0

    async def _call(self, form: Form, messages: Sequence[Message], shape: type[BaseModel], tally: Tally) -> Completion:
        try:
            body = await self._body(form, messages, shape)
        except openai.APIStatusError:
            tally.add(Usage(calls=1))
            raise
        except BaseException as error:  # a deadline too: the answer may have been made, and charged, all the same
            tally.add(Usage(calls=1) if never_arrived(error) else self.tariff.untold())
            raise
        try:
            completion = completion_in(body, self.endpoint)
        except ModelFailed:
            tally.add(Usage(calls=1))
            raise
        tally.add(completion.usage_at(self.tariff))
        return completion

    async def _body(self, form: Form, messages: Sequence[Message], shape: type[BaseModel]) -> bytes:
        endpoint = self.endpoint
        said = messages_with(shape, messages) if form is not Form.SCHEMA or self._says_schema else messages
        told = [{"role": each.role, "content": _sendable(each.content)} for each in said]
        answer = await self._sdk.chat.completions.with_raw_response.create(
            model=endpoint.model,
            messages=cast("list[ChatCompletionMessageParam]", told),
            extra_body={endpoint.tokens_field: endpoint.answer_tokens, **form.asked(shape)},
        )
        return answer.content


def _sdk(endpoint: Endpoint) -> openai.AsyncOpenAI:
    """Return the SDK with nothing in it that comes from OPENAI_* variables."""
    key = endpoint.key or _NO_KEY
    sdk = openai.AsyncOpenAI(
        api_key=key,
        base_url=endpoint.url,
        max_retries=0,
        default_headers={"Authorization": f"Bearer {key}", "User-Agent": "sayso"},
        http_client=openai.DefaultAsyncHttpxClient(
            event_hooks={"request": [_only_needed_headers], "response": [_read_as_utf_8]},
            follow_redirects=False,  # they would take key and article to an address that nobody set
        ),
    )
    sdk.organization = sdk.project = None
    return sdk


def _sendable(text: str) -> str:
    """Return the text without halves of surrogate pairs, which no request can carry."""
    return text.encode("utf-8", "replace").decode()


async def _only_needed_headers(request: httpx2.Request) -> None:
    for name in set(request.headers) - _HEADERS:
        del request.headers[name]


async def _read_as_utf_8(response: httpx2.Response) -> None:
    """Have JSON read as JSON is written; a charset of the server's choice may be one that breaks the SDK."""
    response.encoding = "utf-8"
