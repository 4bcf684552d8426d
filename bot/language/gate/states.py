"""The pairs of opposites that tell how things are and where: size, age, side, how often and how surely.

What happens and who does it stands in the pairs; the lines are written alike.
"""

from typing import Final

STATES: Final = """
strong stronger | weak weaker
better | worse
best | worst
good | bad
safe safer | dangerous unsafe
safety | danger
hot hotter warm warmer | cold colder cool cooler
wet | dry
big bigger large larger great | small smaller little
long longer lengthen extend | short shorter shorten
wide wider widen | narrow narrower
deep deeper | shallow
near nearer | far farther
fast faster quick quicker | slow slower
quickly rapidly | slowly gradually
rich richer wealthy | poor poorer
cheap cheaper | expensive dear dearer
profit | loss
surplus | deficit
asset | liability
income revenue | expense expenditure
credit | debit
public | private
domestic | foreign
local | national
urban | rural
north northern | south southern
east eastern | west western
left | right
above | below
over | under
inside | outside
indoors | outdoors
upper | lower
top | bottom
front | rear
forward | backward
full | empty
heavy heavier | light lighter
hard harder difficult | easy easier
complicated complex | simple
old older | young younger
new | old
modern | ancient
male | female
man | woman
boy | girl
husband | wife
son | daughter
father | mother
brother | sister
day | night
morning | evening
dawn | dusk
summer | winter
spring | autumn
present | absent
presence | absence
happy | unhappy sad
pleased | disappointed
optimistic | pessimistic
hopeful | hopeless
positive | negative
advantage | disadvantage
healthy | sick ill
tight tighten | loose loosen
strict stricter | lenient lax
compulsory mandatory | voluntary optional
permanent permanently | temporary temporarily
fixed | variable
frequent frequently often | rare rarely seldom
common | rare
always | never
everyone everybody | nobody
everything | nothing
all | none
many | few
same | different
similar | different
equal | unequal
true | false
truth | lie
correct | incorrect
right | wrong
fair | unfair
honest | dishonest
certain | uncertain
clear | unclear
likely | unlikely
possible | impossible
able | unable
aware | unaware
known | unknown
visible | invisible
willing | reluctant unwilling
popular | unpopular
stable | unstable
unhurt unharmed uninjured unscathed | hurt injure wound
vaccinated | unvaccinated
insured | uninsured
employed | jobless unemployed
conservative | liberal
progressive | conservative
democratic | undemocratic
peaceful | violent
calm | violent
sweet | bitter
thick | thin
"""
