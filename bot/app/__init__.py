"""The composition root: builds every object, wires them together, and closes them in order.

`reading` needs no Discord and no database, so it loads neither; `serving` builds the whole bot.
"""

from bot.app.analysing import Engines, engine_set
from bot.app.reading import read

__all__ = ["Engines", "engine_set", "read"]
