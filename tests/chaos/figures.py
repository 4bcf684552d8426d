"""A trial's figures, held against what issue 5 asks for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the report; `held` is None where there is a figure and no bound."""

    trial: str
    text: str
    held: bool | None = None

    def __str__(self):
        verdict = {True: "ok  ", False: "MISS", None: "    "}[self.held]
        return f"{verdict} {self.trial:<22} {self.text}"


def of_count(trial, count, more=""):
    """Return the figure of a count, which has to be clean."""
    return Figure(trial, f"{count}{more}", count.clean)


def of_bound(trial, text, value, *, most=None, least=None):
    """Return the figure of a value with a bound."""
    held = (most is None or value <= most) and (least is None or value >= least)
    bound = f"at most {most:g}" if most is not None else f"at least {least:g}"
    return Figure(trial, f"{text}: {value:.3g} ({bound})", held)
