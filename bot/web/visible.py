"""Text as a reader sees it, on one line."""

from bot.language.clean.invisible import visible


def visible_line(text: str) -> str:
    """Return the text without what no reader can see, every run of white space as one space."""
    return " ".join(visible(text).text.split())
