"""What one check says about one thing."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Verdict:
    """`reason` is None when the check lets it pass, else why not, in words a reader understands."""

    reason: str | None = None


PASS = Verdict()
