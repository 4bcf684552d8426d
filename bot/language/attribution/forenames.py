"""First names that say whether their bearer is a man or a woman; names borne by both, here or elsewhere, are left out.

Common knowledge of the languages that English news names people from; a name that is not here says nothing.
"""

from __future__ import annotations

from typing import Final

_MALE: Final = """
    aaron abdul abdullah abraham adam ahmad ahmed alan albert alberto alejandro alexander alfred ali amit anders
    andrei andrew angus ansel anthony anton antonio arjun arthur asif barack benjamin bernard bernie bill bob boris
    brad brage brian bruce carl carlos charles chidi christopher colin craig dan daniel david davide dennis derek
    diego dmitri dmitry donald douglas duncan dwight earl ed eduardo edward emmanuel enrique eric erik ernest felipe
    fernando francesco francois frank franz fred frederick gary geoffrey george gerald gerard giovanni giuseppe glenn
    gordon graham greg gregory gustav hamid hank hans harold harry hassan hector henrik henry herbert hiroshi howard
    hugh hugo hussein ian ibrahim igor isaac ismail ivan jack jacob jacques jake james jason javier jeb jeff jeffrey
    jeremy jerome jerry jim jimmy joe joel johann john jonas jonathan jorge jose joseph joshua juan julian julio karl
    keith ken kenneth kevin khalid khalil klaus kofi kurt kwame larry lars leif leon leonard lewis liam louis lucas
    luigi luis luke mahmoud malcolm manuel marcel marco marcus mario mark martin marvin matt matthew maurice max
    michael miguel mike mitch mitt mohamed mohammad mohammed muhammad mustafa narendra nathan nathaniel neil newt
    nicholas nick nigel nikolai nils norman olaf oliver omar oscar oskar otto owen pablo paolo patrick paul pedro per
    pete peter philip phillip pierre piotr prakash rahul rajesh ralph ramon raymond recep reince rene ricardo richard
    rick robert roberto rodrigo roger roland rolf ronald roy rupert russell ryan salman samir samuel scott sean
    sebastian sergei sergey seth simon stefan sten stephen steve steven stuart sven tad takeshi tariq ted terence
    theodore thomas tim timothy tobias todd tom tony trevor tunde ulrich vernon victor vidar vikram viktor vincent
    vito vladimir walter warren wayne wilhelm william winston wolfgang yusuf yves zachary
"""
_FEMALE: Final = """
    abigail ada agnes aisha alice alicia alison amanda amara amelia amina amy ana anastasia angela anita anna anne
    annette annie april astrid ayesha barbara beate beatrice bella berit bernadette bertha beth betty birgit brenda
    bridget carla carly carmen carol caroline carolyn catherine cecilia charlotte chloe christina christine cindy
    claire clara claudia connie cristina cynthia dagny daniela debbie deborah deepa denise diana diane dilys dolores
    donna dora doris dorothy edda edith elaine eleanor elena elisabeth elise elizabeth ella ellen elsa emily emma
    erika esther eva evelyn fatima fiona florence frances francesca freya gabriela gail georgia geraldine gertrude
    gillian gloria grace greta gretchen guadalupe gudrun hanna hannah hanne heather heidi helen helena helga henrietta
    hilda hillary ida ilse ina ines ingrid irene irina isabel isabella ivana ivanka jacqueline jane janet janice
    jennifer jessica jill joan joanna josephine joyce juanita judith judy julia juliana julie kaia karen karin karla
    kate katherine kathleen kathryn kathy katie katrina khadija laila laura lauren layla leila lena lillian lily linda
    lisa loretta louise lucia lucy lydia madeleine madeline magdalena maja margaret margarita maria marianne marie
    marina marit marjorie marta martha martina mary maud maureen megan melania melanie melissa mercedes mina miriam
    molly monica monika nadia nadine nancy naomi natalia natalie natasha nicole nina noor nora norma oda olga olivia
    pamela patricia paula paulina penelope petra phyllis priscilla priya rachel rebecca regina renata rita roberta
    rosa rosemary roxana ruth sabine sally samira sandra sara sarah sharon sheila shirley silvia siri sofia sonia
    sophia sophie stella stephanie susan susanna suzanne svetlana sylvia tamara tania tatiana teresa theresa tina tora
    ursula valentina valerie vanessa vera veronica victoria virginia vivian wendy yara yasmin yoko yolanda yvonne
    zainab zoe
"""

MALE: Final = frozenset(_MALE.split())
FEMALE: Final = frozenset(_FEMALE.split())


def is_mans(forename: str) -> bool | None:
    """Return whether a first name is a man's; None where it says nothing."""
    word = forename.lower()
    return True if word in MALE else False if word in FEMALE else None
