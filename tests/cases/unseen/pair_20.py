"""Pair 20: the second report was written after the victim's death, and has him shoot himself."""

from __future__ import annotations

from tests.cases.harbour_form import c
from tests.cases.harbour_pairs import A
from tests.cases.unseen.form import Pair

MODERATE = {"modality": ["possible", "asserted", "opinion"]}
REPORTED = "doc:police-report > org:police?"

CLAIMS = (
    c("a01", "Boy Accidentally Shot in Head in Portage Park", who="org:police", cue="Police Say"),
    c("?a02", "A boy was shot in the head Friday morning in Portage Park", who="org:police", cue="police said"),
    c("a03", "PORTAGE PARK — >> A boy was shot in the head Friday morning in Portage Park", who="org:police",
      cue="police said"),
    c("a04", "The shooting, which occurred at 7:45 a.m. … West Addison Street",
      who="org:police? > person:spokeswoman",
      cue="said Officer Stacey Cooper", alt=(("which occurred at 7:45 a.m. … West Addison Street",),),
      also={"voice": ["own", "attributed"], "chain": [["own"]]}),
    c("a05", "The shooting", "appears to be accidental", modality="possible", who="org:police? > person:spokeswoman",
      cue="said Officer Stacey Cooper", alt=(("appears to be accidental",), ("The shooting, … accidental",)),
      also=MODERATE),
    c("a06", "The boy was taken to Advocate Illinois Masonic Medical Center", who="org:police? > person:spokeswoman",
      cue="Cooper said"),
    c("a07", "police did not know his condition", negated=True, who="org:police? > person:spokeswoman",
      cue="Cooper said", alt=(("but police did not know his condition",),)),
    c("?a08", "Stacey Cooper, a Chicago Police Department spokeswoman"),
    c("?a09", "For more neighborhood news, listen to DNAinfo Radio here", modality="requested",
      also={"modality": ["requested", "asserted", "ordered"]}),
    c("b01", "Boy, 15,", "dies", who="group:officials", cue="Officials:", alt=(("Boy, 15, … dies",),),
      also={"chain": [["own", "group:authorities"]]}),
    c("b02", "who shot himself accidentally in head", who="group:officials", cue="Officials:",
      alt=(("Boy, 15, who shot himself accidentally in head",), ("shot himself accidentally in head",))),
    c("b03", "A 15-year-old Schurz High School student", "has died", who="group:authorities",
      cue="according to authorities", alt=(("A 15-year-old … has died",), ("has died",))),
    c("b04", "who apparently shot himself by accident", modality="possible", who="group:authorities",
      cue="according to authorities", alt=(("apparently shot himself by accident",),), also=MODERATE),
    c("b05", "Bobby McCullough,",
      "was pronounced dead at 6:27 p.m. Friday at Advocate Illinois Masonic Medical Center",
      who="org:medical-examiner > org:police?",
      cue="according to the Cook County medical examiner's office > police",
      alt=(("Bobby McCullough, … Masonic Medical Center",), ("was pronounced dead … Masonic Medical Center",)),
      also={"chain": [["own", "org:police"]]}),
    c("?b06", "Bobby McCullough, of the 4100 block of West Cornelia Avenue"),
    c("b07", "McCullough suffered a gunshot wound … West Addison Street", who="org:police",
      cue="West Addison Street, >> police said"),
    c("b08", "the teen,", "was already in an ambulance", who=REPORTED, cue="according to a police report > ",
      alt=(("When police got there, … already in an ambulance",), ("the teen, … already in an ambulance",))),
    c("?b09", "who lives about a mile away", who=REPORTED, cue="according to a police report > ",
      alt=(("the teen, who lives about a mile away",),)),
    c("b10", "officers spoke to two witnesses, … a 17-year-old Schurz classmate", who=REPORTED,
      cue="according to a police report > ",
      alt=(("officers spoke to two witnesses",), ("so officers spoke to two witnesses, … Addison address",))),
    c("?b11", "a 17-year-old Schurz classmate who lives at the Addison address", who=REPORTED,
      cue="according to a police report > ", alt=(("who lives at the Addison address",),)),
    c("b12", "he'd gotten a phone call from McCullough", who="doc:police-report? > person:classmate",
      cue="The classmate said", alt=(("he'd gotten a phone call … come over",),)),
    c("b13", "he was going to come over", modality="planned",
      who="doc:police-report? > person:classmate > person:victim", cue="The classmate said > who told him",
      alt=(("who told him he was going to come over",),),
      also={"modality": ["planned", "asserted", "will", "expected"],
            "chain": [["own", "person:classmate"], ["own", "person:victim"]]}),
    c("b14", "the 15-year-old knocked on his friend's back door", who="doc:police-report > person:classmate?",
      cue="back stairwell, >> the report said > ", alt=(("A short time later, the 15-year-old … back door",),)),
    c("b15", "all three began talking in the back stairwell", who="doc:police-report > person:classmate?",
      cue="back stairwell, >> the report said > ", alt=(("and all three … back stairwell",),)),
    c("b16", "he heard a \"loud pop\"’ after peering down at his phone", quoted="partial",
      who="doc:police-report > org:police? > person:classmate",
      cue="phone, >> the report said >  > The classmate told police",
      also={"chain": [["own", "person:classmate"], ["own", "org:police", "person:classmate"],
                      ["own", "person:classmate", "doc:police-report"]]}),
)  # fmt: skip

ALIGNMENTS = (
    A("a01", "b02", "b_refines_a", "agree differ", "actor? attribution?", "B: he shot himself"),
    A("a01", "b04", "b_refines_a", "agree differ", "actor? modality? attribution?", "B: apparently", open=True),
    A("a01", "b07", "agree", "b_refines_a differ", "actor? place? time? modality?", "shot in the head", open=True),
    A("a01", "b01", "differ", "b_refines_a agree", "time? actor? place?", "shot / dies", open=True),
    A("a03", "b07", "b_refines_a", "agree differ", "time? place? actor?", "B: 7:45, the stairwell, the left side"),
    A("a03", "b02", "b_refines_a", "agree differ", "actor? attribution? time? place?", "shot himself", open=True),
    A("a03", "b04", "b_refines_a", "agree differ", "actor? modality? attribution? time? place?", "", open=True),
    A("a04", "b07", "b_refines_a", "agree a_refines_b", "place? time? actor? attribution? qualifier?",
      "the same hour and block; B: about, in a stairwell"),
    A("a05", "b04", "agree", "b_refines_a differ", "actor? attribution?", "B: shot himself"),
    A("a05", "b02", "differ", "agree b_refines_a", "modality? actor? attribution?", "appears / said flatly",
      open=True),
    A("a06", "b05", "differ", "agree b_refines_a", "time? attribution? actor?", "taken there / died there",
      open=True),
    A("a07", "b05", "differ", "b_refines_a contradict", "time? attribution? modality?", "not known / dead",
      open=True),
    A("a07", "b03", "differ", "b_refines_a contradict", "time? attribution? modality?", "not known / dead",
      open=True),
    A("a07", "b01", "differ", "b_refines_a contradict", "time? attribution? modality?", "not known / dead",
      open=True),
    A("a06", "b08", "agree", "a_refines_b b_refines_a", "time? place? attribution?", "in an ambulance", open=True),
)  # fmt: skip

KEY_POINTS = (
    ("hour and block of the shooting agree",
     [{"pair": ["a04", "b07"], "relations": ["agree", "b_refines_a", "a_refines_b"]}, {"unconfirmed": ["a04",
     "b07"]}]),
    ("accidental: moderate in both",
     [{"pair": ["a05", "b04"], "relations": ["agree", "b_refines_a", "differ"]}]),
    ("only B: the phone call before", [{"only": "b12"}]),
    ("the hospital is one in both", [{"same_entity": "place:hospital"}]),
    ("the medical examiner is an origin apart from the classmate", [{"apart": ["b05", "b12"]}]),
)  # fmt: skip

PAIR = Pair(
    index=20, id="gvc-356646-9bcf0ef7", part="test", claims=CLAIMS, alignments=ALIGNMENTS, key_points=KEY_POINTS,
    stands_for={"person:spokeswoman": "org:police", "group:officials": "group:authorities",
                "doc:police-report": "org:police"},
    mentions={
        "a": """
?Boy = person:victim
Portage Park = place:portage-park
?Police = org:police
?A boy = person:victim | boy
Friday morning = date:friday | Friday
Portage Park = place:portage-park
?police = org:police
?Facebook = org:facebook
?Joe Basilone = person:photographer
?PORTAGE PARK = place:portage-park
?A boy = person:victim | boy
Friday morning = date:friday | Friday
Portage Park = place:portage-park
?police = org:police
?7:45 a.m. = date:0745
4700 block of West Addison Street = place:addison-4700 | the 4700 block of West Addison Street
?West Addison Street = place:addison
Officer Stacey Cooper = person:spokeswoman | Stacey Cooper
?Officer = post:officer
?a Chicago Police Department spokeswoman = post:spokeswoman | spokeswoman | Chicago Police Department spokeswoman
Chicago Police Department = org:police
?Chicago = place:chicago
?The boy = person:victim | boy
Advocate Illinois Masonic Medical Center = place:hospital
?police = org:police
?his = person:victim
Cooper = person:spokeswoman
?DNAinfo Radio = org:dnainfo | DNAinfo
""",
        "b": """
?Officials = group:officials
?Boy = person:victim
?A 15-year-old Schurz High School student = person:victim | student | Schurz High School student
Schurz High School = org:school | Schurz
?himself = person:victim
?authorities = group:authorities
Bobby McCullough = person:victim
4100 block of West Cornelia Avenue = place:cornelia-4100 | the 4100 block of West Cornelia Avenue
?West Cornelia Avenue = place:cornelia
?6:27 p.m. = date:1827
Friday = date:friday | 6:27 p.m. Friday
Advocate Illinois Masonic Medical Center = place:hospital
Cook County medical examiner's office = org:medical-examiner | the Cook County medical examiner's office
?Cook County = place:cook-county
?police = org:police
McCullough = person:victim
?his = person:victim
?7:45 a.m. = date:0745 | about 7:45 a.m.
Friday = date:friday | 7:45 a.m. Friday | about 7:45 a.m. Friday
?the stairwell = place:stairwell | stairwell
?apartment building = place:building | an apartment building
4700 block of West Addison Street = place:addison-4700 | the 4700 block of West Addison Street
?West Addison Street = place:addison
?police = org:police
?police = org:police
?the teen = person:victim | teen
?officers = group:officers
?two witnesses = group:witnesses | witnesses
?an 18-year-old man = person:man | man
?a 17-year-old Schurz classmate = person:classmate | classmate | Schurz classmate
?Schurz = org:school
?the Addison address = place:addison-4700 | Addison address | Addison
?a police report = doc:police-report | police report
?The classmate = person:classmate | classmate
McCullough = person:victim
?the 15-year-old = person:victim | 15-year-old
?his friend = person:classmate | friend
?back door = place:door
?all three = group:three | three
?the back stairwell = place:stairwell | back stairwell | stairwell
?the report = doc:police-report | report
?The classmate = person:classmate | classmate
?police = org:police
?the report = doc:police-report | report
""",
    },
    quantities={
        "a": "",
        "b": """
15 = 15 | exact | years of age | Boy
15-year-old = 15 | exact | years of age | student | counted: Schurz High School student
?about a mile = 1 | around | miles | away
two = 2 | exact | persons | witnesses
18-year-old = 18 | exact | years of age | man
17-year-old = 17 | exact | years of age | classmate | counted: Schurz classmate
?15-year-old = 15 | exact | years of age | 15-year-old
?three = 3 | exact | persons | three
""",
    },
)  # fmt: skip
