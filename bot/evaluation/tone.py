"""Words that take sides, by rules of its own: what the gate overlooks, a measure of it must be able to see.

The gate knows loaded words one by one, since it must refuse nothing that is honest. Here a word counts by how it is
made: by its stem, or as an adverb of manner, an adjective of abundance or want, or a compound that tells an ill fate.
"""

import re
from typing import Final

_STEMS: Final = r"""
abhor abject abominab abominat absurd abysmal alarmis apologis appall arrogan asinin atroci audacio awful backlash
baffl bankrupt barbar baseless beleaguer belligeren bigot bizarre blatan blood-?bath bloodthirst bogus bombshell botch
bragg brainwash brazen brutal bull[iy] bully bungl callous carnage cataclysm catastroph chao chilling clown cluel
coddl colossal contemptib corrupt coward crackpot crazed crazy cring crippl cron[iy] cruel crusad cynic damning danger
deba(?:cle|s) deceit decry delu[ds] demagog demon deplor derang derid derog despic despot devastat diabolic dictator
disast discredit disgrac disgust dishonest disingen dismal disreput divisive doom draconian dubious egoti egregi elit
embarrass embattl embolden exploitati explosive extravagan extrem fanatic farc fascis fawning fearmonger feckless
feeble fiasco fiend filth firebrand flagran flimsy flip-?flop flounder foolhard foolish frantic fraud frenz furious
furor gaffe ghastly gloat glorious goon grandstand greed grotesque gruesome gutless hapless hardlin harrow hawkish
heartl heinous henchm heroi hideous hoax hogwash hollow horr humiliat hyp(?:ocri|erbol) hysteri idiot ignoran
ill-?advised illegitim ill-?fated immoral inane incendiar incompeten incredibl indefens inept inexplicabl infam
inflammator inhuman insane insidious insult irrespons jaw-?dropping junta knee-?jerk lackey lacklust laughab lavish
lawless leftis liar loath long-?overdue ludicr lunati malici malign massacr masterful meddl meek menac militan miracul
mockery monst moron mouthpiece much-?(?:needed|hyped|vaunted) murderous narcissis nasty nefari nightmar nonsens notori
oligarch ominous oppress outland outrag outspoken overblown overreach paltry paranoi pathetic perverse phon(?:e?y|ies)
pitiful plunder polaris polariz pomp populis posturing praiseworth preposter propagand puppet rabid racis(?:m|t)
radical rampag rampan ravag reckless regime rehash relentl reprehens repugn repuls revered revolt ridicul rightis
rogue ruinous ruthless sabot savag scam scandal scapegoat scare-?monger scathing schem sensation shambl shameful
sham(?!e?poo) shock(?:ed|ing) sickening sinister slaughter slaver smear smug sneer snub so-?called socialis
spectacular squabbl squal squand staggering stalwart stooge strongman stubborn stunn stupid sycophan taint tantrum
terrif terroris thug tireless totalitar toxic traged tragic traitor treacher treason turmoil tyran unbeliev unconscion
undeniab unhing unjust unpreced unruly unscrup unspeak upstart utter vacuous vicious vigilant vile villain vindict
visionar vitriol warmonger weaponi wicked witch-?hunt woeful woke wonderful worthless wretch xenophob zeal
"""
_WHOLE: Final = """
brave crook crooks cult cults daring defiant defiantly dire evil feeble fury genius grim hate hateful hero heroes insane
iconic lies lurid mad madman madness mob mobs rant rants rigged swamp vain weak
"""
"""Those whose beginning other words share."""
_COMPOUND: Final = (
    r"[a-z]+-(?:addled|crazed|hit|hungry|mired|plagued|ravaged|ridden|riddled|scarred|stained|stricken|torn|tarred|wracked)"
    r"|(?:far|hard)-(?:core|edged|left|line|liners?|nosed|right)|(?:arch|hyper|ultra)-[a-z]+"
    r"|self-(?:anointed|appointed|congratulatory|important|proclaimed|righteous|serving|styled)|(?:failed|flip|tone)-[a-z]+"
)
_MANNER: Final = r"[a-z]{3,}(?<!al)ly"  # "culturally", "legally" tell a field and no manner
_ABUNDANCE: Final = r"[a-z]{3,}(?:ful|less|some)"
_PLAIN: Final = """
accordingly actually additionally aimlessly annually anomaly anonymously apparently apply approximately assembly
automatically awesome badly barely basically belly bimonthly briefly broadly bully butterfly careful carefully
careless centrally certainly chiefly clearly closely collectively commercially commonly completely comply
comprehensively consequently constantly contactless correctly costly currently daily deadly differently digitally
directly disorderly doubtless early earthly economically effectively elderly electronically entirely environmentally
equally especially evenly eventually exactly exclusively explicitly externally faithful family federally fifthly
finally financially firstly folly formally formerly fortnightly frequently friendly fully generally globally gradually
grateful greatly handful handsome harmful harmless heavily helpful highly homeless hourly immediately imply
independently indirectly individually informally initially instantly internally internationally italy jelly jobless
jointly largely lastly lately lawful lawfully legally lightly likely literally locally mainly manually marginally
markedly medically melancholy merely militarily minimally monopoly monthly mostly multiply mutually namely narrowly
nationally naturally nearly neatly necessarily needless nevertheless newly nightly nominally nonetheless normally
notably occasionally officially openly optionally orally orderly originally overly painful painless paperless
partially particularly partly peaceful peacefully permanently personally physically politically poorly possibly
powerful practically precisely presently presumably previously primarily principally privately probably properly
proportionally provisionally publicly purely quarterly quickly randomly rapidly rarely readily really recently
regardless regionally regularly relatively remotely reply reportedly respectful respectively retroactively roughly
routinely safely sally scarcely seasonally secondly secretly seemingly separately serverless shapely sharply shortly
sickly significantly silently similarly simply simultaneously skillful slightly slowly smoothly socially solely
specially specifically stateless steadily steeply strictly strongly structurally subsequently successful successfully
sufficiently supply supposedly surely surgically surprisingly swiftly tally technically temporarily tentatively
thirdly thoughtful tonally totally traditionally troublesome truly typically ultimately unanimously uniformly unlawful
unlawfully unlikely unsuccessful unsuccessfully untimely unusually useful usually verbally vertically virtually
voluntarily weekly wholesome wholly widely wireless wirelessly worldly yearly youthful
"""
"""Words made the same way that tell a time, a measure, a manner anybody would agree on, or nothing of the kind."""
_MADE_ALIKE: Final = frozenset(_PLAIN.split())
_LOADED: Final = re.compile(
    rf"\b(?:{_COMPOUND}|(?:{'|'.join(_STEMS.split())})[a-z]*|{'|'.join(_WHOLE.split())}|{_MANNER}|{_ABUNDANCE})\b",
    re.IGNORECASE,
)
_PHRASES: Final = re.compile(
    r"\b(?:at all costs|behind closed doors|blood on (?:his|her|its|their) hands|caved? in|cold blood|deep state"
    r"|doubled? down|fake news|flew in the face|ground zero|in bed with|sweetheart deal|under fire|under siege"
    r"|slippery slope)\b",
    re.IGNORECASE,
)
_VERBS: Final = """
admi(?:t|tt) alleg bark(?=ed) bemoan berat blast(?=ed) bleat bloviat bluster boast bragg?(?=s|ed|ing) brand(?=ed)
castigat conced condescend confess cower crow(?=ed|ing) decri denounc deplor fulminat fum(?=ed|ing) gloat goad grous
grovel growl grumbl gush harangu hector hiss insinuat insist jeer lambast lament lash(?=es|ed) mewl moan mutter nagg?
parrot(?=ed|ing) peddl pontificat prattl preach preen quibbl rant(?=ed|ing) rav rebuk retort reveal scof?f scold scorn
seeth sermoni[sz] simper skewer slamm? smirk snapp(?=ed) snarl sneer snid snipe? snort spew spout sputter squawk
squeal stammer taunt thunder(?=ed) tout trumpet(?=e) vent(?=e) vilif wail whimper whin whing
"""
_JUDGING: Final = re.compile(
    rf"\b(?:(?:{'|'.join(_VERBS.split())})(?:e|es|s|ed|d|ies|ied|ing)?|claim(?:s|ed|ing))\b", re.IGNORECASE
)


def loaded_in(text: str) -> list[str]:
    """Return the words and phrases of a text that take sides, in its order, as they are written there."""
    found = [(match.start(), match.group()) for match in _PHRASES.finditer(text)]
    for match in _LOADED.finditer(text):
        word = match.group()
        named = word[0].isupper() and match.start() > 0  # Grimsby is no grim place
        if not named and word.casefold() not in _MADE_ALIKE:
            found.append((match.start(), word))
    return [words for _, words in sorted(found)]


def judging_in(text: str) -> list[str]:
    """Return the reporting verbs of a text that say what the writer thinks of what was said."""
    return _JUDGING.findall(text)
