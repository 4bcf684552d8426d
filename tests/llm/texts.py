"""An invented article for the model's tests."""

from bot.domain.article import Article
from bot.domain.span import Span

PARAGRAPHS = (
    "The council of Varnmouth voted 11 to 6 on Tuesday to lease the harbour to the ferry company Northsound Lines.",
    "Northsound will pay 4.2 million crowns a year and will rebuild the north pier by the autumn of 2028.",
    "“This lease is the worst bargain the council has ever struck,” Councillor Piet Amundsen said after the vote.",
    "Mayor Teodora Lindqvist said the pier would have been closed within the year without the money.",
    "The audit office found in March that repairs of the pier would cost at least 61 million crowns.",
    "The regional government will decide by July whether the lease needs its consent.",
)
URL = "https://varnmouth.example/harbour-lease"


def article(*paragraphs, **more):
    """Return an article of these paragraphs, or of the harbour's."""
    spans, start = [], 0
    paragraphs = paragraphs or PARAGRAPHS
    for paragraph in paragraphs:
        spans.append(Span(start, start + len(paragraph)))
        start += len(paragraph) + 2
    return Article(
        text="\n\n".join(paragraphs),
        paragraphs=tuple(spans),
        **{"title": "Varnmouth leases its harbour", "url": URL, **more},
    )
