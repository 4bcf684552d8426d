"""The slash commands: one file a group."""

from bot.chat.commands.quotes import add_quotes
from bot.chat.commands.sources import add_sources
from bot.chat.commands.summary import add_summary
from bot.chat.commands.tree import CommandTree
from bot.chat.commands.usage import add_usage
from bot.chat.commands.watch import Watch
from bot.chat.counter import Counter

__all__ = ["CommandTree", "add_commands"]


def add_commands(tree: CommandTree, counter: Counter) -> None:
    """Put every command on the tree."""
    add_summary(tree, counter)
    add_quotes(tree, counter)
    add_sources(tree, counter)
    add_usage(tree, counter)
    tree.add_command(Watch(counter))
