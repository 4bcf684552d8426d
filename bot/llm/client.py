"""Ask a chat model for an answer of a given shape.

One retry loop, one deadline over all tries, and each failure named by who can do something about it. The SDK's own
retries are off, since two loops multiply.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from http import HTTPStatus
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar, cast

import openai
from pydantic import BaseModel
from tenacity import AsyncRetrying, retry_if_exception, stop_after_attempt, stop_before_delay

from bot.domain.errors import ModelFailed, ModelUnusable
from bot.domain.usage import Tally, Usage
from bot.llm.answer import Completion, completion_in
from bot.llm.connection import sdk_of
from bot.llm.cost import Tariff
from bot.llm.endpoint import Endpoint
from bot.llm.failures import failure, failure_of, is_transient, never_arrived
from bot.llm.forms import Form, messages_with, refuses_form
from bot.llm.messages import Message
from bot.llm.waiting import seconds_to_wait

if TYPE_CHECKING:
    from openai.types.chat import ChatCompletionMessageParam

T = TypeVar("T", bound=BaseModel)


def _tell_nobody(failed: ModelFailed) -> None:
    del failed


class Client:
    """A model behind an OpenAI-compatible endpoint; an async context manager, to be closed.

    `told` hears of every failure, in the exact words of which whoever asked may say less.
    """

    def __init__(
        self,
        endpoint: Endpoint,
        *,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        told: Callable[[ModelFailed], None] = _tell_nobody,
    ) -> None:
        self.endpoint = endpoint
        self.tariff = Tariff(endpoint)
        self._sdk: openai.AsyncOpenAI | None = None
        self._told = told
        self._sleep = sleep
        self._form = Form.SCHEMA
        self._plain_500s = 0
        self._says_schema = False

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._sdk is not None:
            await self._sdk.close()

    async def ask(self, messages: Sequence[Message], shape: type[T], tally: Tally) -> T:
        """Return the answer and add every call to the tally, failed ones too; raise a `ModelFailed`."""
        try:
            return self._understood(await self._within_deadline(messages, shape, tally), shape)
        except ModelFailed as failed:
            self._told(failed)
            raise

    def _understood(self, completion: Completion, shape: type[T]) -> T:
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
        sdk = self._sdk = self._sdk or sdk_of(self.endpoint)
        try:
            body = await self._body(sdk, form, messages, shape)
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

    async def _body(
        self, sdk: openai.AsyncOpenAI, form: Form, messages: Sequence[Message], shape: type[BaseModel]
    ) -> bytes:
        endpoint = self.endpoint
        said = messages_with(shape, messages) if form is not Form.SCHEMA or self._says_schema else messages
        told = [{"role": each.role, "content": _sendable(each.content)} for each in said]
        answer = await sdk.chat.completions.with_raw_response.create(
            model=endpoint.model,
            messages=cast("list[ChatCompletionMessageParam]", told),
            extra_body={endpoint.tokens_field: endpoint.answer_tokens, **form.asked(shape)},
        )
        return answer.content


def _sendable(text: str) -> str:
    """Return the text without halves of surrogate pairs, which no request can carry."""
    return text.encode("utf-8", "replace").decode()
