"""Adjectives: which of them judge, and which tell a state, a measure or a kind that somebody can check.

Adjectives are an open class, so what stands in neither table is told by its place and its shape: said *of* something
("is skittish") it judges, before a noun ("a skittish horse") it does only if it is made like a word that does.
The tables are Sayso's own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.language.judgement.hyphens import judges_joined

if TYPE_CHECKING:
    from bot.language.parse.tokens import Token

_EVALUATION: Final = """
abhorrent abnormal absolute absurd abysmal adept admirable adorable affordable aggressive agonising agonizing alarming
alike amazing ambitious ambivalent amiable ample amusing antiquated appalling appealing appropriate apt archaic
arrogant articulate artificial asinine astonishing astounding atrocious attractive authentic authoritarian avoidable
awesome awful awkward backward bad baffled baffling balanced banal barbaric baseless beautiful beloved beneficial best
better biased bigger bigoted bitter bizarre bland blatant bleak blunt bogus bold boneheaded boring brave breathtaking
bright brilliant brutal callous candid capable captivating careless caring catastrophic catchy cautious chaotic
charismatic charming childish civil classy clever clueless clumsy coherent comfortable comical commendable committed
comparable compassionate compelling competitive complacent complex complicated conceited concerning condescending
confused confusing consistent contemptible contentious contradictory controversial convenient convincing cool correct
corrupt costly counterproductive courageous cowardly crass craven crazy creative credible crippling critical crooked
crucial cruel crushing culpable cunning curious cynical daft damaging dangerous daunting dazzling deadlocked debatable
deceitful decent deceptive decisive dedicated defective defensible delicate delicious delightful deluded delusional
demeaning demoralising demoralizing deplorable depressing derogatory desperate despicable detestable detrimental
devastating devoted different difficult dignified dim dire direct dirty disagreeable disappointing disastrous
disgraceful disgusting dishonest disingenuous disloyal dismal dismaying dismissive disorganised disorganized
disparaging disproportionate disrespectful distasteful distressing disturbing divided divisive doomed draconian
dreadful dreary dubious dull dumb durable dynamic dysfunctional earnest easier easy eerie effective efficient
egregious elegant embarrassing eminent emotional enchanting encouraging endearing enjoyable enlightened enormous
entertaining enviable epic erratic essential ethical evasive evenhanded evil exaggerated exasperating excellent
exceptional excessive exciting excruciating exemplary exhausting exhilarating exorbitant exploitative exquisite
extraordinary extravagant extreme extremist fabulous faceless fair fairer faithful fake familiar fantastic fascinating
faulty favorable favourable fearless feeble fickle fierce fiery filthy fine flagrant flashy flawed flimsy flourishing
foolish forceful forgiving formidable foul foundational fragile frank fraudulent friendly frightening frivolous
fruitful frustrating fun fundamental funny futile gallant garbled generous genius gentle genuine ghastly gifted
gigantic glaring gloating gloomy glorious good gorgeous graceful gracious grand grateful grating grave great greater
greedy grievous grim gritty gross grotesque groundbreaking gruesome gullible gutsy handsome haphazard hapless happy
hard harder hardworking harmful harmless harrowing harsh hasty hateful haunting healthier healthy heartbreaking
heartfelt heartless heinous hellish helpful heroic hideous hilarious historic hollow homophobic honest honorable
honourable hopeful hopeless horrendous horrible horrid horrific hostile huge humane humble humiliating humorous
hypnotic hypocritical hysterical iconic ideal idealistic idiotic ignorant illegitimate illiberal illogical imaginative
immaculate immature immense imminent immoral impeccable implausible impolite important impossible impotent impractical
impressive improper imprudent impulsive inaccessible inadequate inane inappropriate inapt incalculable inclusive
incompetent inconclusive inconsiderate inconsistent inconvenient incredible indecent indecisive indefensible
indifferent indispensable indistinguishable indulgent industrious inefficient inept inequitable inevitable inexcusable
inexplicable infamous influential infuriating ingenious inhospitable inhuman inhumane innocent innovative insane
insensitive inseparable insidious insincere insipid inspiring instrumental insufficient insulting insurmountable
integral intelligent intense interesting intimidating intolerable intrusive intuitive invaluable invasive inventive
irrational irrelevant irreparable irreplaceable irresistible irresponsible irreverent irritating jaded joyful joyous
just justifiable justified kind laborious lackluster lacklustre lame lamentable lasting laughable lavish lawless lax
lazy leaderless legendary legitimate lesser lethargic lifeless likable likeable lopsided lousy lovely loyal lucky
ludicrous lukewarm lurid luxurious mad magic magical magnificent majestic malicious malign marvellous marvelous
massive masterful mature mean meaningful meaningless mediocre melancholy memorable merciful merciless mere messy
mighty mindless miserable misguided misleading mistaken mixed modest monstrous monumental moral moving murky
mysterious naive narcissistic nasty natural neat necessary needed needless negative neglectful nice noble nonsensical
normal notable noteworthy notorious noxious numbing nuts oblivious obnoxious obscene obsessive obsolete obvious odd
odious offensive opaque opportunistic oppressive optimal ordinary outdated outlandish outrageous outright outstanding
overblown overdue overpriced overrated overwhelming overzealous painful paltry paramount paranoid partisan passive
pathetic patient patriotic patronising patronizing peaceful peculiar peerless perceptive perfect perfunctory perilous
perplexing persistent persuasive perverse petty phenomenal picturesque pitiful pivotal plausible playful pleasant
pleasing poetic poignant pointless polarizing pompous poor popular positive potent powerful practical precarious
precious predatory predictable prejudiced premature preposterous prescient prestigious pretentious priceless
principled problematic productive profane profound prolific promising proper prophetic proud provocative prudent
punitive puny puzzling qualified questionable racist radiant radical rash rational reactionary realistic reasonable
rebellious reckless recurring redundant refined refreshing regressive regrettable relentless relevant reliable
remarkable repellent reprehensible repressive repugnant repulsive resilient resolute resourceful respectable
responsible revolutionary rewarding ridiculous rife rigged right righteous rigid rigorous risky riveting robust
romantic rotten rough rousing rude ruinous runaway ruthless sacred sad safer sane sarcastic savage savvy scandalous
scary scathing scrappy secure selfish sensational sensationalist senseless sensible sensitive sentimental serene
serious sexist shabby shaky shameful shameless sharp sheer shocking shoddy shortlived shortsighted shrewd sickening
significant silly simple simplistic sincere sinister skilful skilled skillful skimpy sleazy slick sloppy slow smart
smarter smooth smug snobbish solid somber sombre soothing sophisticated soulless sound special spectacular speculative
spineless spiteful splendid spotless spotty squalid staggering stale stark stately staunch steady stellar sterile
stingy stirring straightforward strange strenuous stressful striking strong stronger stubborn stunning stupid stylish
sublime substandard substantial substantive subtle successful sufficient suitable super superb superficial superfluous
superior surprising surreal suspicious sweeping sweet swift sympathetic tacky tactful tactless tainted talented tame
tardy tasteless tedious tenacious tense tepid terrible terrific terrifying thankless thorny thorough thoughtful
thoughtless threatening thrilling thriving timeless timely timid tiny tired tireless tiresome titanic toothless
touching touchy tough tougher toxic tragic transparent traumatic tremendous tricky triumphant trivial troubling
trusted trustworthy truthful typical tyrannical ugly ultimate unacceptable unaccountable unambitious unappealing
unappetising unattractive unavoidable unbearable unbeatable unbecoming unbelievable unbiased uncalled uncanny
unceremonious uncharitable uncivil unclear uncomfortable uncompromising unconscionable unconstitutional
uncontroversial unconvincing uncooperative undemocratic undeniable underrated understandable undeserved undesirable
undignified undue uneasy unenviable unequal unequivocal unethical uneventful unfair unfaithful unfathomable unfeeling
unfit unflattering unforeseeable unforgettable unforgivable unfortunate unfounded unfriendly ungrateful unhappy
unhealthy unhelpful unhinged unholy unimaginable unimpressive uninformed uninspired unintelligent uninteresting unique
unjust unjustifiable unjustified unkind unlikely unlucky unmanageable unmatched unnatural unnecessary unnerving
unoriginal unpalatable unpatriotic unpleasant unpopular unprecedented unpredictable unprepared unpresidential
unprincipled unproductive unprofessional unprovoked unqualified unrealistic unreasonable unreliable unremarkable
unrivalled unsafe unsatisfactory unsatisfying unscrupulous unseemly unsettling unspeakable unspoilt unstable
unstoppable unsuccessful unsuitable unsure unsurprising unsuspecting unsustainable untenable unthinkable unthinking
untimely untrustworthy unusual unwanted unwarranted unwelcome unwieldy unwise unworkable unworthy upbeat uplifting
upright upsetting urgent useable useful useless utter vacuous vague vain valiant valuable vast vengeful venomous
versatile vested vexing viable vibrant vicious vigilant vigorous vile vindictive virtuous visionary vital vivid
volatile vulgar vulnerable wary wasteful weak weaker weary weighty weird welcome whimsical wholesome wicked wild
winning wise wishful witless witty woeful wonderful wondrous worrisome worrying worse worst worth worthless worthwhile
worthy wretched wrong xenophobic yawning zealous zippy
"""
_FACTUAL: Final = """
able aboard absent accessible accountable accurate active adjacent adult aged alive alone annual anonymous apart armed
asleep audible available awake aware away back bald bankrupt bare barefoot bearded bilingual binding black blank blind
blue brown chronic classified close closed cloudy cold compulsory conditional confidential conscious contagious
contaminated current daily damp dark dead deaf deceased deep dependent detained diabetic digital disabled domestic
down drunk drunken dry dual due early eastern elderly electric eligible empty enough entitled equal ethnic exempt
existing explicit external extinct extra false fatal federal female few final first flat foggy following foreign
former free fresh frozen full further gay gone gray green grey guilty half handwritten heavy hereditary high higher
homeless hot hourly hungry icy identical idle ill illegal illiterate immune inaccurate inactive incomplete incorrect
independent indoor ineligible inner inside insolvent intact internal intoxicated invalid jobless joint judicial junior
kosher large larger last late later latest latter lawful lesbian level liable licensed light likely literate little
live local logged lone long longer loose loud low lower main major male mandatory manual many married mechanical
medical metal mild minor missing mobile monthly more much multiple municipal mutual naked narrow nearby neighbouring
neutral new newer next nightly northern null numerous off offline offshore ok okay old older on ongoing online only
open operational optional oral orange orphaned other out outdoor outer outside overnight own parallel partial past
payable pending permanent permissible physical pink plain portable pregnant preliminary present previous prior private
provisional public purple quiet rainy ready recent red refundable related remaining remote residential retroactive
round rural safe same second secret senior separate several shallow short shorter shut sick silent similar
simultaneous single small smaller sober solo southern spare square standing steel steep sticky still subject sunny
sworn tall taller taxable temporary thick thin third tidal tight total true unable unanimous unarmed unavailable
unaware unchanged unclaimed unconscious underage underground underway undisclosed unemployed unfinished unhurt
unidentified uninhabited uninjured uninsured unlawful unlicensed unmarried unoccupied unofficial unpaid unrelated
unsigned unsold untrue unwell upper upstairs urban used vacant valid various visible voluntary warm weekly western wet
white whole wide wider widowed willing windy wooden written yearly yellow young younger
"""
EVALUATION: Final = frozenset(_EVALUATION.split())
"""Adjectives that praise, blame or weigh wherever they stand."""
FACTUAL: Final = frozenset(_FACTUAL.split())
"""Adjectives that tell a state, a measure, a place or a kind."""
_JUDGING_SHAPE: Final = re.compile(r"un\w{3,}able|in\w{3,}[ai]ble|\w{3,}(?:ful|less|some)|over\w{4,}(?:ed|ing)")
"""How words of judgement are often made: "unaffordable", "tearful", "joyless", "overhyped"."""
_CHECKABLE_SHAPE: Final = re.compile(r"\w+(?:less|year-old|handed|strong|owned|based|made|born)|non-?\w+|.*\d.*")
_PLAIN_LESS: Final = frozenset(("cordless", "homeless", "jobless", "landless", "motherless", "stainless", "wireless"))


def judges(word: Token) -> bool:
    """Return whether an adjective judges wherever it stands."""
    known = {word.lower_} if word.pos_ == "VERB" else {word.lower_, word.lemma_.lower()}
    if not known.isdisjoint(EVALUATION) or judges_joined(word):
        return True
    if word.pos_ != "ADJ" or not known.isdisjoint(FACTUAL) or word.lower_ in _PLAIN_LESS:
        return False
    return bool(_JUDGING_SHAPE.fullmatch(word.lower_))


def judges_as_predicate(word: Token) -> bool:
    """Return whether an adjective judges when it is said of something: unless it is known to tell a plain fact."""
    if judges(word):
        return True
    if word.pos_ != "ADJ" or word.tag_ not in {"JJ", "JJR", "JJS"} or word.is_title:
        return False
    participle = word.lower_.endswith(("ed", "en"))
    known = {word.lower_, word.lemma_.lower()}
    return not participle and known.isdisjoint(FACTUAL) and not _CHECKABLE_SHAPE.fullmatch(word.lower_)
