"""Words that news uses for one another: retold in one of them, a sentence still rests on the other.

Between two semicolons stand the lemmas of one family: synonyms, nominalisations that share no stem ("sell", "sale"),
and the two sides of one dealing ("buy", "sell"), since a point may tell a matter from its other side. Whether it tells
it rightly is for other checks; here a word of the family is ground enough.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from bot.language.gate.likeness import root_of
from bot.language.gate.pairs import LINES

FAMILIES: Final = """
absent miss absence without; accept agree agreement approve back consent favour favor;
accuse allege blame charge suspect; acquire buy purchase takeover acquisition sell sale seller buyer;
afford pay price cost expensive cheap spend fund finance; age old year young;
agree deal settle settlement pact accord; aid help assist support relief;
allow permit let permission licence license clear right legal; almost nearly about around roughly some;
annual year yearly; answer reply respond response; apologise apologize sorry regret apology;
appeal ask call urge plea; appoint name choose hire pick select; argue dispute quarrel row disagree;
arrest detain custody hold seize; arrive come reach return arrival; ask question request seek want demand inquire;
attempt try bid seek; attend go come visit present; attorney lawyer barrister solicitor counsel;
author write writer novelist book; avoid prevent escape avert dodge; award give prize win grant;
ban bar forbid prohibit suspend suspension outlaw illegal; beat defeat win victory lose loss;
begin start open launch onset first early; believe think view opinion belief; big large great major huge;
bill law legislation act legislate; board panel committee council; body authority agency panel;
boss chief head director lead leader manager executive chair president; break breach violate violation;
build construct construction erect; business company firm enterprise unit trade; call phone telephone ring;
cancel scrap drop abandon axe call shelve; caution warn warning; cease end stop halt finish conclude;
change alter alteration amend shift; charge fee cost price pay; cheap price cost;
child pupil kid school boy girl young; choose prefer pick opt choice favour rather; city town municipal urban;
close shut closure; club side team; coach train trainer manager; collapse fall fail; collide crash collision hit;
column columnist editorial opinion piece write; compete race competition contest;
complain protest criticise criticize complaint; concern worry fear afraid; continue remain stay keep last still;
country nation national state; court judge trial hearing case tribunal; cut reduce reduction lower halve fall trim;
damage harm hurt destroy loss; danger risk threat; decide decision rule choose;
decline fall drop sink decrease reduce lose; defend protect guard; delay postpone late put later;
deny reject denial dispute dismiss contradict; die death kill dead perish life; differ difference different unlike;
dismiss sack fire oust remove reject; doctor physician medic; drive car motorist driver; drought dry rain;
earn pay wage salary income; election vote poll ballot; electricity power energy;
employ employee employer job work worker staff hire; enough sufficient lack short; enter join come accession;
estimate put reckon guess; examine check study test inspect investigate analyse; exceed more above over beat top;
expect forecast predict anticipate likely; explain reason say; extend long prolong lengthen; fail failure unable not;
family relative household mother father; far distant remote; farm farmer crop agriculture;
faulty defect defective fault broken; find discover detect conclude finding result; finish end complete done;
fire blaze burn flame; flat apartment home house housing; flight fly plane airline aircraft;
flood water inundate rain; follow after result; former ex once previous; game match play fixture; get receive obtain;
give donate offer provide hand; government minister ministry state cabinet; grow rise increase growth expand;
guard warden officer; half halve fifty; happen occur event; hear hearing listen; height tall high;
hide conceal secret; hire rent lease; home house live resident; hospital clinic health medical patient;
hurt injure injury wound harm; idea plan proposal suggestion; ill illness sick disease; import export trade;
improve better improvement; include among contain part; inform tell say; involve part role;
jail prison imprison sentence; journey trip travel; judge court magistrate ruling;
keep hold retain maintain stay preserve; kill die death murder shoot fatal; lack without no absence short;
land field ground site plot; large big; late delay; lawsuit sue suit court; lead leader head ahead top; leak spill;
leave depart quit go exit departure withdraw; lend loan borrow; lie false untrue; life live alive;
limit cap restrict maximum; local town village area resident; lose loss lost cost; main chief principal;
make produce maker manufacture; man men male husband; mark celebrate anniversary;
marry marriage wedding wife husband spouse; mean imply signify; meet meeting talk session gather;
mend repair fix restore; mistake error wrong; mostly most majority; move transfer shift relocate; name call title;
narrow close slim; near close next; necessary need must require; newspaper paper daily journal reporter;
number figure total amount; object oppose opposition against; offer propose bid proposal; often frequent;
open start begin; operate run operator; opponent critic rival against; order command instruct;
organise organize hold stage; outcome result; own owner belong; parliament lawmaker legislature mp assembly;
part section share piece; party group bloc coalition; pay cost spend fund finance payment;
people person resident citizen population inhabitant; permit licence allow approve; pilot fly crew; place site venue;
plan propose intend scheme proposal project; play role part; player striker defender footballer athlete;
police officer policeman; poor bad weak badly; population resident inhabitant people; possible may might could;
power electricity energy; praise hail welcome commend; pregnant birth baby; present give show;
previous earlier former before last; price cost; probable likely; promise pledge vow; property house land estate;
proposal plan bid idea; prove show proof evidence; publish release issue print; pupil student school child;
push press urge; quick fast soon rapid; quit resign leave step; race contest compete; rail train railway;
raise rise increase; rate level share; reach hit arrive; ready prepare; real genuine true; recall remember;
recommend advise advice; recover recovery return restore restoration pick; refuse reject decline no; regret sorry;
release free; remain stay still leave; remove take withdraw; rent tenant let; repeat again;
replace successor succeed substitute; report study paper; represent spokesman spokeswoman; require need must;
rescue save; research study scientist researcher; resident live people villager neighbour; resign quit step leave;
restore return give; result finding outcome; return back come again reinstate; reveal show disclose;
review examine check; road street route motorway highway; rule law regulation; sacrifice give; safe safety secure;
sample test; save rescue spare keep; school pupil teacher student; science scientist research;
score goal equalise level; scientist researcher; see watch view; sell sale seller; send dispatch; series number;
serve service; sex gender; share stake part percentage; ship vessel boat ferry; shop store retailer shopper customer;
short brief; show reveal display indicate; sick ill; site place; soldier troop army military force; solve solution;
spend cost pay; spread expand; staff worker employee; stay remain keep; steal theft rob; step measure action;
stop halt end prevent block; storm wind weather; strike walkout stoppage union; study research paper survey;
succeed success; sue lawsuit; support back favour supporter; surgery operation surgeon; surrender give;
survey poll ask interview; survive alive; suspect allege; suspend suspension ban; swim swimmer pool;
talk discuss negotiate negotiation speak speech conversation; tax levy duty; teach teacher lesson; team side club;
telephone phone; test trial; thank gratitude; theft steal; threat threaten; time period; tired fatigue;
title championship cup trophy; total all altogether; tour tourist visit; town village city municipal;
trade union worker; train rail; travel trip passenger journey; trust confidence; try attempt; turn reject;
unanimous all; unchanged same steady flat; unclear unknown sure; uncertain sure unsure clear doubt;
unite joint together; unsuccessful fail; use user usage; vaccine jab dose vaccinate; victim dead die injure;
video film footage; village resident town; vote ballot poll election; wage pay salary; wait delay; walk foot;
want seek wish ask pursue; damage compensation payment redress; occasion twice once time; spot see notice sight;
arrive receive come; affect trouble hit harm impact influence; warn alert; water river; weak poor; weapon gun arms;
wed marriage; wide broad; win victory winner;
wind storm turbine; woman women female; word say; work job worker; worth value; write author letter;
"""
_IRREGULAR: Final = {
    "thought": "think", "given": "give", "spoken": "speak", "speech": "speak", "chosen": "choose", "men": "man",
    "women": "woman", "worse": "bad", "worst": "bad", "better": "good", "best": "good", "led": "lead", "paid": "pay",
}  # fmt: skip


def _table() -> dict[str, frozenset[str]]:
    table: defaultdict[str, set[str]] = defaultdict(set)
    for line in (*FAMILIES.split(";"), *LINES.replace("|", " ").strip().splitlines()):
        family = [stem(word) for word in line.split()]
        for word in family:
            table[word].update(family)
    return {word: frozenset(others) for word, others in table.items()}


def stem(lemma: str) -> str:
    """Return what a lemma has in common with its other forms, irregular ones too."""
    return root_of(_IRREGULAR.get(lemma, lemma))


KINDRED: Final = _table()
"""Each stem's family, itself among it; the two sides of a pair of opposites are one matter as well."""
