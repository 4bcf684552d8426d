"""What tokens cost: the operator's prices, else nothing for a server of one's own, else the published ones."""

from dataclasses import dataclass
from typing import Final

import genai_prices

from bot.domain.usage import Usage
from bot.llm.endpoint import OPENAI_URL, Endpoint

_MILLION: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Tariff:
    """The price of one model at one endpoint."""

    endpoint: Endpoint

    def dollars(self, prompt: int, completion: int, cached: int = 0) -> float | None:
        """Return the price of so many tokens, None where nobody knows it; `cached` ones are part of `prompt`."""
        endpoint = self.endpoint
        if endpoint.dollars_in is not None and endpoint.dollars_out is not None:
            return (prompt * endpoint.dollars_in + completion * endpoint.dollars_out) / _MILLION
        if endpoint.is_local:
            return 0.0
        return _published(endpoint, prompt, completion, cached)

    @property
    def is_guess(self) -> bool:
        """Say whether calls count as free by nobody's word: a name of one's own network may lead out of it."""
        told = self.endpoint.dollars_in is not None and self.endpoint.dollars_out is not None
        return not told and self.endpoint.is_local and not self.endpoint.is_loopback

    def answered(self, prompt: int, completion: int, cached: int = 0) -> Usage:
        """Return the usage of a call whose tokens the endpoint told."""
        cached = min(cached, prompt)
        dollars = self.dollars(prompt, completion, cached)
        return Usage(1, prompt, cached, completion, dollars or 0.0, int(dollars is None))

    def untold(self) -> Usage:
        """Return the usage of a call that may have cost something, without a word about its tokens."""
        return Usage(calls=1, unpriced=int(self.dollars(1, 1) != 0))


def _published(endpoint: Endpoint, prompt: int, completion: int, cached: int) -> float | None:
    """Return the price in the list that genai-prices carries; it asks no network."""
    usage = genai_prices.Usage(input_tokens=prompt, cache_read_tokens=cached, output_tokens=completion)
    try:
        if endpoint.url.rstrip("/") == OPENAI_URL:
            found = genai_prices.calc_price(usage, model_ref=endpoint.model, provider_id="openai")
        else:
            found = genai_prices.calc_price(usage, model_ref=endpoint.model, provider_api_url=endpoint.url)
    except (LookupError, ValueError):
        return None
    return float(found.total_price)
