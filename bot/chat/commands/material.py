"""What a member gave to a command: an address, or text."""

from bot.chat.counter import Counter
from bot.domain.errors import NothingToRead
from bot.domain.inquiry import Link, Material
from bot.domain.reply import Notice
from bot.language.links import links
from bot.pipeline.answer import Prepared

NOT_A_LINK = "That is not a web link. It should begin with https:// and lead to an article."
NOT_TEXT = "That link shows an image or a film, not an article."


def linked_material(typed: str) -> Link | None:
    """Return the first web link in what a member typed, or None."""
    found = links(typed.strip().strip("<>"))
    return Link(found[0]) if found else None


async def prepared(counter: Counter, material: Material) -> Prepared:
    """Return what to say about this material, in its turn; somebody asked, so there is always something to say."""
    try:
        return await counter.errands.run(lambda: counter.desk.prepare(material))
    except NothingToRead:
        return Prepared(Notice(subject="Nothing to read", text=NOT_TEXT), None)
