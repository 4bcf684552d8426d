"""The words that tell an opinion from a claim, as lemmas, one table a sign; the guide is the project's label guide.

The tables are Sayso's own. A word belongs here if it decides in most company; words that only lean stay out, since a
reported claim is what is left when nothing here speaks.
"""

from typing import Final

_JUDGING_NOUNS: Final = """
abomination absurdity achievement admiration advantage affront agony amateur ambition ammunition anger anguish antics
antidote anxiety apathy apocalypse appeasement arrogance artistry aspiration asset atrocity authenticity awe balm
barbarity bargain barrier beacon beauty benchmark betrayal bias bigot bigotry blackmail blame blasphemy blessing bliss
bloodbath bloodlust blot blow blunder bluster bombshell boon bragging brainwashing bravery breakthrough brilliance
brute bully burden calamity callousness cancer caricature catastrophe cesspool challenge champion chance chaos charade
charlatan charm chauvinist cheat circus clown coffin coincidence comfort compassion complacency compliment con
confidence conscience conspiracy contempt cornerstone courage courtesy coward cowardice crackpot credibility creep
crook cruelty curse cynicism danger darling deathtrap deceit decency deception defiance deity delight demagogue
dereliction despair desperation devotion diamond dictator dignity dilemma disappointment disaster discomfort discord
disgrace dishonesty dismay disrespect disservice distortion distraction distress diva doom drag dread dream dud duty
dynamo eccentric elegance embarrassment embodiment empathy encouragement enemy enthusiasm envy epitome equality error
essence evil exaggeration example excellence excitement excuse exploitation extremist fad failure fairness fairytale
faith fallacy fanatic fanaticism fantasy farce fault favorite favourite fearmongering feat fiasco flair flaw flop fool
foolishness fraud freak frustration fun fury gall gamble garbage gem generosity genius giant gimmick godsend grace
gratitude greed grief grievance grit guilt guts hallmark happiness hardship harm harmony hassle hate hatred havoc
headache heart heartache heartbreak heaven hell hero heroine highlight hindrance hoax hogwash homophobia honesty honor
honour hope horror hostility humbug humiliation humility humour hurdle hypocrisy hypocrite hysteria icon idiocy idiot
ignorance illusion imbalance imbecile immorality impediment imperative importance improvement impunity incompetence
inconvenience indictment indifference indignity inefficiency inequality inequity infamy ingratitude inhumanity
injustice innocence insanity insensitivity inspiration instability insult integrity intimidation intolerance irony
jerk jewel jingoism joke jolt joy justice key kindness knell landmark laughingstock leap legacy legend lesson letdown
liability liar lie lifeline lifesaver loser love lover luck lunacy lunatic luxury madness maestro magic magician
malice marvel masterpiece maverick maze mediocrity meltdown menace mess milestone minefield miracle mirage
miscalculation misery misfortune mismanagement misogynist misogyny mistake mockery monolith monster monstrosity moron
mystery myth naivety necessity negligence nerve nightmare nonsense nonstarter novelty nuisance obligation obstacle
oddity openness opportunism opportunity oppression optimism ordeal outcry outrage overkill overreach pain paradise
paradox paragon paranoia passion patience patriot peril pessimism phenomenon phoney phony pillar pinnacle pity plague
pleasure ploy plus poison populism posturing prejudice pretence pretense pride priority privilege problem prodigy
promise proof propaganda prowess puppet puzzle quagmire racism racist racket radical rarity rationale rebuke recipe
regret relief reminder remorse repression respect risk rollercoaster rubbish ruin ruse ruthlessness sacrifice sadness
saint salvation sanity satisfaction savior saviour scam scandal scapegoat scar scaremongering scoundrel sellout sense
sensitivity serenity setback sexism sham shambles shame shock shortcoming showboater showmanship significance
simplicity sin sincerity skill slap sleaze smear smokescreen snob solution sorrow soul spark spectacle spite splendour
stain standstill stigma stinker strength struggle stunt stupidity success superstar surprise suspicion symbol sympathy
symptom talent tease temptation tension testament threat thrill thug thuggery timebomb timidity tonic tool torment
tragedy traitor trap travesty treachery treasure treat tribute triumph triviality trouble troublemaker trust turmoil
tyranny tyrant ugliness uncertainty understatement unity upheaval uproar urgency value vanity vendetta venom vice
victory villain vindication virtue vision vulgarity warmth warrior waste wasteland watershed weakness winner wisdom
wish wizard wonder worry wrong wrongdoing xenophobia zealot
"""
_JUDGING_ADVERBS: Final = """
aggressively appallingly arbitrarily arguably badly beautifully blindly brilliantly carelessly credibly cynically
deeply desperately diligently disgracefully easily egregiously enormously foolishly frankly fundamentally gracefully
honestly hopefully hopelessly incredibly inevitably ironically luckily miserably obviously perfectly poorly recklessly
reluctantly rightly ruthlessly sadly seriously sincerely strongly surely terribly thankfully unfairly unfortunately
unjustly unnecessarily unwisely utterly wisely wonderfully wrongly
"""
_JUDGING_VERBS: Final = """
backfire benefit betray bicker bungle capitulate cheapen confuse cripple dehumanise dehumanize demean demonise
demonize demoralise demoralize deserve disgrace dishonour dither embarrass embolden empower endanger energise energize
enrich erode exaggerate excel falter fester flail flounder galvanise galvanize gloat glorify grandstand grovel hamper
harm humanise humanize infantilise infantilize inspire insult jeopardise jeopardize kowtow languish legitimise
legitimize matter meddle mishandle misinterpret misjudge misread misrepresent misunderstand mock outhustle outrage
outshine overestimate overrate overreach overreact overshadow overstate pander polarise polarize politicise politicize
pontificate posture rant resonate revel romanticise romanticize ruin scapegoat scaremonger sensationalise
sensationalize shine shirk squabble squander stagnate stereotype stink stoke struggle suck tarnish terrify thrive
trample traumatise trivialise trivialize underestimate undermine understate victimise victimize vilify waffle wallow
whine
"""
_ATTITUDE_VERBS: Final = """
abhor admire adore anticipate apologise apologize applaud appreciate cherish commend commiserate condemn congratulate
covet cry deplore desire despair despise detest disagree dislike doubt dread enjoy envisage envision envy expect favor
favour fear feel foresee forgive fret frown grieve hate hop hope lament like loathe love marvel miss mourn oppose owe
pity pray prefer recommend regret rejoice relish resent respect revere salute sense shudder support sympathise
sympathize thank treasure trust welcome wish wonder worry yearn
"""
_APPEAL_VERBS: Final = """
advise appeal ask beg beseech call demand encourage implore insist invite plead recommend urge
"""
_FEELING_ADJECTIVES: Final = """
afraid aghast agitated alarmed amazed angry annoyed anxious appalled apprehensive ashamed astonished awestruck baffled
bemused bewildered bitter bored buoyant certain cheerful comfortable concerned confident content convinced crushed
daunted dejected delighted depressed desperate devastated devoted disappointed disgusted disheartened disillusioned
dismayed distraught distressed disturbed downcast eager ecstatic elated embarrassed encouraged enraged enthralled
enthusiastic envious excited exhausted flabbergasted flattered fond frightened frustrated fuming furious glad grateful
gutted happy heartbroken heartened homesick honored honoured hopeful horrified humbled humiliated impressed incensed
indebted indignant infuriated interested intrigued irritated jealous joyful jubilant keen livid lonely lucky mystified
nervous nostalgic numb obsessed offended optimistic outraged overwhelmed passionate perplexed perturbed pessimistic
petrified pissed pleased proud relieved reluctant resentful resigned restless sad saddened satisfied scared sceptical
shaken shocked sickened skeptical sorry speechless stressed stunned supportive sure surprised tempted terrified
thankful thrilled tired touched traumatised traumatized troubled uncomfortable unconvinced uneasy unhappy unimpressed
unsure upset wary weary wistful worried
"""
_MOTIVE_VERBS: Final = "care crave fear hate pretend try want wish"
_HARM: Final = "affect damage destroy devastate forget harm hurt kill lose miss remember suffer"
_UNPLANNABLE: Final = """
bubble child citizen competition consumer cost country crisis customer deficit demand economy election employer
employment everybody everyone exchange export family generation growth history housing import income inflation
investor job market nation people population poverty price productivity profit public rain rate recession recovery
rent revenue river sales sea snow society storm sun temperature they tourism trade unemployment voter wage wave
weather wind world you
"""
_TIMETABLE_VERBS: Final = """
announce appeal appear arrive attend begin build chair close commence consider continue convene decide deliver depart
dock end examine expire fly host include install introduce investigate issue join launch meet open operate plead
present provide publish receive reconvene release remain reopen replace resume retire sail send start stay stop travel
undergo visit vote
"""
_OPINION_CUES: Final = """
advise applaud beg blame brand call condemn criticise criticize decry demand denounce fear hail hope implore label
lament plead praise recommend slam urge wish worry
"""
_STATES: Final = """
absent accessible alive available closed dead free full gone illegal legal locked missing online open over pregnant
present ready same shut there under
"""
_LIGHT_VERBS: Final = """
achieve ask be become bring build cause create deliver do express face get give have lack lead leave make offer play
pose present produce provide put remain represent run send set show take
"""
_NOTHING: Final = """
alternative chance choice comparison doubt excuse future good hope hurry justification match meaning merit need place
point possibility question reason room secret sense shortage substitute surprise use way winner wonder
"""
_PLANNERS: Final = """
agency army authority bank club commission committee company council court department firm government hospital
ministry museum official party police school team university
"""

_JUDGING_PHRASES: Final = """
act:slowly add:up be:job be:like be:table be:task beggar:belief break:heart break:ranks breathe:life bring:knees
bury:head call:into cast:doubt change:face change:game come:clean come:cost come:nowhere cost:dear cost:life count:for
cross:line cry:wolf cut:deep dance:tune deliver:promise divide:us do:badly do:best do:credit do:damage do:harm
do:justice do:well do:wonder do:wrong drag:foot drop:ball earn:respect extend:condolence fail:miserably fail:ourselves
fail:people fail:themselves fail:us fail:we fall:apart fall:deaf fall:flat fan:flame fiddle:burn fight:windmill
fly:face follow:conscience get:act get:away get:better get:hand get:job get:right get:worse get:wrong give:hope
give:life go:backward go:distance go:far go:head go:heart go:hell go:mad go:nowhere go:track go:well go:wrong
hang:thread have:card have:character have:clue have:courage have:effect have:explaining have:guts have:hand have:head
have:idea have:place have:right have:say have:stomach have:wrong hit:bottom hit:nail hit:rock hold:breath hold:candle
hold:head hold:hostage keep:head keep:promise know:nothing know:place lack:courage lack:imagination lay:bare
lead:example lead:way leave:much leave:taste let:down lie:ruin live:up look:bad look:forward look:good
look:like lose:battle lose:control lose:faith lose:heart lose:mind lose:moral lose:nerve lose:plot lose:soul
lose:temper lose:touch lose:trust lose:way make:difference make:fun make:mind make:mistake make:mockery make:sense
miss:mark miss:point move:goalpost move:heaven offer:condolence owe:thank pass:buck pave:way pay:lip pay:price
pick:pocket play:catch play:fire play:game play:hand play:part play:politic play:politics point:finger pose:risk
pose:threat pour:oil prove:point pull:string pull:weight push:luck put:interest put:politics put:profit put:track
raise:bar raise:eyebrow raise:question reach:point react:slowly respond:slowly risk:everything roll:dice rub:salt
run:amok run:ground save:face sell:out sell:soul send:message send:signal serve:interest serve:people set:bar
set:example set:precedent set:tone shed:light shift:blame shoot:foot show:character show:class show:color show:colour
show:contempt show:face show:heart show:respect sit:hand smack:of sound:like sow:seed speak:truth speak:volume
spit:face stab:back stack:deck stand:foot stand:out stand:tall stand:test stand:way steal:show stir:pot
strike:balance strike:chord sweep:carpet take:advantage take:biscuit take:breath take:cake take:courage take:granted
take:gut take:guts take:heart take:leave take:personal take:personally take:seriously talk:nonsense talk:rubbish
tear:apart tell:all tell:lot test:patience throw:water throw:weight tie:hand tip:balance tip:iceberg touch:nerve
tread:water turn:back turn:blind turn:eye twist:knife walk:talk wash:hand waste:money waste:time wear:heart
weather:storm win:argument win:heart work:wonder
"""

JUDGING_NOUNS: Final = frozenset(_JUDGING_NOUNS.split())
"""Nouns that judge when something is called one ("it was a farce")."""
JUDGING_ADVERBS: Final = frozenset(_JUDGING_ADVERBS.split())
"""Adverbs that judge the main verb they stand with ("reacted slowly")."""
JUDGING_VERBS: Final = frozenset(_JUDGING_VERBS.split())
"""Verbs that judge as they tell."""
ATTITUDE_VERBS: Final = frozenset(_ATTITUDE_VERBS.split())
"""What a speaker feels, hopes or holds ("hop" is what the model makes of "hoping")."""
APPEAL_VERBS: Final = frozenset(_APPEAL_VERBS.split())
"""What a speaker does to make others act."""
FEELING_ADJECTIVES: Final = frozenset(_FEELING_ADJECTIVES.split())
"""Adjectives and participles of feeling and confidence."""
MOTIVE_VERBS: Final = frozenset(_MOTIVE_VERBS.split())
"""Inner states that are read into others."""
HARM: Final = frozenset(_HARM.split())
"""Verbs whose passive with "will" foretells rather than plans ("many will be hurt")."""
UNPLANNABLE: Final = frozenset(_UNPLANNABLE.split())
"""Subjects that nobody schedules: with "will" they make a forecast."""
TIMETABLE_VERBS: Final = frozenset(_TIMETABLE_VERBS.split())
"""Verbs of schedules: "repairs will start" is a plan, whoever says it."""

THOUGHT_VERBS: Final = frozenset(
    ("accept", "assume", "believe", "consider", "guess", "reckon", "suppose", "suspect", "think")
)
"""Hedges in front of what is really asserted ("I think it was stolen")."""
EVIDENCE_VERBS: Final = frozenset(
    ("admit", "argue", "demonstrate", "ensure", "indicate", "know", "mean", "note", "prove", "say", "show", "suggest")
)
"""Frames of what is really asserted ("the findings show that it is important")."""
FRAME_WORDS: Final = frozenset(
    ("apparent", "clear", "evident", "fact", "obvious", "point", "reality", "reasonable", "thing", "true", "truth")
)
"""Predicates that frame ("the fact is …", "it is clear that …")."""
SPEECH_VERBS: Final = frozenset(
    ("announce", "ask", "assure", "complain", "confirm", "deny", "inform", "notify", "promise", "report", "say", "tell")
)
"""With another's name before them they make a report of what a third party said: a claim."""
LIGHT_VERBS: Final = frozenset(_LIGHT_VERBS.split())
"""Verbs that leave the weight to their object ("did a great job")."""
OPINION_CUES: Final = frozenset(_OPINION_CUES.split())
"""Cues that say themselves that an opinion follows."""
PLEDGE_CUES: Final = frozenset(
    ("agree", "announce", "commit", "guarantee", "pledge", "promise", "swear", "threaten", "vow")
)
"""Cues that make what will be done a commitment of the one who says it."""
JUDGING_PHRASES: Final = frozenset(tuple(pair.split(":")) for pair in _JUDGING_PHRASES.split())
"""Verb and what it governs, which judge together ("this serves the people")."""
STATES: Final = frozenset(_STATES.split())
"""Predicates that tell a state somebody can check."""
NOTHING: Final = frozenset(_NOTHING.split())
"""With "no" before them these judge ("there is no excuse")."""
INJURY: Final = frozenset(("burn", "damage", "hurt", "injure", "wound"))
"""Verbs whose adverb tells how bad it is and judges nothing ("badly injured")."""
PERCEPTION: Final = frozenset(("feel", "hear", "see", "smell"))
"""Verbs whose "could" tells what was perceived ("we could hear the sirens")."""
PLANNERS: Final = frozenset(_PLANNERS.split())
"""Bodies that decide what they will do."""
AS_CUES: Final = frozenset(("characterise", "characterize", "deem", "depict", "describe", "dismiss", "portray", "view"))
"""Cues that judge if they say what something is taken *as*."""
KINDS_OF_EVENT: Final = frozenset(("coffin", "error", "failure", "threat", "value"))
"""Judging nouns that another noun before them turns into a kind of event or thing ("heart failure")."""
DAMAGE_VERBS: Final = frozenset(
    ("choke", "cripple", "destroy", "kill", "murder", "poison", "ruin", "strangle", "suffocate")
)
"""Harm that "this" or "it" is said to do just now is a figure of speech ("it is killing the town")."""
GOOD_DEEDS: Final = frozenset(("aid", "help", "inspire", "protect", "save", "serve"))
"""What people say they do something for, when they say it of their heart."""
UNDERSTANDING: Final = frozenset(("appreciate", "comprehend", "grasp", "listen", "realise", "realize", "understand"))
"""What goes on in others' heads, if they are said not to do it."""
OWN_BODIES: Final = frozenset(("country", "family", "nation"))
"""Subjects that speak for themselves if they are the speaker's own ("our country will send engineers")."""
