"""Lies in the grammar: who did it, who said it, whether it is so, and whether anybody said it."""

import re
from collections.abc import Iterator

from bot.language.parse.entities import entity_of
from bot.language.parse.tokens import Doc, Token
from tests.eval.lies import FOREIGN, names, put
from tests.eval.rows import Row, quotes_of

SAYING = frozenset(
    [
        "say",
        "tell",
        "add",
        "warn",
        "argue",
        "claim",
        "estimate",
        "report",
        "write",
        "confirm",
        "announce",
        "state",
        "allege",
        "caution",
        "insist",
        "reply",
        "recall",
        "predict",
        "believe",
        "think",
        "deny",
        "agree",
        "suggest",
        "find",
        "admit",
        "promise",
    ]
)
TOLD = re.compile(
    r"\b(?:said|says|told|tells|according to|added|warned|argue[sd]|claim(?:s|ed)|report(?:s|ed)|wrote)\b"
)
AGENTS = frozenset(
    [
        "government",
        "company",
        "union",
        "council",
        "police",
        "court",
        "minister",
        "party",
        "president",
        "bank",
        "army",
        "rebel",
        "official",
        "state",
        "county",
        "city",
        "court",
        "opposition",
        "firm",
        "team",
        "agency",
        "authority",
        "prosecutor",
        "panel",
        "trust",
        "worker",
        "teacher",
        "trader",
        "lawyer",
        "judge",
        "region",
        "ministry",
        "hospital",
        "charity",
        "customer",
        "voter",
        "parent",
        "rival",
        "club",
        "airline",
        "organiser",
        "commander",
        "witness",
        "jury",
    ]
)
BOTH_WAYS = frozenset(
    ["meet", "marry", "join", "fight", "equal", "face", "accompany", "resemble", "match", "be", "have"]
)
MODALS = frozenset({"will", "would", "can", "could", "may", "might", "should", "must", "had", "has", "have"})
MIN_WORDS = 4
BROKEN = re.compile(r"^(?:Although|While|But|And) |\b(?:and|but|or|that|which|who|while)\.$")
"""What is left of a sentence whose other half was cut off: no point, so no lie either."""
BE = frozenset({"is", "are", "was", "were"})


def negation(row: Row) -> str | None:
    """Return the point with its "not" taken out, or one put in."""
    doc, marked = row.said.doc, row.said.marked
    own = [token for token in doc if not any(part.outer.start <= token.idx < part.outer.end for part in marked)]
    return _affirmed(row.point, own) or _negated(row.point, own)


def _affirmed(text: str, own: list[Token]) -> str | None:
    for token in own:
        if token.lower_ == "not" and token.dep_ == "neg" and token.i and token.nbor(-1).lower_ in MODALS | BE:
            return text[: token.idx] + text[token.idx + len(token) :].lstrip()
        if token.lower_ in {"nobody", "nothing"}:
            other = token.text.replace("obody", "early everybody").replace("othing", "early everything")
            return put(text, token, other)
        if token.lower_ == "no" and token.dep_ == "det":
            return put(text, token, "Some" if token.text == "No" else "some")
    return None


def _negated(text: str, own: list[Token]) -> str | None:
    """Negate what is said rather than the saying, since "did not say" is another lie."""
    finite = [token for token in own if token.tag_ in {"VBD", "VBZ", "VBP", "MD"} and _is_main(token)]
    if any(token.dep_ == "neg" or token.lower_ in {"no", "never", "nobody", "without"} for token in own):
        return None
    for token in finite:
        after = token.nbor().lower_ if token.i + 1 < len(token.doc) else ""
        if token.lemma_.lower() in SAYING or after in {"only", "rather"}:
            continue
        if token.lower_ in MODALS - {"had", "has", "have"} | BE or (token.dep_ == "aux" and token.lower_ in MODALS):
            return put(text, token, token.text + " not")
        if token.pos_ == "VERB" and token.tag_ in {"VBD", "VBZ", "VBP"}:
            support = {"VBD": "did", "VBZ": "does", "VBP": "do"}[token.tag_]
            return put(text, token, f"{support} not {token.lemma_}")
    return None


def _is_main(token: Token) -> bool:
    """Return whether a finite verb carries what the point says: its root, or what somebody is said to have said."""
    verb = token.head if token.dep_ in {"aux", "auxpass"} else token
    return verb.dep_ in {"ROOT", "ccomp", "conj"} and token.lower_ not in {"'s", "’s", "'ve"}


def attribution_dropped(row: Row) -> str | None:
    """Return what somebody said as if it were so."""
    if not TOLD.search(row.grounds):
        return None
    told = _without_according(row.point) or _without_said(row)
    return None if told is None or BROKEN.search(told) else told


def _without_according(text: str) -> str | None:
    head = re.match(r"According to [^,]+(?:, (?:an?|the|its|his|her) [^,]+)?, (?=\w)", text)
    if head:
        return _capital(text[head.end() :])
    tail = re.search(r",? according to [^“”]+\.$", text)
    if tail and not re.search(r"\b(?:and|but|while|who|which)\b", tail.group()):
        return text[: tail.start()] + "."
    return None


def _without_said(row: Row) -> str | None:
    doc = row.said.doc
    root = next((token for token in doc if token.dep_ == "ROOT"), None)
    if root is None or root.lemma_ not in SAYING or '"' in row.point or "“" in row.point:
        return None
    content = next((child for child in root.children if child.dep_ == "ccomp"), None)
    speaker = next((child for child in root.children if child.dep_ == "nsubj"), None)
    if content is None or speaker is None or any(child.dep_ in {"conj", "neg"} for child in root.children):
        return None
    clause = re.sub(r"^that ", "", doc[content.left_edge.i : content.right_edge.i + 1].text).strip(" ,.;")
    if not _stands_alone(clause, speaker):
        return None
    return _capital(_with_subject(clause, speaker)) + "."


def _stands_alone(clause: str, speaker: Token) -> bool:
    """Return whether a clause is a clean sentence without its speaker: long enough, and with nobody else's "said"."""
    if len(clause.split()) < MIN_WORDS or speaker.text in clause.split():
        return False
    return (
        re.search(r"^(?:her|his|its|their|what|if) |\band that\b|\bsaid\b|\bfound\b|\bbelieve", clause, re.IGNORECASE)
        is None
    )


def _with_subject(clause: str, speaker: Token) -> str:
    """Return the clause with "she" or "it" made the speaker, where that is plainly who is meant."""
    first, _, rest = clause.partition(" ")
    meant = {"PERSON": {"he", "she"}, "ORG": {"it", "they"}}.get(speaker.ent_type_, {"he", "she", "it", "they"})
    whole = _phrase(speaker)
    return f"{whole[0]} {rest}" if first.lower() in meant and whole is not None else clause


def roles_swapped(row: Row) -> str | None:
    """Return the point with doer and done-to in each other's place."""
    for token in row.said.doc:
        if token.pos_ == "VERB" and token.lemma_ not in BOTH_WAYS:
            pair = _roles(token)
            if pair is not None:
                return _swapped(row.point, *pair)
    return None


def _roles(verb: Token) -> tuple[str, int, str, int] | None:
    """Return doer and done-to with where each begins, when both are plain agents."""
    doer = next((child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
    done_to = next((child for child in verb.children if child.dep_ in {"dobj", "obj"}), None) or next(
        (part for by in verb.children if by.dep_ == "agent" for part in by.children if part.dep_ == "pobj"), None
    )
    if doer is None or done_to is None or not (_is_agent(doer) and _is_agent(done_to)):
        return None
    first, second = _phrase(doer), _phrase(done_to)
    if first is None or second is None or first[0].lower() == second[0].lower():
        return None
    return (*first, *second)


def _is_agent(token: Token) -> bool:
    if token.pos_ == "PROPN":
        return token.ent_type_ in {*FOREIGN, ""}
    return token.pos_ == "NOUN" and token.lemma_.lower() in AGENTS


def _phrase(noun: Token) -> tuple[str, int] | None:
    """Return a noun phrase without what follows it, and where it begins; none that belongs to somebody by pronoun."""
    entity = entity_of(noun)
    end = max(noun.i + 1, entity.end) if entity is not None else noun.i + 1
    words = noun.doc[min(noun.left_edge.i, end - 1) : end]
    after = noun.doc[end] if end < len(noun.doc) else None
    if any(word.pos_ in {"PRON", "VERB", "PUNCT", "NUM"} for word in words):
        return None
    if after is not None and (after.pos_ in {"PROPN", "NOUN"} or after.text in {"&", "of", "and"}):
        return None
    return words.text, words[0].idx


def _swapped(text: str, doer: str, at: int, done_to: str, there: int) -> str | None:
    if not at + len(doer) < there:
        return None
    inner = doer[0].lower() + doer[1:] if doer.split(maxsplit=1)[0] in {"The", "A", "An"} else doer
    outer = _capital(done_to) if at == 0 else done_to
    return text[:at] + outer + text[at + len(doer) : there] + inner + text[there + len(done_to) :]


def speaker_swapped(row: Row) -> str | None:
    """Return the point with its words in another speaker's mouth."""
    speaker = next(_speakers(row.said.doc), None)
    if speaker is None:
        return None
    text, start = speaker
    told = {quote.speaker.name for quote in quotes_of(row.article) if quote.speaker is not None}
    others = sorted(
        name for name in told if name.replace(" ", "").isalpha() and name.istitle() and not _kin(name, row.point)
    )
    if not others:
        return None
    return row.point[:start] + others[row.pick(len(others))] + row.point[start + len(text) :]


def _speakers(doc: Doc) -> Iterator[tuple[str, int]]:
    for entity in names(doc.ents):
        root = entity.root
        says = root.dep_ == "nsubj" and root.head.lemma_ in SAYING
        according = root.dep_ == "pobj" and doc[max(entity.start - 2, 0) : entity.start].text.lower() == "according to"
        if (says or according) and entity.label_ in {"PERSON", "ORG"}:
            yield entity.text, entity.start_char


def _kin(name: str, point: str) -> bool:
    return any(word in point for word in re.findall(r"\w+", name))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
