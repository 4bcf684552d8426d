"""When one figure may stand for another.

Exactly meant: the same value, or the evidence's rounded to the point's last digit where that is written with
"million" or a decimal ("1.2 million" for 1,203,456). About: up to a tenth off, if it is the rounder figure. Nearly,
under: the evidence lies below by at most a fifth. More than, over: it lies above by at most a quarter. At least and
up to: the same, or it lies above or below like that. A simple fraction stands for a share of up to 1 point off, 5 when
hedged.
"""

from typing import Final

from bot.language.gate.figures import Bound, Figure

ABOUT: Final = 0.1
BELOW: Final = 0.2
ABOVE: Final = 0.25
_FRACTION: Final = {Bound.EXACT: (-1.0, 1.0), Bound.ABOUT: (-5.0, 5.0), Bound.BELOW: (-6.0, 0.0)}
_FRACTION_ABOVE: Final = (0.0, 15.0)
_ALIKE: Final = 1e-6
_MILLION: Final = 1_000_000
_SAME_SIDE: Final = {
    Bound.ABOVE: {Bound.ABOVE, Bound.AT_LEAST},
    Bound.BELOW: {Bound.BELOW, Bound.ABOUT, Bound.AT_MOST},
}


def stands_for(said: Figure, given: Figure) -> bool:
    """Return whether the figure said is true to the one given."""
    if given.most is not None or said.most is not None:
        return _crowds(said, given)
    return any(_true(said, value, given, other) for value in said.values for other in given.values)


def alike(value: float, other: float) -> bool:
    """Return whether two values are the same but for how a machine reckons."""
    return abs(value - other) <= _ALIKE * max(1.0, abs(value), abs(other))


def _crowds(said: Figure, given: Figure) -> bool:
    if said.most is None:
        return False
    if given.most is not None:
        return alike(said.values[0], given.values[0])
    return any(said.values[0] <= value <= said.most for value in given.values)


def _true(said: Figure, value: float, given: Figure, other: float) -> bool:
    if alike(value, other):
        return _side_is_given(said, given)
    if (value < 0) is not (other < 0):
        return False
    if said.fraction and value > 1:
        low, high = _FRACTION.get(said.bound, _FRACTION_ABOVE)
        return low <= other - value <= high
    return _rounded(said, abs(value), given, abs(other))


def _side_is_given(said: Figure, given: Figure) -> bool:
    """Of 40, “more than 40” is not true, nor is “nearly 40”."""
    return said.bound not in _SAME_SIDE or said.fraction or given.bound in _SAME_SIDE[said.bound]


def _rounded(said: Figure, value: float, given: Figure, other: float) -> bool:
    if said.bound is Bound.EXACT:
        written_round = said.step not in (1.0, 0.5) and (value >= _MILLION or said.step < 1)
        return written_round and given.step < said.step and abs(value - other) <= said.step / 2 + _ALIKE
    if given.step >= said.step and given.fraction is said.fraction:
        return False
    off = (other - value) / max(value, _ALIKE)
    if said.bound is Bound.ABOUT:
        return abs(off) <= ABOUT
    if said.bound in (Bound.BELOW, Bound.AT_MOST):
        return -BELOW <= off < 0
    return 0 < off <= ABOVE
