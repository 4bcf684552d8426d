"""Why a model did not answer, in words that say which setting to change."""

import re
from http import HTTPStatus
from typing import Final

import httpx2
import openai

from bot.domain.errors import ModelFailed, ModelRefused, ModelRejected, ModelUnavailable, ModelUnusable
from bot.llm.endpoint import Endpoint
from bot.llm.waiting import asks_too_long

_REJECTED: Final = {
    "no_key": "{host} wants a key: set SAYSO_MODEL_KEY.",
    "wrong_key": "{host} does not accept the key: check SAYSO_MODEL_KEY.",
    "not_allowed": "{host} does not let this key use the model {model} ({status}): check what the key may do, or set "
    "another SAYSO_MODEL.",
    "no_quota": "There is no quota or credit left at {host}: top it up, or set another SAYSO_MODEL_KEY.",
    "unknown_model": "{host} does not know the model {model}: set SAYSO_MODEL to one that it offers.",
    "wrong_url": "{host} does not answer like the OpenAI API ({status}): check SAYSO_MODEL_URL; it mostly ends in /v1.",
    "wrong_tokens_field": "{host} does not take the answer's length under this name: set SAYSO_MODEL_TOKENS_FIELD to "
    "the other one of max_completion_tokens and max_tokens.",
    "too_long": "The request is longer than {model} at {host} takes: lower SAYSO_MODEL_CONTEXT_TOKENS or "
    "SAYSO_MODEL_ANSWER_TOKENS.",
    "bad_certificates": "The certificates that {host} is checked against cannot be read: check SSL_CERT_FILE and "
    "SSL_CERT_DIR.",
    "bad_proxy": "The proxy on the way to {host} cannot be used: check ALL_PROXY, HTTPS_PROXY and HTTP_PROXY; each may "
    "be the URL of an http or https proxy.",
    "bad_request": "{host} does not take such a request ({status}): check SAYSO_MODEL and SAYSO_MODEL_URL.",
}
_UNAVAILABLE: Final = {
    "rate_limited": "The model is asked too often just now ({status}).",
    "server_error": "The model's server has trouble of its own ({status}).",
    "too_slow": "The model did not answer within {seconds:g} s (SAYSO_MODEL_SECONDS).",
    "unreachable": "{host} cannot be reached: check SAYSO_MODEL_URL and that the model's server runs.",
    "disconnected": "The model's server ended the connection before it had answered.",
}
_REFUSED: Final = {
    "content_filter": "The model's content filter stopped this article.",
    "refused": "The model declined to work on this article.",
}
_UNUSABLE: Final = {
    "cut_short": "The model's answer was cut short: raise SAYSO_MODEL_ANSWER_TOKENS.",
    "too_big": "{host} sent far more than an answer can be: check SAYSO_MODEL_URL.",
    "not_json": "The model did not answer in the form that it was asked for.",
    "wrong_shape": "The model answered with something other than what it was asked for.",
}
_KINDS: Final = (
    (ModelRejected, _REJECTED),
    (ModelUnavailable, _UNAVAILABLE),
    (ModelRefused, _REFUSED),
    (ModelUnusable, _UNUSABLE),
)

_PLAIN: Final = {
    HTTPStatus.UNAUTHORIZED: "wrong_key",
    HTTPStatus.PAYMENT_REQUIRED: "no_quota",
    HTTPStatus.FORBIDDEN: "not_allowed",
    HTTPStatus.NOT_FOUND: "wrong_url",
    HTTPStatus.METHOD_NOT_ALLOWED: "wrong_url",
    HTTPStatus.REQUEST_TIMEOUT: "server_error",
    HTTPStatus.CONFLICT: "server_error",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "too_long",
    HTTPStatus.TOO_MANY_REQUESTS: "rate_limited",
}
"""Causes by status alone."""
_CODES: Final = {
    "insufficient_quota": "no_quota",
    "billing_not_active": "no_quota",
    "billing_hard_limit_reached": "no_quota",
    "invalid_api_key": "wrong_key",
    "model_not_found": "unknown_model",
    "context_length_exceeded": "too_long",
    "exceed_context_size_error": "too_long",
    "content_filter": "content_filter",
    "content_policy_violation": "content_filter",
}
"""Causes by the code or type in the error's body."""
_TOKENS_FIELD: Final = re.compile(r"max_tokens|max_completion_tokens")
_TOO_LONG: Final = re.compile(r"context (?:length|size|window)|maximum context", re.IGNORECASE)
_KEY: Final = re.compile(r"api[ _-]?key", re.IGNORECASE)
_MODEL: Final = re.compile(r"\bmodel\b|no endpoints found", re.IGNORECASE)
_NO_SUCH_MODEL: Final = re.compile(
    r"(?:invalid|unknown|valid) model|model\b.{0,80}\bnot (?:exist|found)", re.IGNORECASE
)
_WORDS: Final = (
    (_TOO_LONG, "too_long"),
    (_TOKENS_FIELD, "wrong_tokens_field"),
    (_NO_SUCH_MODEL, "unknown_model"),
    (_KEY, "wrong_key"),
)
_MOST_WORDS: Final = 2000


def cause_of(error: openai.APIStatusError) -> str:
    """Return the stable reason behind a status that is no answer."""
    for code in (error.code, error.type):
        if isinstance(code, str) and code in _CODES:
            return _CODES[code]
    if error.status_code in (HTTPStatus.BAD_REQUEST, HTTPStatus.NOT_FOUND, HTTPStatus.UNPROCESSABLE_ENTITY):
        return _worded(error)
    if error.status_code < HTTPStatus.BAD_REQUEST:  # a redirect is not followed: it would take key and article along
        return "wrong_url"
    if error.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return "server_error"
    return _PLAIN.get(HTTPStatus(error.status_code), "bad_request") if _is_known(error.status_code) else "bad_request"


def is_transient(error: BaseException) -> bool:
    """Say whether the same request may work within the time that somebody waits."""
    if isinstance(error, openai.APIConnectionError):
        return True
    return isinstance(error, openai.APIStatusError) and cause_of(error) in _UNAVAILABLE and not asks_too_long(error)


def never_arrived(error: BaseException) -> bool:
    """Say whether no server can have seen the request."""
    return isinstance(error.__cause__, (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.ProxyError))


def failure_of(error: openai.APIError, endpoint: Endpoint) -> ModelFailed:
    """Return what to say of an error of the SDK; nothing of the server's own words, which may repeat the key."""
    if isinstance(error, openai.APIStatusError):
        cause = cause_of(error)
        if cause in {"wrong_key", "not_allowed"} and endpoint.key is None:
            cause = "no_key"
        return failure(cause, endpoint, error.status_code)
    if never_arrived(error) or not isinstance(error, openai.APIConnectionError):
        return failure("unreachable", endpoint)
    return failure("too_slow" if isinstance(error, openai.APITimeoutError) else "disconnected", endpoint)


def failure(cause: str, endpoint: Endpoint, status: int = HTTPStatus.OK) -> ModelFailed:
    """Return the error for one of the reasons above."""
    kind, words = next((kind, words[cause]) for kind, words in _KINDS if cause in words)
    said = words.format(host=endpoint.host, model=endpoint.model, seconds=endpoint.seconds, status=int(status))
    return kind(said, reason=cause)


def _worded(error: openai.APIStatusError) -> str:
    """Return the cause that the server gives in words, since each one has codes of its own."""
    told = error.body.get("message") if isinstance(error.body, dict) else None
    message = told if isinstance(told, str) else str(error.body)[:_MOST_WORDS]
    if error.status_code == HTTPStatus.NOT_FOUND:
        return "unknown_model" if isinstance(error.body, dict) and _MODEL.search(message) else "wrong_url"
    return next((cause for words, cause in _WORDS if words.search(message)), "bad_request")


def _is_known(status: int) -> bool:
    return status in HTTPStatus._value2member_map_
