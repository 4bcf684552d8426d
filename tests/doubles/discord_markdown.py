"""How Discord shows a text, as far as escapes and block quotes go."""

import re


def shown(markdown):
    """Return the characters that a reader sees of an escaped text."""
    return re.sub(r"\\([^0-9A-Za-z\s])", r"\1", markdown)


def unquoted(markdown):
    """Return a block quote's text without the marks at its line starts."""
    return re.sub(r"(\r\n|\r|\n)> ", r"\1", markdown)


def texts_of(components):
    """Return every text of a message's components, in order."""
    found = []
    for component in components:
        if "content" in component:
            found.append(component["content"])
        found += texts_of(component.get("components", []))
    return found
