"""The words that tell an opinion from a claim, as lemmas, one table a sign; the guide is the project's label guide.

The tables are Sayso's own. A word belongs here if it decides in most company; words that only lean stay out, since a
reported claim is what is left when nothing here speaks.
"""

from typing import Final

_EVALUATION: Final = """
abhorrent absurd abysmal admirable alarming amazing appalling arrogant astonishing atrocious awesome awful awkward
bad baseless beautiful beneficial best better bizarre bogus boring brave brilliant brutal callous careless catastrophic
chaotic charming clever clumsy comfortable compelling convincing cool corrupt courageous cowardly crazy credible
crucial cruel cynical damaging dangerous decent deceitful delicious delightful deplorable desperate
devastating difficult dire dirty disappointing disastrous disgraceful disgusting dishonest disrespectful distasteful
divisive dreadful dubious dumb dysfunctional easy emotional effective egregious elegant embarrassing encouraging enormous
essential ethical evil excellent exceptional exciting extraordinary extreme fabulous fair fantastic fascinating
fatal faulty fine flawed foolish foul frightening fruitful frustrating fun fundamental funny generous genius
ghastly glorious good gorgeous great grim groundbreaking happy hard harmful harsh hateful heartbreaking helpful
heroic historic honest honourable honorable hopeless horrendous horrible horrific huge humiliating hypocritical
ideal idiotic immoral impossible important impressive inadequate inappropriate incompetent incredible indefensible
inept inevitable inexcusable inhumane innovative insane insensitive inspiring insulting intelligent interesting
intolerable invaluable irresponsible key lazy legendary legitimate lousy lovely loyal ludicrous magical magnificent
magic marvellous marvelous massive mean meaningful meaningless memorable miserable misguided misleading monumental
moral naive nasty necessary needed negative nice noble nonsensical notorious obscene obsolete odd outdated
outrageous outstanding overwhelming painful paramount pathetic peculiar perfect phenomenal pleasant pointless poor
positive powerful precious premature preposterous profound promising proper proud questionable radical rash realistic
reckless remarkable reprehensible responsible revolutionary rewarding ridiculous right risky robust rotten rude ruthless
sad scandalous scary selfish senseless sensible serious shabby shameful shameless shocking shoddy sickening significant
silly sinister slow smart spectacular special splendid spineless strange strong stunning stupid sublime successful
super superb suspicious talented terrible terrific terrifying thoughtful threatening timely toxic tragic traumatic
tremendous troubling ugly unacceptable unbearable unbelievable unconscionable understandable undemocratic uneasy
unethical unfair unfit unfortunate unhappy unhelpful unique unjust unjustified unlikely unnecessary unprecedented
unrealistic unreasonable unsustainable untenable unthinkable unthinking unworkable urgent useful useless vague valuable
vested viable vicious vital vulgar wasteful weak weird welcome wicked wise wonderful worrying worse worst worthless
worthwhile worthy wrong
"""
_JUDGING_NOUNS: Final = """
abomination absurdity atrocity betrayal blessing blow breakthrough catastrophe challenge chance chaos
circus coward cowardice cruelty curse danger deity delight disaster disappointment disgrace dream embarrassment
failure farce fiasco fool genius greed hero heroine honour honor hypocrisy hypocrite idiot icon injustice
inspiration insult joke joy justice legend loser luxury madness masterpiece menace mess milestone miracle mistake
mockery monster nightmare nonsense nuisance opportunity outrage pity pleasure priority privilege problem rationale
responsibility scandal scapegoat shame sham stupidity success talent threat tragedy travesty treasure treat triumph
victory villain waste weakness wonder
"""
_JUDGING_ADVERBS: Final = """
appallingly badly beautifully brilliantly carelessly correctly deeply deliberately
disgracefully easily effectively enormously frankly fundamentally honestly
hopefully incredibly ironically luckily miserably perfectly poorly properly recklessly rightly ruthlessly sadly
seriously slowly strongly surely terribly thankfully unfairly unfortunately unnecessarily utterly
wonderfully wrongly
"""
_JUDGING_VERBS: Final = """
betray cheapen deserve disgrace dishonour embarrass endanger exaggerate insult jeopardise jeopardize matter mishandle
mock outrage overreact poison ruin sabotage scapegoat squander stink suck trivialise trivialize undermine wreck
"""
_ATTITUDE_VERBS: Final = """
admire adore anticipate applaud appreciate apologise apologize congratulate commend condemn cherish deplore desire
detest dislike doubt dread enjoy expect favour favor fear feel hate hop hope like love mourn oppose pray prefer
regret resent respect support sympathise sympathize thank treasure trust welcome wish worry
"""
_APPEAL_VERBS: Final = "advise appeal ask beg beseech call demand encourage implore insist invite plead recommend urge"
_FEELING_ADJECTIVES: Final = """
afraid alarmed amazed angry annoyed anxious appalled ashamed astonished bitter certain comfortable concerned confident
convinced delighted desperate determined devastated disappointed disgusted dismayed eager embarrassed encouraged
excited frightened frustrated furious glad grateful happy heartbroken hopeful horrified humbled hurt impressed
interested lucky nervous obsessed offended optimistic outraged overwhelmed passionate pessimistic pleased proud relieved
sad saddened satisfied scared sceptical shocked skeptical sorry stunned surprised thankful thrilled troubled unhappy
upset worried
"""
_MOTIVE_VERBS: Final = "care crave fear hate pretend try want wish"
_HARM: Final = "affect damage destroy devastate forget harm hurt kill lose remember suffer"
_UNPLANNABLE: Final = """
bubble child citizen company competition consumer cost country crisis customer deficit demand economy election
employer employment everybody everyone exchange export family generation growth history housing import income inflation
investor job market nation people population poverty price productivity profit public rate recession recovery
rent revenue sales society temperature they tourism trade unemployment voter wage weather world you
"""
_TIMETABLE_VERBS: Final = """
announce arrive attend begin build close commence continue deliver depart end expire fly hold host include install
introduce issue join launch leave meet open operate pay present publish receive release remain reopen replace resume
retire return run sail speak start stay stop take travel visit
"""
_OPINION_CUES: Final = """
advise applaud beg blame condemn criticise criticize decry demand denounce fear hail hope implore lament plead praise
recommend slam urge wish worry
"""

EVALUATION: Final = frozenset(_EVALUATION.split())
"""Adjectives that praise, blame or weigh."""
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

THOUGHT_VERBS: Final = frozenset(("assume", "believe", "consider", "guess", "reckon", "suppose", "suspect", "think"))
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
LIGHT_VERBS: Final = frozenset(("be", "bring", "do", "get", "give", "have", "make", "play", "put", "show", "take"))
"""Verbs that leave the weight to their object ("did a great job")."""
OPINION_CUES: Final = frozenset(_OPINION_CUES.split())
"""Cues that say themselves that an opinion follows."""
