"""Opposites of common verbs, adjectives and adverbs, for lies; made without a look at the gate's own."""

PAIRS = """
rise/fall rises/falls rose/fell risen/fallen rising/falling
increase/decrease increases/decreases increased/decreased increasing/decreasing
grow/shrink grows/shrinks grew/shrank grown/shrunk growing/shrinking
gain/lose gains/loses gained/lost gaining/losing
win/lose wins/loses won/lost winning/losing
up/down higher/lower highest/lowest more/fewer most/fewest best/worst better/worse
above/below
accept/reject accepts/rejects accepted/rejected accepting/rejecting
approve/reject approves/rejects approved/rejected
support/oppose supports/opposes supported/opposed supporting/opposing
back/oppose backs/opposes backed/opposed
agree/disagree agrees/disagrees agreed/disagreed
allow/forbid allows/forbids allowed/forbidden
open/close opens/closes opened/closed opening/closing
open/shut open/closed
begin/end begins/ends began/ended begun/ended start/finish starts/finishes started/finished starting/finishing
buy/sell buys/sells bought/sold buying/selling
lend/borrow lent/borrowed
hire/dismiss hired/dismissed
join/leave joins/leaves joined/left
arrive/depart arrives/departs arrived/departed
succeed/fail succeeds/fails succeeded/failed
convict/acquit convicted/acquitted convicted/cleared
guilty/innocent
deny/confirm denies/confirms denied/confirmed denying/confirming
dispute/confirm disputed/confirmed
remember/forget remembered/forgotten
include/exclude includes/excludes included/excluded
praise/criticise praised/criticised
welcome/condemn welcomed/condemned
keep/abandon keeps/abandons kept/abandoned
drop/keep dropped/kept
delay/hasten delayed/hastened
build/demolish built/demolished
repair/damage repaired/damaged mend/damage
save/waste saves/wastes saved/wasted
strengthen/weaken strengthened/weakened
widen/narrow widened/narrowed
worsen/improve worsened/improved
cut/raise cuts/raises cutting/raising halve/double halved/doubled
early/late earlier/later
first/last
new/old newer/older young/old younger/older
large/small larger/smaller big/small bigger/smaller
long/short longer/shorter
strong/weak stronger/weaker
rich/poor
cheap/expensive cheaper/dearer
safe/dangerous
legal/illegal
possible/impossible likely/unlikely
full/empty
hot/cold warmer/cooler warm/cool
wet/dry
fast/slow faster/slower quickly/slowly
good/bad
careful/careless
public/private
easy/difficult easier/harder
right/wrong
north/south northern/southern east/west eastern/western
always/never often/seldom
inside/outside
everybody/nobody
alive/dead live/die lives/dies lived/died
survive/perish survives/perishes survived/perished
enough/insufficient
same/different
temporary/permanent
unanimously/narrowly
"""
OPPOSITES: dict[str, str] = {}
for _pair in PAIRS.split():
    _one, _other = _pair.split("/")
    OPPOSITES.setdefault(_one, _other)
    OPPOSITES.setdefault(_other, _one)
