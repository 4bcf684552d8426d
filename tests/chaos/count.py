"""What came of every post."""

import json
from dataclasses import dataclass

from tests.chaos.town import quoted


@dataclass(frozen=True, slots=True)
class Count:
    """Figures over all posts; the first four have to be 0."""

    posts: int
    lost: int
    double: int
    orphans: int
    strays: int
    notices: int

    @property
    def clean(self):
        """Whether each post has exactly one reply, in its thread."""
        return not (self.lost or self.double or self.orphans or self.strays)

    def __str__(self):
        return (
            f"{self.posts} posts: {self.lost} lost, {self.double} double, {self.orphans} orphan threads, "
            f"{self.strays} strays; {self.notices} got a line instead of a digest"
        )


def counted(town, posts):
    """Return what came of the posts, by message id with the number of their story."""
    replies = {post: town.messages_in(post) for post in posts}
    in_channels = sum(len(town.messages_in(channel_id)) for channel_id in town.channels)
    return Count(
        posts=len(posts),
        lost=sum(not said for said in replies.values()),
        double=sum(len(said) > 1 for said in replies.values()),
        orphans=sum(not town.messages_in(thread_id) for thread_id in town.threads),
        strays=in_channels + sum(thread_id not in posts for thread_id in town.threads),
        notices=sum(bool(said) and quoted(posts[post]) not in _words(said) for post, said in replies.items()),
    )


def answered(town, posts):
    return sum(bool(town.messages_in(post)) for post in posts)


def _words(said):
    return json.dumps(said, ensure_ascii=False)
