"""What stands on a page around its article, as tables: one alternative a line, or several parted by a spaced bar."""

import re

_END_LINES = r"""
leave a (reply|comment)( below)?( cancel reply)? | (post|add|write) (a|your) (comment|reply)( below)? | cancel reply
(view |show |read |see )?(all )?\d*\s*(comments?|replies|responses)( \(\d+\))? | join the (conversation|discussion)
what do you think\W+join the (conversation|discussion) | top comments?\b.*
(be the first to comment|comments are closed|no comments( yet)?|log in to (comment|reply)|sort by (newest|oldest|best))
your email address will not be published.* | required fields are marked.* | save my name, email.*
(name|email|e-mail|website|comment)\s*\* | post comment | submit comment | notify me of (follow-up|new).*
you must be (logged|signed) in to .* | this site uses akismet.* | learn how your comment data is processed.*
"""
_BOX_OPENINGS = r"""
we use cookies | (this|our) (web)?site uses cookies | we and our (\d+ )?partners | we (value|care about) your privacy
by (continuing|using|clicking|signing|subscribing|submitting)\b.{0,80}\b(you (agree|accept|consent)|our terms)
(accept|reject|manage) (all|cookies|preferences)\b | cookie (policy|settings|preferences|notice)\b
(sign|log) (up|in) (for|to|with|now)\b | subscribe (to|now|for|today)\b | (join|register) (now|free|today|for free)\b
(get|have) (the|our|all|more|up) .{0,80}(inbox|newsletter|notifications) | enter your e-?mail | your e-?mail address$
thank you for (signing up|subscribing|registering|reading) | already (a subscriber|have an account)
(you have|you've) (reached|read|used) .{0,30}(free|limit) | to continue reading\b | support (independent|our) journalism
(please )?(enable|turn on) javascript | (please )?(disable|turn off) your ad ?blocker
this content is (only )?available to
(don.t|never) miss (a|an|our) (story|thing|update|issue)
our (free )?(daily|weekly|morning|evening) (newsletter|briefing)
download (our|the) (free )?(mobile )?app\b | follow us (on|at)\b | (like|find) us on\b
join our (whatsapp|telegram|discord)
advertise with us | (all|some) rights reserved | copyright (©|\(c\)|\d{4}) | ©.* | \(c\) ?\d{4}.*
terms (of (use|service)|and conditions)\b.{0,60}$ | privacy (policy|notice|settings)\b.{0,60}$ | do not sell my\b
(please )?(donate|chip in|make a donation)( now| today| here|[:!]|$) | become a (member|supporter|patron|subscriber)\b
"""
_BOX_INSIDE = r"""
\bour (privacy|cookie) policy\b | \bprivacy policy and terms\b | \bunsubscribe at any time\b | \breCAPTCHA\b
\ball rights reserved\b | \bmay not be (published|reproduced), broadcast\b
\b(cookies (and|or) (similar|other) \w*\s?tech)
\bsign(ing)? up (for|to) our .{0,40}newsletter\b | \bsubscribe to our\b | \bstraight to your inbox\b
"""
_SMALL_LINES = r"""
by | and | advertisement | advert | ads? | sponsored( content)? | promoted( content| stories)? | paid (post|content)
(article|story) continues (below|after).* | continue reading.* | scroll (down )?(to|for).* | (like )?loading\W*
share( this)?( (article|story|post|page|on .*|with .*|via .*))? | share this:.* | like this | follow( us)? | like
(tweet|print|e-?mail|save|pin( it)?|copy link|link copied|bookmark|whatsapp|facebook|twitter|linkedin|reddit|x|telegram)
(click|tap) (to|here).* | listen( to this article)?( now)?(\s*\d.*)? | more | menu | search | home | close | subscribe
skip to (main )?content | open (menu|navigation).* | back to top | top stories | breaking( news)? | live( updates?)?
(related|recommended|popular|similar|latest|trending|more)( (articles?|stories|news|posts?|coverage|reading|now))*
(most|editor.?s) (read|popular|viewed|shared|picks?) | you (may|might)( also)? (like|be interested|enjoy).*
what to read next | up next | (previous|next|older|newer)( (article|post|story|page))? | table of contents | the latest
gallery | video | watch | photos? | images? | transcript | about the (author|writer|contributor)s? | contributors?
(exclusive|explainer|developing|opinion|analysis|editorial|feature)s? | authors? | tags? | topics? | filed under
categor(y|ies) | https?://\S+ | www\.\S+ | \W+ | -?\s*\d{1,4}\s*-? | page \d+( of \d+)? | ends? | sign (in|up) | log ?in
\d[\d,.]*k? (shares?|views|likes|reactions) | add to (your )?saved (stories|articles) | save (this )?(article|story)
(more )?to (come|follow) | for immediate release | embargoed until.* | notes? to editors?
"""
_WIDGET_LINES = r"""
(related|recommended|popular|trending|similar|more)( (articles?|stories|news|posts?|coverage|reading|links?|now))*
(most|editor.?s) (read|popular|viewed|shared|picks?)( (stories|articles|in .{3,20}))? | recommended( stories)? for you
you (may|might|will)( also)? (like|be interested|enjoy).* | what to read next | read next | up next | top stories
more (on|about) this (story|topic) | more (from|in|on) .{2,30} | don.t miss | in case you missed it | around the web
(latest|other|top) (news|stories|articles|headlines) | from (the|our) (web|archives?|partners) | image caption
"""
_SMALL_OPENINGS = r"""
(read|see|find out|learn|watch|listen|discover|hear)( more| also| next| now)?( (on|about) (this|the) (story|topic))?\s*:
read (more|also|next)\b | (also read|see also|related|recommended|more on this|in case you missed it|more from .{2,30}):
(tags?|topics?|filed under|categor(y|ies)|keywords|posted in|published (in|by)|posted (by|in)|source|via|credits?)\s*:
(posted|published|updated|last (updated|modified)|first published|modified|created)\s*(on\b|at\b|:).{0,40}$
(photos?|pictures?|images?|pics?|illustration|graphic|photograph|file (photo|picture|image)) (credits?|courtesy|by)\b
((file|cover|featured) )?(photos?|pictures?|images?|pics?|illustration|graphic|video|caption)\s*(credits?)?\s*[:/|]
\(?(reporting|additional reporting|editing|translation|compiled) by\b | (media|press) (contact|enquiries|inquiries)s?\b
for (more|further|media) (information|enquiries|inquiries),?( please)? (contact|visit)\b
(contact|tel|telephone|phone|e-?mail|fax)\s*: | share on\b
(the|this) (post|article)\b.{0,120}(appeared first|was originally)
(follow|contact|e-?mail) .{0,40}(@|\b(on )?twitter\b|\bon x\b) | (estimated )?read(ing)? time\b
\d+\s*-?\s*min(ute)?s?\.?\s*(read|listen)\b | (this|the) (article|story) (was|is) (originally|first|part of|amended)
"""
_CREDIT_ENDINGS = r"""
getty images | shutterstock | unsplash | /\s?(afp|ap|reuters|epa|pa|upi|dpa)( photo)?
\((via|by)? ?(ap|afp|reuters)( photo)?\)
\b(e-?mail|contact|reach (her|him|them)|write to)\b.{0,24}\S+@\S+
[.!?)”"]\s(photos?|pictures?|images?|illustration|graphic)( (credit|by|courtesy( of)?))?\s?:( ?[\w.'’/&-]+){1,6}
"""
_OUTLETS = r"""
news (agency|service|site|website|outlet|portal) | newspaper | magazine | think[ -]tank | press agency | reporter
journalist | columnist | correspondent | editor | freelance\w* | staff writer | senior fellow | contribut(or|ing writer)
"""


def _table(alternatives: str) -> str:
    """Return the alternatives of a table as one expression."""
    return "(?:" + "|".join(filter(None, re.split(r"\s+\|\s+|\s*\n", alternatives))) + ")"


END_LINE = re.compile(_table(_END_LINES), re.IGNORECASE)
BOX_OPENING = re.compile(_table(_BOX_OPENINGS), re.IGNORECASE)
BOX_INSIDE = re.compile(_table(_BOX_INSIDE), re.IGNORECASE)
SMALL_LINE = re.compile(_table(_SMALL_LINES), re.IGNORECASE)
WIDGET_LINE = re.compile(_table(_WIDGET_LINES), re.IGNORECASE)
SMALL_OPENING = re.compile(_table(_SMALL_OPENINGS), re.IGNORECASE)
CREDIT_ENDING = re.compile(_table(_CREDIT_ENDINGS) + r"[\s)\].]*$", re.IGNORECASE)
BLURB = re.compile(
    r"[A-Z][\w.&'’-]*( [A-Z(&][\w.&'’)-]*){0,5} (is|are|was) (an?|the|one of) [^.;]{0,90}?\b" + _table(_OUTLETS) + r"\b"
)
"""A site or an author about itself: "MINA is the … News Agency", "Jane Doe is a reporter at …"."""
