"""What the name of a person looks like."""

from bot.language.clean.prose import FUNCTION_WORDS

_PARTICLES = frozenset(
    {"al", "bin", "da", "de", "del", "della", "der", "di", "du", "el", "ibn", "la", "le", "van", "von", "y"}
)
_DATE_TOKENS = """
january february march april may june july august september october november december jan feb mar apr jun jul aug sep
sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
am pm a.m p.m gmt utc bst cet cest est edt et pst pdt ist published updated posted modified last on at ago
sec secs second seconds min mins minute minutes hour hours hr hrs day days week weeks month months year years
today yesterday read h m d
"""
DATE_WORDS = frozenset(_DATE_TOKENS.split())
_NEVER_A_NAME = DATE_WORDS - {"jan", "mar", "april", "may", "june", "august", "sun"}
_NAME_WORDS = range(2, 6)


def is_name(line: str) -> bool:
    """Return whether a line may be one person's name and nothing else."""
    words = line.split()
    return len(words) in _NAME_WORDS and all(map(_is_name_word, words)) and words[0][0].isupper()


def _is_name_word(word: str) -> bool:
    plain = word.casefold()
    if plain in _PARTICLES:
        return True
    letters = word.strip(".").replace("'", "").replace("’", "").replace("-", "").replace(".", "")
    return word[0].isupper() and letters.isalpha() and plain not in FUNCTION_WORDS and plain not in _NEVER_A_NAME
