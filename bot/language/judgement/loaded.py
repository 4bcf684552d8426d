"""Words that judge while they name: a neutral summary avoids them, an opinion piece is full of them.

The list is Sayso's own. It holds words that carry praise or blame wherever they stand; words that are loaded only in
some company ("radical", "regime") are in it where the loaded use is the common one in news.
"""

import re
from typing import Final

_WORDS: Final = """
abomination absurd abysmal alarmist apologist apologists appalling appallingly atrocious audacious awful backlash
baffling bankrupt baseless bigot bigoted bigots bizarre bizarrely blatant blatantly bloodbath bloodthirsty bogus
bombshell botched bragged brainwashed brazen brazenly brutal brutally bullied bully bullying bungled carnage
cataclysmic catastrophic chilling clown clueless coddle coddled colossal contemptible corrupt coward cowardly crackpot
crazed crazy cringe cronies crony crooked crucially cruel crusade cult cynical cynically damning dangerous dangerously
deceitful deluded demagogue demonic demonise demonize deplorable despicable despot devastating diabolical dire
disastrous disgrace disgraceful disgusting dishonest disingenuous disingenuously dismal draconian dubious egregious
elites elitist embarrassing evil exploit exploitative explosive extravagant extremist farce farcical fiasco fiendish
filthy flagrant flagrantly foolhardy foolish frantic fraud fraudulent frenzy gaffe genius ghastly glorious goons
grandstanding greed greedy grim grotesque gruesome gutless hapless harrowing hateful heartless heinous henchman
henchmen heroic hideous historic hoax hogwash horrendous horrible horrific horrifying humiliating hypocrisy hypocrite
hypocritical hysteria hysterical idiotic ignorant illegitimate immoral incompetent incredible incredibly indefensible
inept inexplicable inexplicably infamous inhuman insane insidious insulting irresponsible jaw-dropping junk junta
lackey lackeys laughable lavish lawless liar liars lies loathsome ludicrous lunatic lurid madness malicious malign
massacre meddling menace menacing miraculous monster monstrous moronic mouthpiece murderous narcissist nasty nefarious
nightmare nonsense notorious oligarch oligarchs ominous oppressive outlandish outrage outrageous outrageously overblown
paltry pathetic perverse phoney phony pitiful plunder plundering pompous preposterous propaganda puppet puppets rabid
radical rampant ravaged reckless recklessly regime repugnant repulsive revolting ridiculous rigged rogue ruinous
ruthless ruthlessly sabotage savage savagely scam scandalous scapegoat scathing scheming senseless sham shambles
shambolic shameful shamefully shameless shamelessly shocked shocking shockingly sickening sinister slammed slams
slaughter smear smug sneering so-called spectacular spineless squalid staggering stooge stooges stunning stunningly
stupid sycophant sycophants tainted terrifying thug thuggish thugs toxic tragic tragically traitor traitors treacherous
treason tyranny tyrant unbelievable unconscionable undeniable unhinged unjust unprecedented unscrupulous unspeakable
utter utterly vicious viciously vile villain vindictive vitriolic warmonger warmongers weaponise weaponised weaponize
weaponized wicked woke wonderful worthless wrecked wretched zealot zealotry zealots
"""
_PHRASES: Final = (
    "at all costs",
    "behind closed doors",
    "blood on its hands",
    "deep state",
    "fake news",
    "ground zero",
    "in cold blood",
    "witch hunt",
    "witch-hunt",
)
_LOADED: Final = frozenset(_WORDS.split())
_PART: Final = re.compile(r"[^\W\d_]+")
_PARTS: Final = frozenset(
    (*(part for word in _LOADED for part in word.split("-")), *(_PART.findall(phrase)[-1] for phrase in _PHRASES))
)
"""What stands in every text with a loaded word or phrase: of a phrase its last word, which is rarer than its first."""
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_PHRASE: Final = re.compile(r"\b(?:" + "|".join(map(re.escape, _PHRASES)) + r")\b", re.IGNORECASE)

_MARKED: Final = re.compile(r"“[^”\n]*(?:”|$)|\"[^\"\n]*(?:\"|$)|«[^»\n]*(?:»|$)|''[^\n]*?(?:''|$)")


def outside_marks(text: str) -> str:
    """Return a sentence's words without those between quotation marks, which are somebody else's."""
    return _MARKED.sub(" ", text)


def loaded_words(text: str) -> tuple[str, ...]:
    """Return the loaded words and phrases of `text` as they are written there, in its order, repeats kept."""
    if _PARTS.isdisjoint(_PART.findall(text.casefold())):  # nearly every sentence, and asked in a twentieth of the time
        return ()
    found = [(match.start(), match.group()) for match in _PHRASE.finditer(text)]
    for match in _WORD.finditer(text):
        word = match.group().casefold()
        if word in _LOADED or not _LOADED.isdisjoint(word.split("-")):
            found.append((match.start(), match.group()))
    return tuple(words for _, words in sorted(found))
