"""Every setting: name, type, default and one-line meaning. `.env.example` mirrors it; a test holds them together."""

from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, Literal

import platformdirs
from pydantic import (
    BeforeValidator,
    Field,
    HttpUrl,
    SecretStr,
    ValidationError,
    ValidationInfo,
    WebsocketUrl,
    field_validator,
)
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.domain.errors import OperatorMustFix

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

DATABASE_SCHEMES: Final = ("postgresql://", "postgres://", "postgresql+psycopg://")
_FORMS: Final = {
    "int_parsing": "give a whole number",
    "float_parsing": "give a number",
    "greater_than": "give more than {gt:g}",
    "greater_than_equal": "give {ge:g} or more",
    "less_than_equal": "give {le:g} or less",
    "finite_number": "give a number",
    "string_too_short": "give a name, or leave the line out",
    "literal_error": "give {expected}",
    "string_pattern_mismatch": "give DEBUG, INFO, WARNING or ERROR",
    "url_parsing": "give a whole URL, such as https://example.org",
    "url_scheme": "give a URL that begins with {expected_schemes}",
}
"""What to set instead, by the kind of pydantic error."""
PROMPT_TOKENS: Final = 2500
"""What a request holds beside its answer: the prompt's own words, and a few paragraphs with all that numbers them."""


def _loopback_addresses(listed: object) -> object:
    """Split `127.0.0.1:8080, [::1]:9000` into host and port; a public or inner address is refused."""
    if not isinstance(listed, str):
        return listed
    return frozenset(_loopback_address(each.strip()) for each in listed.split(",") if each.strip())


def _loopback_address(address: str) -> tuple[str, int]:
    host, _, port = address.rpartition(":")
    host = host.strip("[]")
    if not port.isdecimal() or not ip_address(host).is_loopback:
        message = "list loopback addresses with a port, such as 127.0.0.1:8080"
        raise ValueError(message)
    return host, int(port)


def _none_if_blank(value: object) -> object:
    return None if isinstance(value, str) and not value.strip() else value


Blankable = BeforeValidator(_none_if_blank)


class Settings(BaseSettings):  # type: ignore[explicit-any]  # pydantic's own signature holds one
    """Read once, in `__main__`, from the environment and from `.env` in the working directory."""

    model_config = SettingsConfigDict(
        env_prefix="SAYSO_", env_file=".env", env_file_encoding="utf-8", extra="ignore", frozen=True
    )

    discord_token: Annotated[SecretStr | None, Blankable] = Field(
        default=None,
        validation_alias="DISCORD_TOKEN",
        description="The bot's token. Without it `sayso run` stops and says so; `sayso read` does not need it.",
    )
    data_dir: Annotated[Path, BeforeValidator(lambda value: value or platformdirs.user_data_path("sayso"))] = Field(
        default_factory=lambda: platformdirs.user_data_path("sayso"),
        description="The folder of everything that must last. Without it: the platform's user data folder.",
    )
    database_url: Annotated[SecretStr | None, Blankable] = Field(
        default=None,
        description="A PostgreSQL database, postgresql://user:password@host:5432/database, that several processes can "
        "share. Without it: a SQLite file in the data folder, for one process.",
    )
    discord_api: Annotated[HttpUrl | None, Blankable] = Field(
        default=None,
        description="Base URL of Discord's REST API, for a proxy or a test server. Without it: Discord's own.",
    )
    discord_gateway: Annotated[WebsocketUrl | None, Blankable] = Field(
        default=None,
        description="URL of Discord's gateway; resumes and shards follow it. Without it: the one that Discord names.",
    )
    contact: str = Field(
        default="",
        description="A URL or mail address that site owners see in the User-Agent. Without it: only the name Sayso.",
    )
    report_url: Annotated[HttpUrl | None, Blankable] = Field(
        default=None,
        description="Where members report an error, linked on every reply. Without it: they are sent to a moderator.",
    )
    most_at_once: int = Field(
        default=4, ge=1, le=64, description="Posts answered at the same time; the rest wait their turn."
    )
    catch_up_hours: float = Field(
        default=24.0,
        ge=0,
        le=336,
        description="Hours back that posts are answered which came while Sayso was away; 0 for none.",
    )
    catch_up_posts: int = Field(
        default=5, ge=0, le=100, description="Such posts of one channel that get a thread each; the rest get one line."
    )
    grace_seconds: float = Field(
        default=8.0,
        ge=0,
        le=600,
        description="Seconds that posts under way get to be finished at a stop; the others go on at the next start.",
    )
    workers: int = Field(
        default=2, ge=1, le=64, description="Worker processes for parsing, about 350 MB each once they have read."
    )
    work_seconds: float = Field(
        default=30.0,
        gt=0,
        le=600,
        allow_inf_nan=False,
        description="Seconds that one article may take a worker before it is stopped.",
    )
    work_megabytes: int = Field(
        default=2048, ge=1024, description="Megabytes of address space that a worker may use before it is stopped."
    )
    fetch_seconds: float = Field(
        default=20.0,
        gt=0,
        le=120,
        allow_inf_nan=False,
        description="Seconds that fetching a page may take, all redirects together.",
    )
    fetch_megabytes: int = Field(
        default=5, ge=1, le=50, description="Megabytes that a page may have once decompressed."
    )
    model: str = Field(
        default="gpt-6-luna",
        min_length=1,
        description="The model that writes summaries, by the name its endpoint knows. It is asked once SAYSO_MODEL_KEY "
        "or SAYSO_MODEL_URL is set.",
    )
    model_key: Annotated[SecretStr | None, Blankable] = Field(
        default=None,
        description="The key of the model's endpoint. Without it and without SAYSO_MODEL_URL: no model, no network, "
        "summaries in the article's own sentences.",
    )
    model_url: Annotated[HttpUrl | None, Blankable] = Field(
        default=None,
        description="Base URL of an OpenAI-compatible API, such as http://localhost:11434/v1; articles are sent there. "
        "Without it: OpenAI's.",
    )
    model_seconds: float = Field(
        default=60.0,
        gt=0,
        le=600,
        allow_inf_nan=False,
        description="Seconds that one answer of the model may take, all tries together.",
    )
    model_attempts: int = Field(
        default=3, ge=1, le=10, description="How often the model is asked while its endpoint is busy or down."
    )
    model_answer_tokens: int = Field(default=2000, ge=100, le=100_000, description="The most tokens of one answer.")
    model_tokens_field: Literal["max_completion_tokens", "max_tokens"] = Field(
        default="max_completion_tokens",
        description="What the endpoint calls the line above: max_completion_tokens, or max_tokens for older servers.",
    )
    model_context_tokens: int = Field(
        default=16_000,
        ge=2000,
        le=10_000_000,
        validate_default=True,
        description="Tokens that the model takes at once, answer included; a longer article goes to it in parts.",
    )
    model_dollars_in: Annotated[float | None, Blankable] = Field(
        default=None,
        ge=0,
        allow_inf_nan=False,
        description="Dollars per million tokens sent. Without it: the published price, and nothing for a local server.",
    )
    model_dollars_out: Annotated[float | None, Blankable] = Field(
        default=None,
        ge=0,
        allow_inf_nan=False,
        validate_default=True,
        description="Dollars per million tokens answered, set together with the line above.",
    )
    dollars_a_day: float = Field(
        default=1.0,
        ge=0,
        allow_inf_nan=False,
        description="Dollars that the model may cost a day in all (UTC); then summaries are extracts until midnight.",
    )
    dollars_a_day_per_server: float = Field(
        default=0.25, ge=0, allow_inf_nan=False, description="Dollars a day that any one Discord server may cost."
    )
    cache_days: int = Field(
        default=7, ge=0, le=365, description="Days that an analysis is kept for the next post of the same article."
    )
    log_level: str = Field(
        default="INFO",
        pattern="^(DEBUG|INFO|WARNING|ERROR)$",
        description="DEBUG, INFO, WARNING or ERROR.",
    )
    log_format: Literal["console", "json"] = Field(
        default="console", description="console, or json for one JSON object a line."
    )
    ops_port: Annotated[int | None, Blankable] = Field(
        default=None,
        ge=1,
        le=65_535,
        description="A port for /healthz, /readyz and /metrics (Prometheus). Without it: none is listened on.",
    )
    ops_host: str = Field(
        default="127.0.0.1",
        min_length=1,
        description="The address that this port is opened on; nothing there asks for a password.",
    )
    test_allow_loopback: Annotated[frozenset[tuple[str, int]], NoDecode, BeforeValidator(_loopback_addresses)] = Field(
        default=frozenset(),
        description="For tests only: loopback addresses (127.0.0.1:8080, …) that pages may be fetched from. "
        "Without it: none, as it must be in service.",
    )

    @field_validator("database_url")
    @classmethod
    def _is_postgres(cls, url: SecretStr | None) -> SecretStr | None:
        """Return the URL; another kind of database is refused before anything is opened."""
        if url is not None and not url.get_secret_value().strip().startswith(DATABASE_SCHEMES):
            message = "give a URL that begins with postgresql://"
            raise ValueError(message)
        return url

    @field_validator("model_key")
    @classmethod
    def _can_be_sent(cls, key: SecretStr | None) -> SecretStr | None:
        """Return the key without the blanks around it; one that no header can carry is refused."""
        if key is None:
            return None
        bare = key.get_secret_value().strip()
        if not (bare.isascii() and bare.isprintable()) or " " in bare:
            message = "give the key alone: letters, digits and signs without blanks"
            raise ValueError(message)
        return SecretStr(bare)

    @field_validator("model_context_tokens")
    @classmethod
    def _holds_a_request(cls, tokens: int, info: "ValidationInfo[None]") -> int:
        """Return the number; one that no request fits into would fail at every article."""
        least = info.data.get("model_answer_tokens", 0) + PROMPT_TOKENS
        if tokens < least:
            message = f"give {least} or more, or lower SAYSO_MODEL_ANSWER_TOKENS, which is part of it"
            raise ValueError(message)
        return tokens

    @field_validator("model_dollars_out")
    @classmethod
    def _both_prices(cls, dollars: float | None, info: "ValidationInfo[None]") -> float | None:
        """Return the price; one without the other would count half of what a model costs."""
        if "model_dollars_in" in info.data and (dollars is None) != (info.data["model_dollars_in"] is None):
            message = "set it together with SAYSO_MODEL_DOLLARS_IN, or neither"
            raise ValueError(message)
        return dollars

    @property
    def model_set(self) -> bool:
        """Say whether a model is to be asked at all."""
        return self.model_key is not None or self.model_url is not None


def load() -> Settings:
    """Return the settings; raise `OperatorMustFix` naming each setting that is wrong, what it must be, and what for."""
    try:
        return Settings()
    except ValidationError as error:
        lines = [_told(problem) for problem in error.errors(include_url=False, include_input=False)]
        message = "Change these settings (environment or .env): " + "; ".join(lines) + "."
        raise OperatorMustFix(message, reason="bad_setting") from None


def _told(problem: "ErrorDetails") -> str:
    """Return a problem in an operator's words; what was set is not repeated, since it may be a secret."""
    form = _FORMS.get(problem["type"])
    limits = problem.get("ctx", {})
    rule = form.format(**limits) if form else problem["msg"].removeprefix("Value error, ")
    return f"{_variable(problem['loc'])}: {rule}"


def _variable(location: tuple[int | str, ...]) -> str:
    """Return the name of the environment variable behind a pydantic location."""
    name = str(location[0]) if location else "?"
    return name if name == "DISCORD_TOKEN" else f"SAYSO_{name.removeprefix('SAYSO_').upper()}"
