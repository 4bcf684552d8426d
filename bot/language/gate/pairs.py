"""The pairs of opposites that the gate knows, as lemmas.

A line is two sides of one difference, parted by a bar. Words of one side may stand for one another, so each word of a
line is an opposite of each word beyond the bar. To teach the gate a pair, add it to a line or write a new one.
"""

from typing import Final

from bot.language.gate.states import STATES

LINES: Final = f"""
rise increase grow growth climb jump soar surge up gain expand raise higher boost rocket upturn double triple go+up | \
fall decrease drop decline plunge sink shrink down slump slide dip cut reduce lower lessen plummet less fewer tumble \
reduction trim slash halve go+down come+down
more extra | less few fewer fall decrease drop reduction lower
gain | lose cost give+up
most | least fewest
majority | minority
maximum | minimum
high higher highest | low lower lowest
before earlier prior ago previously | after later afterwards
first | last
early earlier earliest | late later latest
earlier hasten accelerate speed+up bring+forward | postpone delay slow put+off push+back
begin start commence launch | end finish stop cease halt conclude
open reopen unlock | close shut lock shut+down close+down
win beat victory triumph | lose loss
victory triumph | defeat
accept | reject refuse decline turn+down
approve pass back endorse authorise authorize | reject refuse block veto oppose turn+down vote+down throw+out
agree agreement consent | disagree disagreement dissent
support back favour favor | oppose resist object against
supporter ally backer | opponent critic rival
for | against
allow permit let legal lawful | ban forbid prohibit prevent bar block outlaw
legal lawful | illegal unlawful
innocent | guilty
acquit clear exonerate | convict
confirm admit | deny
appoint hire recruit take+on | dismiss sack fire lay+off
employ | dismiss
join begin start | leave quit end
arrive | depart leave
enter | exit
buy purchase acquire acquisition takeover take+over | sell sale dispose sell+off
buyer | seller
import | export
importer | exporter
lend | borrow
lender | borrower
give donate | receive
send | receive
push | pull
add | remove subtract
include | exclude
attack | defend
attacker | defender
arrest detain imprison jail | release free
capture | release
build construct erect put+up | demolish tear+down pull+down knock+down
create | destroy
save rescue | kill
survive live | die perish kill
survivor | victim
birth | death
alive | dead
strengthen | weaken
improve | worsen deteriorate
success succeed successful | failure fail unsuccessful
heat | cool
accelerate | slow
privatise privatize | nationalise nationalize
fill | drain
attend | miss
appear | disappear vanish
find | lose
remember | forget
love | hate
like | dislike
praise applaud | criticise criticize condemn
hope | fear
trust | distrust mistrust
welcome | condemn
encourage | discourage deter
help | hinder
cause | prevent
enable | prevent
maintain keep retain | abandon scrap drop
continue | stop cease halt
resume | suspend
extend | curtail
connect | disconnect
unite | divide
merge | split
war | peace
advance | retreat withdraw
enemy | ally
friend | enemy
invade | liberate
deploy | withdraw
hire | fire
promote | demote
upgrade | downgrade
upturn | downturn
recovery | recession
inflation | deflation
overestimate | underestimate
overfund | underfund
benefit | harm
cure | infect
tighten | relax ease
happen occur | avert
legalise legalize | criminalise criminalize outlaw
ratify | repeal
adopt | repeal
impose uphold | lift overturn quash annul scrap strike+down
accelerate | slow
confirm verify | refute disprove
agree | refuse
call+off cancel | go+ahead confirm
join sign+up | boycott leave
win | concede
widen | close
solve settle | worsen
arm | disarm
tighten | ease
heighten escalate | ease defuse calm
obey comply | defy flout
repay | default
hide conceal | reveal disclose
borrow | repay
overcharge | undercharge
evict | house
enact | repeal
introduce | abolish scrap
install | dismantle
load | unload
lift raise | lower
ascend | descend
float | sink
land | launch
arrival | departure
entrance | exit
increase | reduction
growth | contraction
gain win | loss lose
demand | supply
question | answer
teacher | pupil
doctor | patient
employer | employee
landlord | tenant
parent | child
guest | host
winner | loser
victor | loser
prosecutor prosecution | defendant defence defense
plaintiff | defendant
smooth | rough
sharp | blunt
bright | dark
clean | dirty
pure | polluted
pollute contaminate | clean
sober | drunk
awake | asleep
sunrise | sunset
sender | recipient
donor | recipient
majority | fraction
active | inactive passive
natural | artificial
original | copy
direct | indirect
formal | informal
official | unofficial
major | minor
senior | junior
superior | inferior
predecessor | successor
precede | follow
preliminary | final
initial | final
initially | finally eventually
partial partially partly | full fully complete completely entirely
incomplete | complete
increase | cut
spend | save
waste | save
earn | owe
pay | owe
grant award | deny withhold
promise | refuse
volunteer | conscript
guilty | innocent
plead | deny
{STATES}"""
