"""Places and the words for their people and things: "France" and "French", "Maravia" and "Maravians"."""

from typing import Final

_IRREGULAR: Final = """
    france french frenchman frenchwoman frenchmen franco
    britain british briton uk unitedkingdom greatbritain anglo gb
    england english englishman englishwoman englishmen anglo
    scotland scottish scot scots scotsman
    wales welsh welshman welshwoman welshmen
    ireland irish irishman irishwoman irishmen
    netherlands dutch dutchman dutchwoman holland
    germany german germanic
    spain spanish spaniard hispanic
    denmark danish dane
    sweden swedish swede
    finland finnish finn
    norway norwegian
    poland polish pole
    turkey turkish turk türkiye
    greece greek
    switzerland swiss
    belgium belgian
    czechia czech czechrepublic
    portugal portuguese
    china chinese sino
    india indian indo
    russia russian russo
    japan japanese
    america american us usa unitedstates
    europe european euro eu europeanunion
    israel israeli
    palestine palestinian
    philippines filipino filipina philippine
    thailand thai
    peru peruvian
    cyprus cypriot
    iraq iraqi
    afghanistan afghan
    kazakhstan kazakh
    uzbekistan uzbek
    ukraine ukrainian
    slovakia slovak
    slovenia slovene slovenian
    croatia croat croatian
    serbia serb serbian
    bosnia bosnian bosniak
    bulgaria bulgarian bulgar
    hungary hungarian
    iceland icelandic icelander
    newzealand kiwi newzealander
    argentina argentine argentinian
    norman normandy
    congo congolese
    uae emirates emirati unitedarabemirates
    un unitednations
    naples neapolitan
    glasgow glaswegian
    manchester mancunian
    liverpool liverpudlian
    moscow muscovite
    democrat democratic
    conservative tory tories
    jew jewish jews judaism
    muslim islamic islam
    myanmar burma burmese
    lebanon lebanese
    monaco monegasque
    cornwall cornish
    tyrol tyrolean
    saudi saudiarabia saudis
    halifax haligonian
    wolves wolverhampton
"""
_FAMILIES: Final = tuple(frozenset(line.split()) for line in _IRREGULAR.strip().splitlines())
_ENDINGS: Final = (
    "ians", "ian", "eans", "ean", "ans", "an", "ns", "ese", "ish", "ites", "ite", "ers", "er", "ic", "ics", "ais",
    "is", "i", "n", "a", "ia", "y", "e", "o", "land", "s", "",
)  # fmt: skip
_SHORTEST: Final = 4
"""Letters of a stem; shorter ones are shared by too many names."""


def same_people(word: str, other: str) -> bool:
    """Return whether one is the place and the other its people, language or things."""
    one, two = word.casefold(), other.casefold()
    if any(_is_in(one, family) and _is_in(two, family) for family in _FAMILIES):
        return True
    return bool(_stems(one) & _stems(two)) and one[:_SHORTEST] == two[:_SHORTEST]


def _is_in(word: str, family: frozenset[str]) -> bool:
    return word in family or word.removesuffix("s") in family


def _stems(word: str) -> set[str]:
    return {
        word.removesuffix(ending)
        for ending in _ENDINGS
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST
    }
