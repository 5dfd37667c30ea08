"""The words that pain is told with, and the sayings that only sound like it."""

from __future__ import annotations

import re

from walkrun_bot.coaching.report import PainSign
from walkrun_bot.dialogue.hearing.text.words import phrases

HURTS = phrases(
    "hurt", "hurts", "hurting", "pain", "pains", "painful", "painfully", "sore", "soreness", "ache",
    "aches", "ached", "aching", "achy", "achey", "achiness", "niggl*", "twinge*", "twang*", "tinge",
    "stabbing", "throbbing", "acting up", "playing up", "gave out", "gave way", "giving out",
    "giving way", "giving me grief", "grumbl*", "injured", "injury", "injuries", "pulled",
    "strained", "sprain*", "twisted", "tweaked", "rolled my", "shin splint*", "cramp*", "tender*",
    "flared up", "flare up", "flaring up", "flares", "limp*", "hobbl*", "swelled up", "swelled",
    "swelling", "swollen", "discomfort", "plantar fasci*", "fasciitis", "tendonitis", "tendinitis",
    "tendinopathy", "bursitis", "sciatica", "stress fracture*", "runner's knee", "runners knee",
    "jumper's knee", "charley horse*", "spasm*", "doms", "agony", "owie*", "a stitch", "stitches",
    "side stitch*", "shin splints", "throb*", "sharpness", "tenderness", "ouchy", "put my back out",
    "blister*", "chafing", "inflam*", "pulled a muscle", "torn", "tore my", "done my knee in",
    "buggered", "knackered my knee", "shooting", "in bits", "wrecked my", "hurty", "ouch", "ow",
)  # fmt: skip
# These are pain only where a part of the body is named in the same breath.
HURTS_WITH_PLACE = phrases(
    "on fire", "tight*", "stiff*", "burn", "burns", "burned", "burning", "bad", "worse", "worst",
    "dodgy", "angry", "again", "complain*", "tens*", "tweak*", "pinch*", "lock* up", "seiz* up",
    "seiz*", "cranky", "unhappy", "not happy", "not so much", "not so good", "not great",
    "not right", "not good", "weird", "funny", "off", "odd", "strange", "numb*", "tingl*",
    "bother*", "trouble*", "problem*", "issue*", "enemy", "hate*", "scream*", "protest*",
    "shouting", "moan*", "sensitive", "gammy", "wonky", "clicking", "clicks", "clicky", "click",
    "popping", "popped", "grinding", "crunch*", "unstable", "buckl*", "sharp", "knots", "knotted",
    "jarr*", "feel it", "felt it", "uncomfortable", "irritat*", "aggravat*", "nagging", "weak link",
    "rebel*", "not feeling it", "act up", "acted up", "play up", "played up", "kicking off",
    "let me down", "went on me", "gone", "not behav*", "dead", "bruis*", "pull", "pulling", "twist",
    "rolled", "roll", "strain", "went", "wobbly", "shot", "no good", "sulk*", "mutter*", "creak*",
    "clunk*", "puffy", "rubbing", "flar*", "jab", "jabs", "jabbing", "grab*", "disturb*",
    "nonsense", "other ideas", "like concrete", "to concrete", "like rocks", "like a rock",
    "to wood", "like wood", "talk* to me", "lets me know", "letting me know", "whing*", "whin*",
    "griping", "sting*", "jumpy", "raw", "gripp*", "injur*", "kill*", "murder", "iffy", "ropey",
    "ropy", "crying",
)  # fmt: skip
# Legs, arms and the like are burning, dead and bad with plain effort, too.
PLAIN_EFFORT = phrases(
    "on fire", "burn*", "dead", "bad", "again", "weird", "worse", "worst", "gone", "went", "off",
    "shot", "jelly", "hate*", "wobbly", "problem*", "scream*", "kill*", "not so much", "trouble*",
    "funny", "roll*", "numb*", "strange", "moan*", "not good", "protest*", "pull", "crying",
    "complain*", "like concrete", "to concrete", "like rocks", "to wood", "like wood", "whin*",
    "sting*",
)  # fmt: skip
NO_PAIN = re.compile(
    r"\bno pain,? no gain\b|\bpain in the (?:ass|arse|neck|bum|butt|backside|proverbial)\b"
    r"|\b(?:a|such a|real|royal|total|right) pain (?:to|getting|having|that|when i have)\b"
    r"|\bpain(?:s|fully)? (?:slow\w*|aware|obvious|staking\w*)\b|\bpainfully\b"
    r"|\bpains? (?:relief|killers?)\b"
    r"|\bhurt my (?:feelings|pride|ego|time|chances)\b"
    r"|\b(?:will|would|does|can|could) not hurt to\b"
    r"|\b(?:does|would|will|can|could) (?:it|that) hurt to\b|\bhurts? to (?:admit"
    r"|say|see|watch|think)\b"
    r"|\bgrowing pains\b|\bsore (?:loser|point|subject|sight|throat)\b|\bsight for sore\b"
    r"|\blabou?r pains\b"
    r"|\b(?:in|into) stitches\b|\b(?:dialled|pulled|pulling) (?:it|through"
    r"|myself|out|up|off|over|away|on)\b"
    r"|\bno (?:pain|soreness)s? (?:whatsoever|at all)\b|\bhurt(?:s|ing)? locker\b"
    r"|\bpain cave\b|\btender age\b"
    r"|\btorn (?:between|about)\b|\bshooting (?:for|hoops|range|star)\b|\bcramp(?:ed"
    r"|s|ing)? (?:my style|time)\b"
    r"|\b(?:prevent|avoid|risk|without) (?:\w+ ){0,2}?(?:injur(?:y"
    r"|ies)|hurting (?:myself|anything))\b"
    r"|\binjury (?:prevention|free|risk)\b|\b(?:my|an|the"
    r"|an old|since (?:my|the)) injury\b(?= (?:was|happened"
    r"|in|last|before|a year|years|yesterday|today|this|i had))|\bsince (?:my|the|an) injury\b"
    r"|\b(?:after|from|post|old|previous|prior) (?:an |my |the |a )?(?:\w+ )?injur(?:y"
    r"|ies)\b|\b(?:be|get|being"
    r"|getting) injured\b|\bpast (?:pain|injur\w+)\b|\bmuscle cramps? (?:tablets"
    r"|remedy)\b|\bpain[- ]?free\b"
)
NOTHING = phrases(
    "no aches or pains", "no aches and pains", "no pains or aches", "no niggles or pains",
    "nothing hurt*", "nothing me hurt*", "without pain", "without any pain", "nothing sore",
    "nothing hurting", "no pain", "no pains", "pain free", "pain-free", "painless", "no niggles",
    "no aches", "nothing to report", "no hurt*", "no soreness", "nope nothing",
    "nothing at all hurt*", "zero pain", "nowt hurt*", "nowt sore", "not hurt anywhere",
    "did not hurt", "does not hurt", "not sore", "not hurting", "no injuries", "no injury",
    "nothing aches", "nothing ached", "not in pain", "no problems with my", "no issues with my",
    "no complaints from",
)  # fmt: skip
# "Nothing hurt till I sat down": so something does.
TILL = re.compile(
    r"\b(?:nothing (?:really )?(?:hurt|ached|sore)\w*|no (?:real )?(?:pain|niggle|ache)s?)"
    r"(?: at all| whatsoever)?[\s,.\u2026]+(?:well[\s,.\u2026]+)?(?:not )?"
    r"(?:till|until|til|'til|before|while) "
)
EXCEPT = re.compile(r"\b(?:apart from|except|other than|besides|but|only|just|bar)\b(.{3,80})")
GONE = re.compile(
    r"\b(?:pain|pains|ache|soreness|niggle|shin splints|it|stiffness|tightness|cramps?|twinge)"
    r"(?: \w+){0,2} (?:(?:entirely |completely |totally |all )?(?:disappeared"
    r"|vanished|healed|cleared up|gone now"
    r"|gone for good|all gone|is gone$|has gone$|went away completely))\b"
)
FEARED = re.compile(
    r"\b(?:afraid|scared|worried|fear|nervous|terrified|wary|risk|chance"
    r"|dread\w*|prevent\w*|avoid\w*|if)"
    r" (?:of|about|that|it|i|my|any|getting|having|you|the|more|another"
    r"|for)\b(?: \w+){0,5}? ?$|\b(?:so|and|then)"
    r" i do not (?:get|have)\b(?: \w+){0,2} ?$|\b(?:do"
    r"|did) not want (?:to|any|another)\b(?: \w+){0,4} ?$"
    r"|\bexpected (?:to|it|my|more)\b(?: \w+){0,4} ?$"
    r"|\bthought (?:it|i|my|they)(?: \w+)? would\b(?: \w+){0,3} ?$"
)
COMES_BACK = re.compile(
    r"\b(?:goes?|went|going) away\b.{0,80}\b(?:comes?|came|coming) (?:right |straight )?back\b"
    r"|\b(?:feel|felt|feels) (?:it|something) (?:in|on|at|along|near|behind) (?:my|the)\b"
    r"|\bit comes (?:right |straight )?back\b"
    r"|(?<!not )\bfeel it (?:a (?:little|bit)|more|most|when|after\w*|on the stairs)\b"
    r"|\b(?:still|definitely|really) feel it\W*$"
    r"|\b(?:could|can) (?:not|hardly|barely) (?:put|bear|take) (?:\w+ )?weight\b"
    r"|\bstairs (?:on my (?:bum|bottom|backside|behind|arse)|backwards|sideways)\b"
)
LITTLE = phrases(
    "niggle*", "niggly", "twinge*", "twang", "a bit", "bit", "slight*", "little", "tiny", "mild*",
    "minor", "touch", "barely", "a wee bit", "complaining", "grumbl*",
)  # fmt: skip
STRONG = phrases(
    "sharp", "stabbing", "severe*", "really", "so bad", "so much", "very", "awful", "terrible",
    "agony", "excruciating", "could not run", "could barely", "can not walk", "can barely", "limp",
    "limping", "gave out", "gave way", "a lot", "badly", "unbearable",
)  # fmt: skip
# In words alone, without a number: what makes it grave, and what makes it small.
GRAVE = phrases(
    "severe*", "extreme*", "excruciat*", "unbearable", "agony", "agoni*", "intense", "crippl*",
    "debilitat*", "so bad", "so badly", "so much pain", "so painful", "really bad", "worst pain",
    "can not walk", "could not walk", "can barely", "could barely", "barely walk", "hardly walk",
    "limp*", "hobbl*", "crutches", "put weight", "put any weight", "not put weight",
    "not put any weight", "not bear weight", "not take weight", "not put my heel down",
    "weight on it", "bear weight", "in agony", "a lot of pain", "lots of pain", "gave out",
    "gave way", "unable to walk", "can not run", "could not run", "insane*", "awful pain",
    "horrible pain", "terrible pain", "stress fracture", "torn", "tore", "screaming", "10/10",
    "9/10", "8/10", "tears", "horrendous", "wakes me", "woke me", "could hardly", "can hardly",
    "on my bum", "stairs backwards", "like a balloon", "like a melon", "like a grapefruit",
    "size of an orange", "see stars", "saw stars", "in tears",
)  # fmt: skip
SMALL = phrases(
    "niggl*", "twinge*", "twang*", "tinge", "a bit", "bit", "slight*", "little", "tiny", "mild*",
    "minor", "touch", "barely", "discomfort", "sore", "soreness", "stiff*", "tight*", "dull",
    "achy", "achey", "comes and goes", "goes away", "went away", "subsided", "manageable", "ease*",
    "might be", "some", "kind of", "almost", "funny", "weird", "nothing major", "nothing serious",
    "nothing dramatic", "grumbl*", "complain*", "uncomfortable", "only hurts", "tender", "ache",
    "aches", "doms", "off", "not quite", "starting to", "blister*",
)  # fmt: skip
# Said anywhere, these make a pain small; and these make it more than small.
PASSES = phrases(
    "goes away",
    "go away",
    "went away",
    "wears off",
    "wore off",
    "subsid*",
    "eases",
    "eased",
    "ever so",
    "slight*",
    "mild",
    "nothing major",
    "nothing serious",
    "not stopping me",
    "does not stop me",
    "manageable",
    "settles",
    "dull",
)
MORE_THAN_SMALL = re.compile(
    r"\b(?:really|so|very|too|proper|properly|extremely|horribly|terribly) (?:\w+ )?(?:sore"
    r"|tight|stiff"
    r"|achy|tender|painful|uncomfortable)\b|(?<!not )(?<!not a )\b(?:sharp|stabbing)\b"
    r"|\b(?:have|had|having) to (?:stop|quit|give up|walk (?:home|back))\b|\bmade me (?:stop"
    r"|quit)\b"
)
# More than ten is ten: "my knee is 11/10".
OUT_OF_TEN = re.compile(r"(?<![\d/])(\d{1,3}(?:\.\d)?)\s*(?:/|out of)\s*(?:10|ten)\b(?!/)")
MOST = 10
# A place and its number: "left shin 3", "knee: about a 4". Minutes, miles and the like are none.
_PARTS = (
    r"knees?|shins?|cal(?:f|ves)|ankles?|achilles|foot|feet|heels?|arch(?:es)?|hips?|groin|thighs?"
    r"|quads?|hamstrings?|hammy|lower back|back|glutes?"
)
_NO_LEVEL = (
    r"[\d:%/]|\.\d|(?:st|nd|rd|th)\b| ?(?:min|sec|km?\b|mi|hour|day|week|month|year|time|x\b|of\b"
    r"|out\b|run|rep|set|[ap]m\b)"
)
NUMBERED = re.compile(
    rf"\b(?P<place>{_PARTS}) ?[,:=-]? ?(?:(?:is|was|at|about|around|maybe|like|an?) ){{0,3}}"
    rf"(?P<level>10|[0-9])(?:/10)?(?!{_NO_LEVEL})"
)
# "shin again, 4": a number at the end of a pain is its level.
NUMBER_LAST = re.compile(
    r"(?:^|,|:|\b(?:is|at|about|maybe) an?|\b(?:is|at|about|maybe))\s*(10|[0-9])\W*$"
)
LITTLE_LEVEL, STRONG_LEVEL = 2, 7

SIGNS: tuple[tuple[PainSign, re.Pattern[str]], ...] = (
    (PainSign.LIMP, phrases(
        "limp", "limping", "limped", "hobbl*", "can not walk", "put weight", "weight on it",
        "bear weight", "could not walk",
    )),
    (PainSign.BONE_POINT, phrases(
        "on the bone", "one spot", "one point", "a point on", "pinpoint", "when i press",
        "to the touch",
    )),
    (PainSign.AT_REST, phrases(
        "at night", "in the night", "at rest", "resting", "in bed", "when i sit", "wakes me",
        "woke me", "even sitting",
    )),
    (PainSign.SWELLING, phrases("swollen", "swelling", "swelled", "puffy", "ballooned", "blew up")),
)  # fmt: skip
BETTER = phrases(
    "ok", "okay", "fine", "better", "good", "settled", "gone", "great", "all right", "alright",
    "healed", "no longer hurts", "not hurting",
)  # fmt: skip
BEHAVED = phrases(
    "ok", "okay", "fine", "good", "great", "all right", "alright", "behav*", "happy", "held up",
    "perfect", "healed", "recovered", "pain free", "strong", "fresh", "no problem*", "no trouble",
    "no issue*", "better", "quiet", "loved",
)  # fmt: skip
# A part of the body alone, or again, in an answer of a few words, is a pain: "knee again".
ALONE = re.compile(
    r"^(?:(?:it's|its|it is|oh|just|yes|yeah|ugh|argh|still|only|mostly|sole of"
    r"|ok|same|old|my|the|left|right|both|a bit"
    r"|bit of|in|that|damn|bloody|stupid|and|lower|inner|outer|one"
    r"|side) )*(?:knees?|shins?|cal(?:f|ves)|ankles?"
    r"|achilles|hips?|groin|hamstrings?|hamm(?:y|ies)|quads?|thighs?|heels?|arch(?:es)?"
    r"|foot|lower back|glutes?|it band)"
    r"(?:,? (?:again|still|today|too|and|a bit|bit|slightly|a little|a touch"
    r"|this time|left|right|same"
    r"|as usual|one|though|side|knees?|shins?"
    r"|cal(?:f|ves)|ankles?|hips?|foot|the|outside|inside|\d+))*\W*$"
)
