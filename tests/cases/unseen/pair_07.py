"""Pair 07: two reports on one shooting, the first with an older caption that it contradicts."""

from __future__ import annotations

from tests.cases.harbour_form import c
from tests.cases.harbour_pairs import A
from tests.cases.unseen.form import Pair

POLICE_TOO = {"voice": ["own", "attributed"], "chain": [["own", "org:police"]]}
OWN_TOO = {"voice": ["own", "attributed"], "chain": [["own"]]}
BODY_THAT_SPEAKS = {"chain": [["own", "org:police"]]}

CLAIMS = (
    c("a01", "One of shooters among men killed in Madisonville shooting"),
    c("a02", "Police are investigating a shooting in Madisonville late Friday night",
      alt=(("Police are investigating … left two people dead",), ("Police are investigating a shooting",))),
    c("a03", "left two people dead", alt=(("that left two people dead",), ("a shooting … left two people dead",))),
    c("?a04", "At least 1 dead, several injured in Madisonville shooting", alt=(("At least 1 dead",),)),
    c("?a05", "Police in Madisonville are investigating a deadly shooting"),
    c("a06", "a deadly shooting that killed at least one person",
      alt=(("killed at least one person",), ("Police in Madisonville … at least one person",))),
    c("?a07", "one person. >> At least 1 dead, several injured in Madisonville shooting"),
    c("?a08", "one person. >> Police in Madisonville are investigating a deadly shooting"),
    c("?a09", "one person. >> a deadly shooting that killed at least one person",
      alt=(("Police in Madisonville … at least one person",),)),
    c("a10", "the shooting happened just before midnight at the corner … near the Elks Lodge",
      who="group:officials", cue="Officials said", also=BODY_THAT_SPEAKS),
    c("a11", "neighbors reported a fight before shots were fired", who="group:authorities > group:neighbors?",
      cue="Authorities said > neighbors reported", alt=(("a fight before shots were fired",),),
      also={"chain": [["own", "org:police"], ["own", "org:police", "group:neighbors"]]}),
    c("a12", "Police responded to reports of several people shot inside and outside the Elks Lodge",
      alt=(("Police responded to reports",),)),
    c("?a13", "several people shot inside and outside the Elks Lodge", who="unnamed", cue="reports of",
      also=OWN_TOO),
    c("a14", "First responders located seven shooting victims", who="org:police",
      cue="shooting victims, >> police said"),
    c("a15", "Two people were killed", also=POLICE_TOO),
    c("a16", "Cincinnati police have identified them as … Timothy Murphy, 30", who="org:police",
      cue="Cincinnati police have identified", alt=(("them as … Timothy Murphy, 30",),), also=OWN_TOO),
    c("?a17", "Barry Washington, 56", also=POLICE_TOO),
    c("a18", "Murphy was one of the shooters", who="org:police", cue="Police said"),
    c("a19", "Washington was a bystander", who="org:police", cue="Police said",
      alt=(("and Washington was a bystander",),)),
    c("a20", "the shooting happened during an adult's birthday party", who="group:witnesses", cue="Witnesses said",
      alt=(("the shooting happened during … person arrived",),)),
    c("a21", "an unidentified and uninvited person arrived", who="group:witnesses", cue="Witnesses said",
      alt=(("after an unidentified and uninvited person arrived",),)),
    c("a22", "multiple people were shot", who="group:investigators", cue="Investigators said",
      alt=(("multiple people were shot before the assailant was subdued",),), also=BODY_THAT_SPEAKS),
    c("?a23", "the assailant was subdued", who="group:investigators", cue="Investigators said",
      alt=(("before the assailant was subdued",),), also=BODY_THAT_SPEAKS),
    c("a24", "five others were injured", who="group:officials", cue="Officials said", also=BODY_THAT_SPEAKS),
    c("b01", "Man killed was among shooters in Madisonville", who="org:police", cue="Police:"),
    c("b02", "Cincinnati police officers investigate the scene … overnight shooting"),
    c("b03", "Multiple people were shot, two fatally", alt=(("Multiple people were shot",),)),
    c("?b04", "two fatally"),
    c("b05", "The bullet markers are near the Elks Home Lodge"),
    c("b06", "A man shooting at others at a Madisonville party late Friday was one … barrage of gunfire"),
    c("?b06x", "A man shooting at others at a Madisonville party late Friday"),
    c("b07", "Timothy Murphy, 30, was one of the shooters in the incident", who="org:police? > person:spokesman",
      cue="said Sgt. Mike Miller"),
    c("b08", "that also killed Barry Washington, 56", who="org:police? > person:spokesman",
      cue="said Sgt. Mike Miller", alt=(("the incident that also killed Barry Washington, 56",),)),
    c("b09", "left five others injured", who="org:police? > person:spokesman", cue="said Sgt. Mike Miller",
      alt=(("and left five others injured",),)),
    c("b10", "Murphy was a suspect in a July incident also in Madisonville",
      also={"voice": ["own", "attributed"], "chain": [["own", "doc:court-documents"], ["own", "org:police"],
                                                      ["own", "person:spokesman"]]}),
    c("b11", "Murphy was accused of brandishing a handgun … verbal altercation", who="doc:court-documents",
      cue="according to court documents", alt=(("Murphy was accused of brandishing a handgun",),
                                               ("In that incident, Murphy was accused … verbal altercation",)),
      also={"chain": [["own", "doc:court-documents", "unnamed"]]}),
    c("?b12", "threatening to shoot two women during a verbal altercation", who="doc:court-documents",
      cue="according to court documents", alt=(("and threatening … verbal altercation",),)),
    c("b13", "Two survivors from the shooting Friday, … were acquainted with the shooters", who="org:police",
      cue="according to police", alt=(("Two survivors from the shooting Friday,",
      "were acquainted with the shooters"),
                                      ("were acquainted with the shooters",))),
    c("b14", "The other victims, … did not know the gunmen", negated=True, also=POLICE_TOO,
      alt=(("The other victims,", "did not know the gunmen"),)),
    c("b15", "the victims were not the intended targets", negated=True, who="org:police? > person:spokesman",
      cue="Miller said"),
    c("?b16", "would not go further into detail because of the ongoing investigation", negated=True,
      alt=(("but would not go further … investigation",),),
      also={"modality": ["asserted", "will"], "voice": ["own", "attributed"],
            "chain": [["own", "person:spokesman"]]}),
)  # fmt: skip

ALIGNMENTS = (
    A("a01", "b01", "agree", "a_refines_b b_refines_a", "attribution?", "one of the dead was a shooter"),
    A("a01", "b06", "b_refines_a", "agree", "time? place?", "B: at a party, late Friday", open=True),
    A("a01", "b07", "b_refines_a", "agree", "attribution?", "B names him", open=True),
    A("a18", "b07", "agree", "b_refines_a", "attribution?", "police / a sergeant"),
    A("a18", "b01", "agree", "a_refines_b", "", "A names him", open=True),
    A("a18", "b06", "agree", "a_refines_b b_refines_a", "attribution?", "A names him", open=True),
    A("a16", "b08", "agree", "a_refines_b differ", "attribution?", "one of the two dead", open=True),
    A("a16", "b07", "agree", "a_refines_b differ", "attribution?", "the other", open=True),
    A("a24", "b09", "agree", "", "attribution?", "five others injured"),
    A("a03", "b03", "agree", "b_refines_a", "", "two dead", open=True),
    A("a15", "b03", "agree", "b_refines_a", "", "two dead", open=True),
    A("a03", "b06", "agree", "b_refines_a", "actor?", "one of the two who died", open=True),
    A("a15", "b06", "agree", "b_refines_a", "actor?", "one of the two who died", open=True),
    A("a22", "b03", "agree", "b_refines_a a_refines_b", "attribution? number?", "multiple people shot"),
    A("a12", "b03", "agree", "a_refines_b differ", "number? attribution? place?", "several / multiple", open=True),
    A("a14", "b03", "a_refines_b", "agree", "number? attribution? what_is_counted?", "seven / multiple", open=True),
    A("a02", "b02", "b_refines_a", "agree differ", "place? time?", "B names the corner"),
    A("a10", "b02", "agree", "a_refines_b", "time? place? attribution?", "the same corner", open=True),
    A("a10", "b05", "agree", "a_refines_b differ", "place? attribution?", "near the lodge", open=True),
    A("a20", "b06", "agree", "a_refines_b b_refines_a", "attribution? time?", "at a party", open=True),
)
# a caption says less than the text
WITHIN = (
    A("a03", "a06", "differ", "agree a_refines_b b_refines_a contradict", "qualifier? number?", "two / at least one"),
    A("a06", "a15", "differ", "agree a_refines_b b_refines_a contradict", "qualifier? number?", "at least one / two",
      open=True),
)  # fmt: skip

KEY_POINTS = (
    ("five others injured: agree, and no confirmation, for both have it from the police",
     [{"pair": ["a24", "b09"], "relations": ["agree"]}, {"unconfirmed": ["a24", "b09"]}]),
    ("the dead man was one of the shooters: agree",
     [{"pair": ["a18", "b07"], "relations": ["agree", "b_refines_a"]}]),
    ("only A: the other dead man was a bystander", [{"only": "a19"}]),
    ("only B: the earlier accusation, in court documents", [{"only": "b11"}]),
    ("court documents are another origin than the police", [{"apart": ["b11", "b13"]}]),
    ("the two dead are two", [{"apart_entity": ["person:shooter", "person:bystander"]}]),
)  # fmt: skip

PAIR = Pair(
    index=7, id="gvc-399367-ff3e5427", part="dev", claims=CLAIMS, alignments=ALIGNMENTS, within=WITHIN,
    key_points=KEY_POINTS,
    stands_for={"person:spokesman": "org:police", "group:officials": "org:police", "group:authorities": "org:police",
                "group:investigators": "org:police"},
    mentions={
        "a": """
?shooters = group:shooters | One of shooters
?men = group:dead | men killed in Madisonville shooting
Madisonville = place:madisonville
?Police = org:police
Madisonville = place:madisonville
late Friday night = date:friday | Friday night | Friday
?two people = group:dead | people
?several = group:wounded
?Madisonville = place:madisonville
?Police = org:police | Police in Madisonville
?Madisonville = place:madisonville
?at least one person = group:dead | one person | person
?Madisonville = place:madisonville
?Police = org:police | Police in Madisonville
?Madisonville = place:madisonville
?at least one person = group:dead | one person | person
?Officials = group:officials
?just before midnight = date:midnight | midnight
the corner of Mathis and Prentice streets = place:corner | Mathis and Prentice streets | corner
?Mathis = place:mathis
?Prentice streets = place:prentice | Prentice
Elks Lodge = place:lodge | the Elks Lodge
?Authorities = group:authorities
?neighbors = group:neighbors
?Police = org:police
?several people = group:victims | people
Elks Lodge = place:lodge | the Elks Lodge
?First responders = group:first-responders
?seven shooting victims = group:victims | victims | shooting victims
?police = org:police
?Two people = group:dead | people
Cincinnati police = org:police
?Cincinnati = place:cincinnati
?them = group:dead
Barry Washington = person:bystander
Timothy Murphy = person:shooter
?Police = org:police
Murphy = person:shooter
?one of the shooters = group:shooters | shooters | the shooters
Washington = person:bystander
?a bystander = person:bystander | bystander
?Witnesses = group:witnesses
?an adult's birthday party = event:party | birthday party
?adult = person:host
?an unidentified and uninvited person = person:uninvited | person
?Investigators = group:investigators
?multiple people = group:victims | people
?the assailant = person:assailant | assailant
?Officials = group:officials
?five others = group:wounded | others
""",
        "b": """
?Police = org:police
?Man = person:shooter | Man killed
?shooters = group:shooters
Madisonville = place:madisonville
Cincinnati police = org:police | Cincinnati police officers
?Cincinnati = place:cincinnati
?the scene = place:corner | scene
Mathis and Prentice = place:corner | the scene on Mathis and Prentice
?Mathis = place:mathis
?Prentice = place:prentice
Madisonville = place:madisonville
?overnight = date:overnight
?Multiple people = group:victims | people
Elks Home Lodge = place:lodge | the Elks Home Lodge
?The Enquirer = org:enquirer | Enquirer
?Liz Dufour = person:photographer
?A man = person:shooter | man
?others = group:victims
Madisonville = place:madisonville
late Friday = date:friday | Friday
Timothy Murphy = person:shooter
?the shooters = group:shooters | shooters | one of the shooters
Barry Washington = person:bystander
?five others = group:wounded | others
Sgt. Mike Miller = person:spokesman | Mike Miller
?Sgt. = post:sergeant
Murphy = person:shooter
?a suspect = person:shooter | suspect
?July = date:july
Madisonville = place:madisonville
Murphy = person:shooter
?two women = group:women | women
?court documents = doc:court-documents
?Two survivors = group:acquainted | survivors
Friday = date:friday
Dale Pennington = person:survivor-1
Dewaun Wallace = person:survivor-2
?the shooters = group:shooters | shooters
?police = org:police
?The other victims = group:others | victims
Wayne Evans = person:victim-1
Cameron Green = person:victim-2
Jerry Oliphant = person:victim-3
?the gunmen = group:shooters | gunmen
Miller = person:spokesman
?the victims = group:victims | victims
""",
    },
    quantities={
        "a": """
?One = 1 | exact | persons | shooters
two = 2 | exact | persons | people
At least 1 = 1 | at least | persons | dead
?several = | several | persons | injured
at least one = 1 | at least | persons | person
?At least 1 = 1 | at least | persons | dead
?several = | several | persons | injured
?at least one = 1 | at least | persons | person
?several = | several | persons | people
seven = 7 | exact | persons | victims | counted: shooting victims
Two = 2 | exact | persons | people
56 = 56 | exact | years of age | Barry Washington
30 = 30 | exact | years of age | Timothy Murphy
?one = 1 | exact | persons | shooters
?multiple = | multiple | persons | people
five = 5 | exact | persons | others
""",
        "b": """
?Multiple = | multiple | persons | people
two = 2 | exact | persons | people | counted: Multiple people, fatally
?one = 1 | exact | persons | two
two = 2 | exact | persons | two who died in the barrage of gunfire | counted: who died, two, people, one of the two
30 = 30 | exact | years of age | Timothy Murphy
?one = 1 | exact | persons | shooters
56 = 56 | exact | years of age | Barry Washington
five = 5 | exact | persons | others
two = 2 | exact | persons | women
Two = 2 | exact | persons | survivors
49 = 49 | exact | years of age | Dale Pennington
36 = 36 | exact | years of age | Dewaun Wallace
52 = 52 | exact | years of age | Wayne Evans
23 = 23 | exact | years of age | Cameron Green
57 = 57 | exact | years of age | Jerry Oliphant
""",
    },
)  # fmt: skip
