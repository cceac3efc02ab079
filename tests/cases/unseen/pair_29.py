"""Pair 29: a man or a teenager, three others in the car or four; whether an accident is open in both."""

from __future__ import annotations

from tests.cases.harbour_form import c
from tests.cases.harbour_pairs import A
from tests.cases.unseen.form import Pair

POLICE_TOO = {"voice": ["own", "attributed"], "chain": [["own", "org:police"]]}
OPEN_QUESTION = {"modality": ["asserted", "questioned", "possible"]}
FEELING = {"modality": ["opinion", "asserted"], "voice": ["attributed", "opinion"]}

CLAIMS = (
    c("a01", "Man shot in parked car at Coastland Center Mall"),
    c("a02", "A man in a parked car at the Coastland Center Mall parking garage was shot in the face",
      who="org:police", cue="according to the Naples Police Department"),
    c("a03", "It happened at the corner of Golden Gate Parkway and Tamiami Trail Monday around 5:30",
      alt=(("It happened at the corner … away from a school",),), also=POLICE_TOO),
    c("a04", "The man was transported to Naples Community Hospital", also=POLICE_TOO,
      alt=(("The man was transported … unconscious",),)),
    c("a05", "is unconscious", alt=(("and is unconscious",), ("The man", "is unconscious")), also=POLICE_TOO),
    c("a06", "the man was in a white sedan with three other people", who="org:police", cue="NPD says",
      alt=(("the man was … for questioning",),)),
    c("a07", "who have been taken in for questioning", who="org:police", cue="NPD says",
      alt=(("three other people, who have been taken in for questioning",),
           ("three other people,", "have been taken in for questioning"))),
    c("a08", "It appears that he was shot in the face", modality="possible", quoted="full",
      who="org:police? > person:spokesman", cue="said Lt. Seth Finman",
      alt=(("he was shot in the face",),), also={"modality": ["possible", "asserted", "opinion"]}),
    c("a09", "we don't know if it was an accident yet", negated=True, quoted="full",
      who="org:police? > person:spokesman", cue="said Lt. Seth Finman",
      alt=(("and we don't know if it was an accident yet",),), also=OPEN_QUESTION),
    c("a10", "Several officers closed off part of the garage for hours"),
    c("a11", "her biggest fear was for her son in school just blocks away from where the shooting occurred",
      who="person:resident", cue="Alishia Hahnl, … says", alt=(("her biggest fear was for her son in school",),),
      also=FEELING),
    c("?a12", "Alishia Hahnl, who lives in the area"),
    c("a13", "My son goes to school right here at Lake Park Elementary", quoted="full", who="person:resident",
      cue="she said", alt=(("My son goes … across the street",),)),
    c("?a14", "it's right across the street", quoted="full", who="person:resident", cue="she said"),
    c("a15", "the incident was contained to inside the car", who="org:police", cue="All police will say is that"),
    c("a16", "A gun was recovered at the scene", alt=(("A gun was recovered … police custody",),), also=POLICE_TOO),
    c("?a17", "is in police custody", alt=(("and is in police custody",), ("A gun", "is in police custody"))),
    c("a18", "The car has since been towed away"),
    c("a19", "The name of the man and his condition have not been released", negated=True),
    c("b01", "Teen shot in head at Coastland Mall", who="org:police", cue="Naples police:"),
    c("b02", "One person is in the hospital", also=POLICE_TOO,
      alt=(("One person is in the hospital … Naples mall",),)),
    c("?b03", "after being shot in the head at a Naples mall", alt=(("being shot in the head at a Naples mall",),),
      also=POLICE_TOO),
    c("b04", "It happened Monday inside the parking garage at the Coastland Mall in Naples", also=POLICE_TOO),
    c("b05", "the victim is under the age of 18", who="org:police", cue="Police say"),
    c("b06", "have not released how old he is", negated=True, alt=(("but have not released how old he is",),
                                                                   ("Police", "have not released how old he is"))),
    c("b07", "He was with 4 other adults and teenagers at the time of the shooting", also=POLICE_TOO),
    c("b08", "police are figuring out if the shot was self-inflicted or accidental",
      alt=(("but police are figuring out if the shot was self-inflicted or accidental",),
           ("the shot was self-inflicted or accidental",)),
      also={**OPEN_QUESTION, **POLICE_TOO}),
    c("b09", "this is an isolated incident", who="org:police", cue="Police also emphasize"),
    c("b10", "no one in the community is at risk", negated=True, who="org:police", cue="Police also emphasize",
      alt=(("and no one in the community is at risk",),)),
)  # fmt: skip

ALIGNMENTS = (
    A("a01", "b01", "differ", "agree contradict a_refines_b b_refines_a", "actor place? attribution?",
      "man / teenager; B: in the head"),
    A("a02", "b01", "differ", "agree contradict a_refines_b", "actor? place? what_is_counted?", "face / head",
      open=True),
    A("a02", "b04", "agree", "a_refines_b b_refines_a differ", "place? time? actor? attribution?", "the garage",
      open=True),
    A("a02", "b05", "differ", "contradict b_refines_a", "actor? number?", "a man / under 18", open=True),
    A("a08", "b01", "differ", "agree", "modality? actor? place? attribution?", "face / head", open=True),
    A("a03", "b04", "agree", "a_refines_b b_refines_a differ", "place? time?", "Monday; corner / garage"),
    A("a04", "b02", "a_refines_b", "agree", "place? actor?", "A names the hospital"),
    A("a05", "b02", "a_refines_b", "agree differ", "", "", open=True),
    A("a06", "b07", "differ", "contradict", "number attribution? what_is_counted? place? time? actor?",
      "three others / 4 others"),
    A("a09", "b08", "agree", "differ b_refines_a a_refines_b", "modality? attribution? actor?",
      "accident still open; B: or self-inflicted"),
    A("a15", "b09", "agree", "differ b_refines_a a_refines_b", "attribution? place?", "contained / isolated",
      open=True),
    A("a19", "b06", "agree", "differ a_refines_b b_refines_a", "what_is_counted? actor? attribution?",
      "name and condition / age", open=True),
)  # fmt: skip
WITHIN = (A("a02", "a08", "agree", "differ a_refines_b b_refines_a", "modality?", "flatly / it appears", open=True),)

KEY_POINTS = (
    ("man or teenager: the victim differs",
     [{"pair": ["a01", "b01"], "relations": ["differ", "contradict"], "differences": ["actor"]}]),
    ("three others or four: differ on the number",
     [{"pair": ["a06", "b07"], "relations": ["differ", "contradict"], "differences": ["number"]}]),
    ("an accident or not is open in both",
     [{"pair": ["a09", "b08"], "relations": ["agree", "differ", "b_refines_a"]}, {"unconfirmed": ["a09", "b08"]}]),
    ("the hospital: A names it", [{"pair": ["a04", "b02"], "relations": ["a_refines_b", "agree"]}]),
    ("only A: the gun", [{"only": "a16"}]),
    ("the resident is an origin apart from the police", [{"apart": ["a13", "a15"]}]),
)  # fmt: skip

PAIR = Pair(
    index=29, id="gvc-630886-367a1359", part="dev", claims=CLAIMS, alignments=ALIGNMENTS, within=WITHIN,
    key_points=KEY_POINTS, stands_for={"person:spokesman": "org:police"},
    mentions={
        "a": """
?Man = person:victim
Coastland Center Mall = place:mall
?A man in a parked car = person:victim | A man | man
?a parked car = place:car | parked car
Coastland Center Mall = place:mall | the Coastland Center Mall parking garage
?parking garage = place:garage
Naples Police Department = org:police | the Naples Police Department
?Naples = place:naples
the corner of Golden Gate Parkway and Tamiami Trail = place:corner | Golden Gate Parkway and Tamiami Trail
?Golden Gate Parkway = place:golden-gate-parkway
?Tamiami Trail = place:tamiami-trail
Monday = date:monday | Monday around 5:30
?around 5:30 = date:0530 | 5:30
?a school = place:school | school
?The man = person:victim | man
Naples Community Hospital = place:hospital
NPD = org:police
?the man = person:victim | man
?a white sedan = place:car | white sedan | sedan
?three other people = group:companions | people | other people
?he = person:victim
?we = org:police
Lt. Seth Finman = person:spokesman | Seth Finman
?Lt. = post:lieutenant
Naples Police Department = org:police | the Naples Police Department
?Naples = place:naples
?Several officers = group:officers | officers
?the garage = place:garage | garage | part of the garage
?for hours = date:hours | hours
Alishia Hahnl = person:resident
?the area = place:area | area
?her son = person:son | son
?school = place:school
?My son = person:son | son
?school = place:school
Lake Park Elementary = place:school
?the street = place:street | street
?she = person:resident
?police = org:police
?the car = place:car | car
?the scene = place:mall | scene
?police = org:police
?The car = place:car | car
?the man = person:victim | man
""",
        "b": """
Naples police = org:police
?Naples = place:naples
?Teen = person:victim
Coastland Mall = place:mall
?NAPLES, Fla. = place:naples | NAPLES
?Fla. = place:florida
?- >> NAPLES, Fla. = place:naples | NAPLES
?-- One >> person = person:victim | One person
?the hospital = place:hospital | hospital
?a Naples mall = place:mall | Naples mall
?Naples = place:naples
Monday = date:monday
?the parking garage = place:garage | parking garage
Coastland Mall = place:mall | the Coastland Mall
Naples = place:naples
?Police = org:police
?the victim = person:victim | victim
?he = person:victim
?He = person:victim
?4 other adults and teenagers = group:companions | adults and teenagers | other adults and teenagers
?police = org:police
?Police = org:police
?no one = group:nobody
?the community = group:community | community
""",
    },
    quantities={
        "a": """
three = 3 | exact | persons | people | counted: other people
?Several = | several | persons | officers
""",
        "b": """
One = 1 | exact | persons | person
under the age of 18 = 18 | under | years of age | the victim | qualifier: less than, below, up to; counted: victim
4 = 4 | exact | persons | adults and teenagers | counted: other adults and teenagers, adults
""",
    },
)  # fmt: skip
