"""The words that tell an opinion from a claim, as lemmas, one table a sign; the guide is the project's label guide.

The tables are Sayso's own. A word belongs here if it decides in most company; words that only lean stay out, since a
reported claim is what is left when nothing here speaks.
"""

from typing import Final

_EVALUATION: Final = """
abhorrent absurd abysmal admirable aggressive alarming amazing ambitious appalling appealing appropriate arrogant
articulate astonishing atrocious attractive awesome awful awkward bad balanced baseless beautiful beneficial best
better bigger bizarre blatant bogus bold boring brave brilliant brutal callous capable careless catastrophic cautious
chaotic charming clever clumsy coherent comfortable compassionate compelling competitive complex complicated
concerning condescending consistent controversial convenient convincing cool corrupt costly courageous cowardly crazy
creative credible critical crucial cruel cynical damaging dangerous daunting deceitful decent delicate delicious
delightful deplorable depressing desperate devastating difficult dire direct dirty disagreeable disappointing
disastrous disgraceful disgusting dishonest disingenuous disproportionate disrespectful distasteful distressing
disturbing divisive draconian dreadful dubious dumb dysfunctional easier easy effective egregious elegant embarrassing
eminent emotional encouraging entertaining essential ethical evenhanded evil exaggerated excellent exceptional
excessive exciting exhausting extraordinary extreme fabulous fair fairer fake fantastic fascinating faulty favorable
favourable fiery fine flawed foolish forgiving foul fragile frightening fruitful frustrating fun fundamental funny
generous genius gentle genuine ghastly glorious good gorgeous great greater grim groundbreaking happy hard harder
hardworking harmful harsh hateful healthier heartbreaking helpful heroic historic honest honorable honourable hopeful
hopeless horrendous horrible horrific humiliating hypocritical iconic ideal idiotic immoral important impossible
impressive improper imprudent inadequate inappropriate incalculable inclusive incompetent inconsistent inconvenient
incredible indefensible inept inevitable inexcusable influential inhuman inhumane innovative insane insensitive
insidious inspiring insufficient insulting intelligent intense interesting intolerable invaluable irrational
irrelevant irresponsible justifiable justified lasting lazy legendary legitimate lesser lousy lovely low-key loyal
lucky ludicrous magic magical magnificent marvellous marvelous mean meaningful meaningless memorable messy miserable
misguided misleading mistaken mixed modest monumental moral naive nasty necessary needed negative nice noble
nonsensical notorious obscene obsolete obvious odd outdated outrageous outstanding overrated overwhelming painful
paramount pathetic peaceful peculiar perfect perfunctory petty phenomenal pleasant pointless polarizing poor positive
powerful practical precious premature preposterous problematic profane profound promising proper proud provocative
prudent qualified questionable racist radical rash rational realistic reasonable reckless recurring refreshing
relevant remarkable reprehensible respectable responsible revolutionary rewarding ridiculous right risky robust rotten
rough rude ruthless sacred sad safer scandalous scary secure selfish senseless sensible sensitive serious sexist
shabby shaky shameful shameless sharp shocking shoddy shrewd sickening silly simple simplistic sincere sinister sloppy
smart smarter smooth smug solid sophisticated sound special spectacular spineless splendid staggering steady
straightforward strange striking strong stronger stunning stupid sublime substantive sufficient super superb
surprising suspicious sympathetic talented tasteless terrible terrific terrifying thoughtful thoughtless threatening
timely toothless tough tougher toxic tragic transparent traumatic tremendous trivial troubling truthful ugly
unacceptable unappealing unbearable unbelievable unbiased uncalled unclear uncomfortable unconscionable
unconstitutional uncontroversial undemocratic underrated understandable undignified uneasy unethical unfair unfit
unforgivable unfortunate unfounded unhappy unhelpful unimaginable uninspired unique unjust unjustified unlikely
unmatched unnecessary unpopular unprecedented unpresidential unqualified unrealistic unreasonable unseemly
unsurprising unsustainable untenable unthinkable unthinking unwise unworkable upsetting urgent useful useless vague
valuable vested viable vibrant vicious vile visionary vital vulgar wasteful weak weaker weighty weird welcome wicked
wild wise wonderful worrying worse worst worth worthless worthwhile worthy wrong xenophobic zippy
"""
_JUDGING_NOUNS: Final = """
abomination absurdity advantage ammunition antidote asset atrocity bargain barrier beacon betrayal bigot blame
blessing bloodbath blot blow blunder bravery breakthrough bully burden cancer catastrophe challenge champion chance
chaos charade circus coffin compliment con courage coward cowardice cruelty curse danger deathtrap deity delight
disappointment disaster disgrace disrespect disservice distortion distraction drag dream duty embarrassment enemy
error evil excuse extremist failure fantasy farce fault fiasco fool foolishness fraud fun gamble game-changer genius
gimmick godsend greed hate hell hero heroine hoax honor honour horror hurdle hypocrisy hypocrite icon idiot imperative
importance incompetence indictment injustice insanity inspiration insult integrity irony jerk joke joy justice key
knell laughingstock legacy legend lesson liability liar lie lifeline loser lover lunacy luxury madness magic
masterpiece menace mess milestone minefield miracle mirage miscalculation mistake mockery monolith monster necessity
nerve nightmare nonsense nuisance obligation obstacle opportunity outrage overreach passion pity plague pleasure pride
priority privilege proof puppet puzzle racist radical rationale recipe reminder respect risk ruse scandal scapegoat
scar sellout setback sham shame shock showboater smear solution spectacle stain strength struggle stunt stupidity
success symbol talent threat timebomb tool tragedy trap travesty treasure treat triumph value victory villain vision
waste weakness winner wonder wrongdoing
"""
_JUDGING_ADVERBS: Final = """
aggressively appallingly arbitrarily arguably badly beautifully blindly brilliantly carelessly credibly cynically
deeply desperately diligently disgracefully easily egregiously enormously foolishly frankly fundamentally gracefully
honestly hopefully hopelessly incredibly inevitably ironically luckily miserably obviously perfectly poorly recklessly
reluctantly rightly ruthlessly sadly seriously sincerely strongly surely terribly thankfully unfairly unfortunately
unjustly unnecessarily unwisely utterly wisely wonderfully wrongly
"""
_JUDGING_VERBS: Final = """
benefit betray cheapen cripple demean demonise demonize demoralise demoralize deserve disgrace dishonour embarrass
embolden empower endanger energise energize enrich erode exaggerate excel flounder glorify hamper harm inspire insult
jeopardise jeopardize matter mishandle misinterpret mislead misrepresent misunderstand mock outrage overestimate
overrate overreact overshadow politicise politicize ruin scapegoat scaremonger squander stink struggle suck tarnish
terrify thrive traumatise trivialise trivialize underestimate undermine victimise victimize wreck
"""
_ATTITUDE_VERBS: Final = """
admire adore anticipate apologise apologize applaud appreciate cherish commend condemn congratulate deplore desire
detest disagree dislike doubt dread enjoy envy expect favor favour fear feel forgive frown hate hop hope like love
mourn oppose pity pray prefer recommend regret relish resent respect salute sense support sympathise sympathize thank
treasure trust welcome wish worry
"""
_APPEAL_VERBS: Final = """
advise appeal ask beg beseech call demand encourage implore insist invite plead recommend urge
"""
_FEELING_ADJECTIVES: Final = """
afraid alarmed amazed angry annoyed anxious appalled ashamed astonished bitter bored certain comfortable concerned
confident convinced delighted desperate devastated disappointed disgusted dismayed eager ecstatic elated embarrassed
encouraged enthusiastic excited exhausted fond frightened frustrated furious glad grateful gutted happy heartbroken
hopeful horrified humbled humiliated impressed interested irritated jubilant keen livid lonely lucky nervous obsessed
offended optimistic outraged overwhelmed passionate pessimistic petrified pleased proud relieved reluctant sad
saddened satisfied scared sceptical shaken shocked skeptical sorry stunned supportive sure surprised thankful thrilled
tired troubled uncomfortable unconvinced uneasy unhappy upset worried
"""
_MOTIVE_VERBS: Final = "care crave fear hate pretend try want wish"
_HARM: Final = "affect damage destroy devastate forget harm hurt kill lose miss remember suffer"
_UNPLANNABLE: Final = """
bubble child citizen competition consumer cost country crisis customer deficit demand economy election
employer employment everybody everyone exchange export family generation growth history housing import income
inflation investor job market nation people population poverty price productivity profit public rate recession
rain recovery rent revenue river sales sea snow society storm sun temperature they tourism trade unemployment voter
wage wave weather wind world you
"""
_TIMETABLE_VERBS: Final = """
announce appeal appear arrive attend begin build chair close commence consider continue convene decide deliver depart
end examine expire face fly go hold host include install introduce investigate issue join launch leave meet open
operate pay present provide publish receive reconvene release remain reopen replace resume retire return run sail send
serve speak start stay stop strike take travel undergo use visit vote
"""
_OPINION_CUES: Final = """
advise applaud beg blame brand call condemn criticise criticize decry demand denounce fear hail hope implore label
lament plead praise recommend slam urge wish worry
"""
_STATES: Final = """
absent accessible alive available closed dead free full gone illegal legal locked missing online open over pregnant
present ready same shut there under
"""
_NOTHING: Final = """
alternative chance choice doubt excuse hope justification need place point question
"""
_PLANNERS: Final = """
agency army authority bank club commission committee company council court department firm government hospital
ministry museum official party police school team university
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
LIGHT_VERBS: Final = frozenset(
    (
        "ask",
        "be",
        "become",
        "bring",
        "do",
        "get",
        "give",
        "have",
        "make",
        "play",
        "pose",
        "put",
        "represent",
        "show",
        "take",
    )
)
"""Verbs that leave the weight to their object ("did a great job")."""
OPINION_CUES: Final = frozenset(_OPINION_CUES.split())
"""Cues that say themselves that an opinion follows."""
PLEDGE_CUES: Final = frozenset(
    ("agree", "announce", "commit", "guarantee", "pledge", "promise", "swear", "threaten", "vow")
)
"""Cues that make what will be done a commitment of the one who says it."""
JUDGING_PHRASES: Final = frozenset(
    (
        ("act", "slowly"),
        ("add", "up"),
        ("be", "like"),
        ("cross", "line"),
        ("do", "badly"),
        ("do", "well"),
        ("go", "far"),
        ("go", "well"),
        ("have", "idea"),
        ("have", "place"),
        ("extend", "condolence"),
        ("look", "forward"),
        ("look", "like"),
        ("make", "difference"),
        ("make", "sense"),
        ("miss", "point"),
        ("offer", "condolence"),
        ("raise", "question"),
        ("react", "slowly"),
        ("respond", "slowly"),
        ("send", "message"),
        ("send", "signal"),
        ("serve", "interest"),
        ("serve", "people"),
        ("set", "example"),
        ("set", "precedent"),
        ("sound", "like"),
        ("stand", "test"),
        ("take", "seriously"),
        ("tear", "apart"),
        ("turn", "eye"),
    )
)
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
