"""Pair 27: an accident as witnesses have it, a homicide as the coroner rules; sixteen or fifteen years old."""

from __future__ import annotations

from typing import Any

from tests.cases.harbour_form import C, c
from tests.cases.harbour_pairs import A
from tests.cases.unseen.form import Pair

EITHER = {"negated": [True, False], "modality": ["asserted", "questioned", "possible", "planned"]}
JUDGED: dict[str, list[Any]] = {"modality": ["asserted", "opinion"], "voice": ["attributed", "opinion"]}
OWN_TOO = {"voice": ["attributed", "own"], "chain": [["own"]]}


def mother(identity: str, *quote: str, cue: str = "", **more: Any) -> C:
    """A sentence of the mother's, in her own words."""
    return c(identity, *quote, who="person:mother", cue=cue, **{"quoted": "full", "also": JUDGED, **more})


CLAIMS = (
    c("a01", "Detectives yet to determine if deadly shooting was an accident", negated=True, also=EITHER),
    c("a02", "Indianapolis Metropolitan Police Department is investigating a deadly shooting",
      alt=(("Indianapolis Metropolitan Police Department … an accident",),)),
    c("a03", "witnesses are calling an accident", who="group:witnesses", cue="witnesses are calling",
      alt=(("that witnesses are calling an accident",), ("a deadly shooting that witnesses are calling an accident",),
           ("an accident",)), also=OWN_TOO),
    c("a04", "The shooting happened on the 3300 block of Wallace Avenue inside a house"),
    c("a05", "a 16-year-old boy shot himself in the head with a gun", who="group:witnesses",
      cue="According to witnesses"),
    c("a06", "Crews rushed him to the hospital in critical condition"),
    c("a07", "IMPD and the crime lab processed the scene"),
    c("a08", "people inside the home were questioned", alt=(("while people inside the home were questioned",),)),
    c("a09", "Detectives took one teen downtown for further questioning"),
    c("a10", "We have to vet the credibility of those stories", who="org:police? > person:spokesman",
      cue="said IMPD Sgt. Kendale Adams", quoted="full",
      also={"modality": ["asserted", "planned", "requested", "ordered", "opinion"]}),
    c("a11", "he doesn't know what happened inside the home", negated=True, who="person:grandfather",
      cue="told 24-Hour News 8"),
    c("?a12", "A man who identified himself as the victim's grandfather",
      also={"voice": ["own", "attributed"], "chain": [["own", "person:grandfather"]]}),
    c("a13", "IMPD has yet to release the victim's name", negated=True, also=EITHER),
    c("b01", "Coroner's office rules 15-year-old's death a homicide", who="org:coroner", cue="Coroner's office rules",
      also=OWN_TOO, alt=(("15-year-old's death a homicide",),)),
    c("b02", "An Indianapolis woman is pleading for the truth",
      alt=(("An Indianapolis woman … accidental shooting",),),
      also={"modality": ["asserted", "requested"], "voice": ["own", "attributed"], "chain": [["own",
      "person:mother"]]}),
    c("b03", "her son died in an accidental shooting", who="org:police? > group:witnesses",
      cue="witnesses told police", alt=(("after witnesses told police her son died in an accidental shooting",),)),
    c("b04", "he shot himself while playing with a gun", who="group:witnesses", cue="They said"),
    c("b05", "The Marion County Coroner's Office ruled the 15-year-old boy's death a homicide Thursday",
      who="org:coroner", cue="The Marion County Coroner's Office ruled", also=OWN_TOO,
      alt=(("the 15-year-old boy's death a homicide",), ("the 15-year-old boy's death a homicide Thursday",))),
    c("b06", "he died from a gunshot wound to the head", who="org:coroner", cue="The coroner's office said"),
    c("b07", "she saw her son in the hospital", who="person:mother", cue="Kaiyana Rockingham told 24-Hour News 8"),
    c("b08", "believes there's more to what happened", modality="opinion", who="person:mother",
      cue="believes", alt=(("and believes there's more to what happened",), ("there's more to what happened",)),
      also={"modality": ["opinion", "asserted", "possible"], "voice": ["attributed", "opinion", "own"],
            "chain": [["own"]]}),
    mother("b09", "The first thing I said was no not Dewaun he didn't do this", negated=True, cue="she said",
           also={**JUDGED, "negated": [True, False]}, alt=(("no not Dewaun he didn't do this",),)),
    mother("b10", "He didn't do that", negated=True, cue="she said"),
    mother("b11", "So it took for me to go to the hospital … he didn't do it", negated=True,
           also={**JUDGED, "negated": [True, False]}, alt=(("he didn't do it",),)),
    c("b12", "her son Dewaun Rockingham was the light of her life", who="person:mother", cue="She said",
      modality="opinion", also=JUDGED),
    mother("?b13", "He was the light when he's around", modality="opinion"),
    mother("?b14", "He lights up the room", modality="opinion"),
    mother("?b15", "He can bring laughter and love anywhere he goes", modality="able",
           also={**JUDGED, "modality": ["able", "opinion", "asserted"]}),
    c("b16", "Rockingham and other close family and friends spent Thursday night … a church"),
    c("b17", "They're trying to raise money to help pay for his funeral this weekend",
      also={"modality": ["asserted", "planned"]}),
    mother("?b18", "He was such a loving kid, … loving kid,", modality="opinion",
           alt=(("He was such a loving kid, he was such a loving kid, he was such a loving kid",),)),
    mother("?b19", "He didn't deserve this", modality="opinion", negated=True),
    mother("?b20", "He did not deserve this", modality="opinion", negated=True),
)  # fmt: skip

ALIGNMENTS = (
    A("a03", "b03", "agree", "b_refines_a a_refines_b differ", "attribution?", "an accident, by the witnesses"),
    A("a05", "b04", "agree", "b_refines_a a_refines_b differ", "", "shot himself; B: while playing; A: age, head"),
    A("a01", "b01", "differ", "b_refines_a contradict", "modality time? attribution? actor? number?",
      "not yet determined / ruled a homicide"),
    A("a01", "b05", "differ", "b_refines_a contradict", "modality? time? attribution? actor? number?", "", open=True),
    A("a01", "b03", "differ", "agree contradict", "modality? attribution?", "open / an accident", open=True),
    A("a05", "b05", "differ", "contradict", "number attribution? actor? modality? what_is_counted? time?",
      "16, shot himself / 15, a homicide"),
    A("a05", "b01", "differ", "contradict", "number? attribution? actor? modality? what_is_counted? time?", "",
      open=True),
    A("a03", "b05", "differ", "contradict", "attribution? modality? actor? time?", "accident / homicide", open=True),
    A("a03", "b01", "differ", "contradict", "attribution? modality? actor? time?", "accident / homicide", open=True),
    A("a05", "b03", "agree", "a_refines_b differ", "modality? number?", "", open=True),
    A("a03", "b04", "agree", "b_refines_a differ", "", "", open=True),
    A("a05", "b06", "agree", "a_refines_b differ", "attribution? time? actor? number?", "shot in the head", open=True,
      confirmations=None),
    A("a05", "b10", "contradict", "differ", "attribution? modality?", "the mother denies it", open=True),
    A("a05", "b11", "contradict", "differ", "attribution? modality?", "the mother denies it", open=True),
    A("a06", "b07", "agree", "differ a_refines_b b_refines_a", "attribution? actor?", "in hospital", open=True),
    A("a02", "b03", "differ", "agree b_refines_a", "attribution? modality?", "", open=True),
)  # fmt: skip
WITHIN = (
    A("b03", "b05", "contradict", "differ", "attribution? modality? actor? time? number?", "accident / homicide",
      open=True),
    A("b01", "b03", "contradict", "differ", "attribution? modality? actor? time? number?", "accident / homicide",
      open=True),
    A("b04", "b05", "contradict", "differ", "attribution? modality? actor? time? number?", "", open=True),
)  # fmt: skip

KEY_POINTS = (
    ("not yet determined against ruled a homicide",
     [{"pair": ["a01", "b01"], "relations": ["differ", "contradict", "b_refines_a"]}]),
    ("the witnesses: he shot himself, in both",
     [{"pair": ["a05", "b04"], "relations": ["agree", "a_refines_b", "b_refines_a", "differ"]},
      {"unconfirmed": ["a05", "b04"]}]),
    ("only A: the grandfather knows nothing", [{"only": "a11"}]),
    ("only B: the mother believes there is more to it", [{"only": "b08"}]),
    ("the coroner is an origin apart from the witnesses", [{"apart": ["b06", "b04"]}]),
    ("mother and son of one surname are two", [{"apart_entity": ["person:mother", "person:victim"]}]),
)  # fmt: skip

PAIR = Pair(
    index=27, id="gvc-586764-537ecd1e", part="test", claims=CLAIMS, alignments=ALIGNMENTS, within=WITHIN,
    key_points=KEY_POINTS, stands_for={"person:spokesman": "org:police"},
    mentions={
        "a": """
?Detectives = group:detectives
?INDIANAPOLIS = place:indianapolis
?WISH = org:wish | (WISH)
Indianapolis Metropolitan Police Department = org:police
?Indianapolis = place:indianapolis
?witnesses = group:witnesses
3300 block of Wallace Avenue = place:wallace-3300 | the 3300 block of Wallace Avenue | Wallace Avenue
?Wallace Avenue = place:wallace
?a house = place:house | house
?witnesses = group:witnesses
?a 16-year-old boy = person:victim | boy | 16-year-old boy
?himself = person:victim
?Crews = group:crews
?him = person:victim
?the hospital = place:hospital | hospital
IMPD = org:police
?the crime lab = org:crime-lab | crime lab
?the scene = place:house | scene
?people inside the home = group:people | people
?the home = place:house | home
?Detectives = group:detectives
?one teen = person:teen | teen
?downtown = place:downtown
?those stories = doc:stories | stories
IMPD = org:police
Sgt. Kendale Adams = person:spokesman | Kendale Adams | IMPD Sgt. Kendale Adams
?Sgt. = post:sergeant
?A man who identified himself as the victim's grandfather = person:grandfather | A man | man
?the victim = person:victim | victim
?grandfather = person:grandfather | the victim's grandfather
24-Hour News 8 = org:wish
?the home = place:house | home
IMPD = org:police
?the victim = person:victim | victim
""",
        "b": """
?Coroner's office = org:coroner
?15-year-old = person:victim
?INDIANAPOLIS = place:indianapolis
?WISH = org:wish | (WISH)
?An Indianapolis woman = person:mother | Indianapolis woman | woman
?Indianapolis = place:indianapolis
?witnesses = group:witnesses
?police = org:police
?her = person:mother
?her son = person:victim | son
?They = group:witnesses
Marion County Coroner's Office = org:coroner | The Marion County Coroner's Office
?Marion County = place:marion-county
?the 15-year-old boy = person:victim | boy | 15-year-old boy
Thursday = date:thursday
?The coroner's office = org:coroner | coroner's office
Kaiyana Rockingham = person:mother
24-Hour News 8 = org:wish
?her son = person:victim | son
?the hospital = place:hospital | hospital
Dewaun = person:victim
?she = person:mother
?the hospital = place:hospital | hospital
?She = person:mother
?her son = person:victim | son
Dewaun Rockingham = person:victim | her son Dewaun Rockingham
?she = person:mother
Rockingham = person:mother
?other close family and friends = group:family | family and friends | family | friends
Thursday night = date:thursday | Thursday
?a church = place:church | church
?his funeral = event:funeral | funeral
?this weekend = date:weekend | weekend
?such a loving kid = person:victim | kid
?she = person:mother
""",
    },
    quantities={
        "a": """
16-year-old = 16 | exact | years of age | boy
?one = 1 | exact | persons | teen
""",
        "b": """
15-year-old = 15 | exact | years of age | 15-year-old | counted: death, boy, 15-year-old's death, 15-year-old's
15-year-old = 15 | exact | years of age | boy | counted: boy's death, death
""",
    },
)  # fmt: skip
