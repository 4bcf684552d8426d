"""Words of the news that say the same of an event: "shut" for "close", "turn down" for "reject".

A line holds lemmas that may stand for one another; a verb with its particle is joined by "+". A word may stand in
several lines. Whether a point may say one for the other is not decided here: the checks use the lines only to find the
word of the evidence that a word of the point retells.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Final

from bot.language.gate.likeness import carries, company, nearest, root, root_of
from bot.language.gate.pairs import LINES

if TYPE_CHECKING:
    from bot.language.parse.tokens import Doc, Token

GROUPS: Final = """
reject refuse decline turn+down throw+out vote+down knock+back spurn rebuff
abandon drop scrap shelve ditch axe cancel call+off pull give+up withdraw annul revoke void
ban bar forbid prohibit outlaw block stop prevent veto halt
approve pass adopt back endorse accept agree authorise authorize clear vote+for
allow permit let authorise authorize
support back favour favor endorse champion
oppose object resist reject
buy purchase acquire takeover take+over snap+up acquisition
sell dispose offload divest sale
rise increase grow climb jump soar surge go+up gain raise up
fall drop decline decrease slide sink plunge go+down slip dip tumble shrink lose reduce cut down lower
win beat defeat victory triumph lift overcome
lose defeat loss
kill die death murder perish slay
hurt injure wound harm injury
damage harm wreck ruin
destroy demolish raze wreck flatten
close shut closure shut+down close+down
open reopen launch open+up
start begin commence launch get+under+way
end finish stop cease conclude halt
continue remain stay keep go+on carry+on persist still
extend prolong lengthen
delay postpone put+off push+back defer slip
resign quit step+down stand+down leave
dismiss sack fire oust remove
appoint name hire choose select pick
choose prefer pick select favour favor
leave quit depart exit go walk+out pull+out
return come+back go+back reopen
arrive come reach get
meet talk negotiate discuss talks discussion negotiation meeting hold
decide decision resolve determine settle
promise pledge vow commit undertake
break breach violate go+back
pay spend cost fund finance shell+out
give grant award hand donate provide
get receive obtain
take remove seize steal
steal rob take theft loot
charge prosecute indict
sue lawsuit court
arrest detain hold custody seize
release free let
convict guilty conviction
acquit clear exonerate acquittal
jail imprison sentence prison
fine penalty penalise penalize
accuse blame allege charge
investigate probe inquiry investigation examine look+into
find discover detect uncover locate
show reveal demonstrate indicate
build construct erect construction
repair mend fix restore
replace succeed supersede
restore return recover
avoid prevent avert
help aid assist
attack assault hit strike shell bombard
fire shoot launch
invade enter
flee escape
evacuate leave
move relocate transfer shift
hide conceal cover+up
tell inform
warn caution alert warning
ask request urge call press demand appeal want seek like
want wish like hope seek
attend go come present
miss skip
join enter
include contain comprise
use employ utilise utilize
make produce manufacture
hold keep retain
know aware knowledge
explain account
publish release issue
confirm verify corroborate
apologise apologize apology sorry
compensate reimburse repay refund compensation
vote ballot poll election
strike walkout stoppage
involve part participate role
play role part
worst worse
over pass past end finish
exceed more above longer beat
quick fast rapid
illegal unlawful criminal
legal lawful
cheap low
expensive high dear cost costly
drain empty
test trial
big large great
get+worse worsen deteriorate
get+better improve recover
save rescue
vanish disappear go
need require
threaten threat
share split
drive+off see+off
hurt harm
harm damage hurt
think believe
send dispatch
fail collapse
crash collide
burn fire blaze
flood inundate
boycott shun
recognise recognize acknowledge
work function operate
live reside
marry wed
meet reach hit attain achieve
prepare draft draw+up
present put+forward propose unveil lay+out set+out submit
invite call+in summon
instruct order tell
raise go+up
treat care
vaccinate immunise immunize inoculate
infect contract catch
test+positive infect
"""
_RETELLING: Final = frozenset({"VERB", "NOUN", "ADJ"})


def _table() -> dict[str, frozenset[str]]:
    table: defaultdict[str, set[str]] = defaultdict(set)
    sides = [side for line in LINES.strip().splitlines() for side in line.split("|")]
    for line in (*GROUPS.strip().splitlines(), *sides):
        words = [key_of(word) for word in line.split()]
        for word in words:
            table[word].update(words)
    return {word: frozenset(others) for word, others in table.items()}


@cache
def key_of(word: str) -> str:
    """Return what a lemma is found by: its root, or the whole of a verb with its particle."""
    return word if "+" in word else root_of(word)


def key(token: Token) -> str:
    """Return what a word is found by; a verb together with its particle."""
    for child in token.children:
        joined = f"{token.lemma_.lower()}+{child.lower_}"
        if child.dep_ == "prt" or (child.dep_ == "advmod" and joined in ALIKE):
            return joined
    return root(token)


def forms(token: Token) -> frozenset[str]:
    """Return all that a word may be found by: "better" is itself as well as a form of "good"."""
    return frozenset({key(token)} if "+" in key(token) else {root(token), root_of(token.lower_)})


def are_alike(one: Token, other: Token) -> bool:
    """Return whether two words may tell of the same event."""
    mine, theirs = key(one), key(other)
    return mine == theirs or theirs in ALIKE.get(mine, frozenset())


ALIKE: Final = _table()
"""Each word's fellows, itself among them."""


def retold(token: Token, doc: Doc) -> list[Token]:
    """Return the words of `doc` that a word retells: its own root's, else its fellows' in the same company."""
    mine = key(token)
    if "+" in mine:
        same = [each for each in doc if key(each) == mine]
    else:
        same = [each for each in nearest(token, doc) if "+" not in key(each) and each.pos_ != "ADP"]
    if same or not carries(token) or token.pos_ not in _RETELLING:
        return same
    own = company(token)
    fellows = {each: len(own & company(each)) for each in doc if each.pos_ in _RETELLING and are_alike(token, each)}
    most = max(fellows.values(), default=0)
    return [each for each, shared in fellows.items() if most and shared == most]
