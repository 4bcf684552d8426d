"""Set pictures ("asleep at the wheel"): words that judge together whatever each of them says by itself.

They are looked for by their words in order, not by who governs whom, since the parser seldom knows them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.language.judgement.clauses import Clause
    from bot.language.parse.tokens import Token

_NEAR: Final = 4
"""How far the next word of an idiom may stand: "*dropped* the very same *ball*"."""
_IDIOMS: Final = """
above law; add fuel to; add insult to injury; against tide; age like milk; all bark; all hat and; all talk , no; apple
and orange; armed to tooth; asleep at wheel; at all cost; at any cost; at crossroad; at death 's door; at each other
's throat; at end of rope/tether; at heart of; at mercy of; at wit 's end; back against wall; bad blood; bad taste in;
bad/rotten apple; bang head against; bang/beat drum; bargaining chip; bark up wrong tree; be all talk; be to blame;
beat around bush; beat dead horse; behind curve; behind time; belong in cell/jail/prison/museum/past/bin; below belt;
bend over backwards; bend rule; best of both; between rock and; beyond pale; big leap/step forward/backward; bite
bullet; bite hand that; bite off more than; bitter pill; bitter/hard pill; black sheep; blank check/cheque; blank
slate; blink of eye; blood boil; blood on hand; blow out of water; blow smoke; blow up in; boil frog; bone of
contention; bottomless pit; break back of; break ice; break mould/mold; breath of fresh air; bridge too far; bright
spot; bring house down; bring table; buck stop; build on sand; bull by horn; bull in china; burn bridge; burn candle;
burn ground; bury hatchet; bury head; business as usual; by leap and; call bluff; can not see wood; can of worm;
carrot and stick; carry weight of; cash cow; cast pearl; cast shadow; castle in air; castle make of sand; castle on
sand; cat and mouse; cat out of bag; catch/caught nap; change tune; chase shadow; chase tail; cherry on; chicken come
home; chip be down; clean break; clean hand; clean slate; cloak and dagger; clock be tick for; cloud cuckoo land;
clutch at straw; cold feet; cold shoulder; come long way; come off as; come out swing; confuse issue; cool head; cost
arm and; cost of inaction; count chicken; crocodile tear; cross rubicon; cry foul; crystal ball; cut corner; cut from
same cloth; cut nose; dance around; dark hour/chapter in/for; david and goliath; day be long go; day be number; day be
over for; dead horse; dead in water; dead man walk; dead on arrival; dead weight; deaf ear; deal with devil; devil in
detail; die be cast; dig own grave; dirty trick/laundry; do nothing to; dog 's breakfast; dog 's dinner; dog in
manger; domino effect; double - edge; double standard; down drain; down rabbit hole; drag foot; drag heel; drag
through mud; draw line in; drive off cliff; drive over cliff; drive wedge; drop ball; drop guard; drop in
bucket/ocean; drown in paperwork/debt/tear; eat hat; eat humble; eat word; edge of cliff/abyss; elephant in room;
empty promise/gesture/threat/word; end of road; end of tunnel; enough already; enough be enough; eye of storm; eye on
prize; fait accompli; fall far short; fall from grace; fall on deaf; fall on own sword; fall through crack; false
dawn; false economy; fan flame; far cry from; feather nest; feed beast; feel pinch of; fiddle while; fig leaf; fight
fire with; fight for life of; fight tooth; final/last straw; find foot; finger on pulse; fish in troubled; fish out of
water; flash in pan; flog dead horse; fly in face; fly in ointment; fool 's errand/gold/paradise; foregone conclusion;
free lunch; fresh start; from frying pan; full circle; game changer; gaping hole; get act together; get grip; get hand
dirty; get head around; get house in order; give up ghost; give/get run for; glove be off; go down in flame; go extra
mile; go for broke; go to dog; go to wall; go up in smoke; god bless; god forbid; god help; golden
age/opportunity/rule; golden goose; good money after; good riddance; grasp at straw; grasp nettle; gravy train;
grey/gray area; ground shift beneath; grow like weed; half measure; hand be tie; hand in till; hand over fist; hang by
thread; hang out to dry; hard nut; hard pill; hard/rude awakening; have blood on; have cake and; have clue; have it
coming; have my/our/your support/backing/sympathy/vote/trust/respect; have no memory; have tooth; head in cloud; head
in sand; heart and soul; heart be break; heart bleed; heart go out; heart in right; heart of gold; heart of matter;
heart sink; heaven forbid; heaven help; heavy lifting; heavy price; hell break; hell on earth; high horse; hill to die
on; hit ground; hit head against; hit home; hit nail on; hit wall; hold all card; hold breath; hold feet; hold
hostage; hold to ransom; hold water; hornet 's nest; hot potato; house of card; hungry for; in free fall; in good
hand; in good/best interest; in name only; in pocket of; in shamble; in tatter; iron fist; ivory tower; jewel in
crown; jump on bandwagon; jump ship; jump through hoop; jury be still; just tip of; keep at bay; keep eye on ball;
keep head above water; keep wolf from; kick can; kick down road; kick in tooth/gut; kick like mule; kick when; kid
glove; kill goose; kiss of death; knee - jerk; know price of; know which way wind; lamb to slaughter; last laugh; last
nail; last straw; last thing need; last/final straw; laugh all way; laughing stock; law have tooth; law of jungle; law
unto; lead by nose; leap of faith; leave cold; leave in lurch; leave no stone; leave out in cold; let cat out; let
genie; let off hook; let sleep dog; level playing; light at end of tunnel; line in sand; line pocket; lip service;
lipstick on pig; live in another; live in bubble; live in cloud; live in fear; live in fool; live in past; live on
another/different planet; live on borrow; long road ahead; long way to go; look gift; look in mirror; look other way;
loose cannon; lose marble; lose plot; lose sight; make bed; make blood; make good on; make hay; make mountain of/out
molehill; make or break; make people angry; make scapegoat; man of straw; march off cliff; matter of life; middle of
nowhere; mind boggle; miss boat; mixed blessing; moment of truth; money pit; money talk; monkey on back; moral
compass; moral high ground; move goalpost; move heaven; move mountain; muddy water; music to ear; nail in coffin; nail
to mast; name of game; needle in; nerve of steel; new dawn/chapter; new low; nip in bud; no - brainer; no brainer; no
go/going/turn/turning back; no good option; no picnic; no smoke without; no strings; no two way; not give
damn/toss/hoot; not hold candle; not lift finger; not rocket; not worth paper; nothing beat; nothing to celebrate;
nothing to fear; nothing to gain; nothing to hide; nothing to lose; nothing to prove; nothing to see; number speak
for; odd man; of biblical; old boy; old chestnut; old wine; on brink; on cusp; on edge of seat; on knee before; on
last leg; on life support; on same page; on shoulder of giant; on steroid; on tenterhook; on thin ice; on wall for; on
wrong foot/side/track; one - trick; one of us; only reason; open floodgate; open old wound; open secret; open sore;
our patience be; out of blue; out of depth; out of hand; out of mind; out of step; out of touch; out of tune; over
dead body; over moon; over my dead; own goal; own worst enemy; pack of lie; pack of wolf; pack punch; paint into
corner; paper over crack; paper tiger; pass buck; pass muster; patience run/wear out/thin; pay for it dearly; pay lip;
pay through nose; pay ultimate; penny wise; perfect storm; pick pocket of; pick up piece; pick up tab; pie in sky; pig
in poke; pipe dream; plain sailing; play blame; play both side; play by ear; play card right; play catch - up; play
devil; play devil 's; play fast; play god; play politic/politics with; play race/woman/gender/victim card; play
russian; play second; play to gallery; play victim; play with fire; point of no return; poison chalice; poke bear;
political football; political suicide; political theater/theatre; poor relation; poster boy/child/girl; pot call; pour
cold water; pour gasoline; preach to choir/converted; price of everything; pull fast one; pull out all; pull plug;
pull rug; pull string; pull together as; pull wool; push envelope; put best foot; put country first; put finger on;
put head above; put lipstick; put on back burner; put on pedestal; put people first; put profit before; put to sword;
quick fix; rabbit hole; race against time; race to bottom; rag to rich; raise spectre/specter; raise white flag; rat
race; raw deal; reach for star; read between line; reap what; reap whirlwind; recipe for; red flag; red herring; red
line cross; red meat; reinvent wheel; rewrite history; rewrite rule; ride coat; rise from ash; rise to occasion; road
to hell/nowhere/ruin; rob blind; rob peter; rock boat; roll back clock; roll in grave; rose - tint; rotten to core;
rub nose; rub salt; rub shoulder; rude shock; ruffle feather; rule roost; rule with iron; run into brick wall; run of
mill; run out of idea/excuse/road/steam/luck/patience/time; run rampant; run roughshod; sacred cow; safe harbor; safe
pair of hand; same old; sand in eye; save grace; saving grace; scrape barrel; scratch surface; sea change; second -
class citizen; second class citizen; second to none; see forest; see light; see writing; sell down river; sell short;
sell snake; sell soul; send shiver; set in stone; set up to fail; set us/we back; shame on; sheep 's clothing; shining
example; shoot from hip; shoot in foot; shoot messenger; short end of; short memory; short shrift; shout from rooftop;
shout into void; show true; shut stable; sick and tired; silver bullet; silver lining; sink or swim; sit on fence; sit
on hand; sitting duck; skate on; skeleton in; skip over fact; sky be limit; sky fall; slap in face; slap on wrist;
sledgehammer to crack; sleep at wheel; sleep with enemy; slip through finger; slippery slope; smell rat; smoke and
mirror; smoke screen; smoking gun; snake oil; snow job; so much for; some explain/explaining; sour grape; sow wind;
spanner in; speak for themselves/itself; spill bean; spin yarn; spine of steel; split hair; spread like wildfire;
square peg; stab in; stack of card; stand on shoulder; stand shoulder; stare into abyss; stay course; steer ship; step
up to plate; stick out like; stick to gun; sticking plaster; stir up hornet; stone 's throw from disaster; stone age;
storm in teacup; straw man; straw that; strike while; sugar coat; sugar on top; sun be set on; sweep under; sword of;
tail wag dog; take back seat; take bull by horn; take eye off; take for fool; take for granted; take for ride; take
high road; take law into; take people for; take pinch; take to cleaner; take toll; talk good game; talk to wall; tall
order; taste of own; tear down wall; tempest in teapot; thank god; thank goodness; that ship sail; the whole point;
thick and thin; thick skin; thin end of wedge; think outside; third rail; thorn in side; through ringer/wringer; throw
baby; throw dice; throw good money; throw hat in ring; throw in face; throw to wolf/lion; throw towel; throw under
bus; throw weight; tick box; ticking bomb; tide be turn; tie hand behind; tighten belt; tighten noose; tilt at; time
and again; time be ripe; time for be over; time will tell; tip of iceberg; tip scale/balance; toe in water; toe line;
too big to fail; too little , too late; too many cook; tooth and nail; top of world; tower of strength; train wreck;
trojan horse; turn back clock; turn blind; turn corner; turn deaf; turn over leaf; turn page on; turn tail; turn tide;
turn up nose; turn upside; twist in wind; twist knife; two - edge sword; two wrong; ugly head; ugly truth; under
false; under rug; under siege from; under skin; under thumb; unsung hero; up for grab; up in arm; up to no good;
uphill battle/struggle; vicious circle/cycle; vote for be vote against; vote with foot; wait with bate; wake - up
call; wake up and; wake up call; walk in park; walk on eggshell; walk on water; walk tightrope; wall of silence; warm
heart; wash hand of; waste breath; watch grass; water off duck; water under; weak link; wear heart; wear thin; weather
storm; weave web; wet blanket; wheel come off; wheel of justice; whistle past; white elephant; wild goose; wild west;
win day; window dress; window dressing; wing and prayer; wink and nod; wipe floor with; witch hunt; without rhyme;
wolf at door; wolf in sheep; wood for tree; word be cheap; work like charm; work magic; world apart; world of pain;
worlds apart; worse for wear; worth every; worth fight/fighting for; worth salt; worth try; worth wait; worth weight;
wreak havoc; writing be on wall; writing on wall; wrong side of history; yes man; zero sum
"""
IDIOMS: Final = tuple(tuple(frozenset(word.split("/")) for word in idiom.split()) for idiom in _IDIOMS.split(";"))
"""Each idiom's words in order, by lemma; a stroke parts words of which one must stand there."""
_BY_FIRST: Final = {
    first: tuple(idiom for idiom in IDIOMS if first in idiom[0]) for first in frozenset().union(*(i[0] for i in IDIOMS))
}
_PAIR: Final = 2
_SKIPPED: Final = frozenset(("ADJ", "ADV", "AUX", "DET", "PART", "PRON"))
"""What may stand between two words of an idiom; after its verb anything may, in a longer one nouns too."""


def idiom(clause: Clause) -> tuple[Token, ...]:
    """A set picture among the words of the clause: "is asleep at the wheel", "threw him under the bus"."""
    words = clause.words
    lemmas = [_lemma(word) for word in words]
    places = [place for place, lemma in enumerate(lemmas) if lemma in _BY_FIRST]
    present = {*lemmas, *(word.lower_ for word in words)} if places else set()
    for place in places:
        for wanted in _BY_FIRST[lemmas[place]]:
            if wanted[-1].isdisjoint(present):  # nearly always, and asked much faster than how its words stand
                continue
            if found := _matched(words[place:], wanted):
                return found
    return ()


def _matched(words: Sequence[Token], idiom: Sequence[frozenset[str]]) -> tuple[Token, ...]:
    found = [0]
    for wanted in idiom[1:]:
        place = _next_place(words, found[-1], wanted, things=len(idiom) > _PAIR)
        if place is None:
            return ()
        found.append(place)
    if words[found[-1]].dep_ == "compound":
        return ()  # "playing with *fire* lighters"
    return tuple(words[place] for place in found)


def _next_place(words: Sequence[Token], last: int, wanted: frozenset[str], *, things: bool) -> int | None:
    """Return where an idiom's next word stands behind its last one, if nothing that breaks it stands between."""
    verb = words[last].pos_ == "VERB"
    for place in range(last + 1, min(last + 1 + _NEAR, len(words))):
        if not wanted.isdisjoint((_lemma(words[place]), words[place].lower_)):
            return place
        may_be_skipped = verb or words[place].pos_ in _SKIPPED or (things and words[place].pos_ == "NOUN")
        if words[place].is_punct or not may_be_skipped:
            return None
    return None


def _lemma(word: Token) -> str:
    return word.lemma_.lower()
