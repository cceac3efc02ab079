"""Pair 24: wife or girlfriend, a baby of months or of years; the count of three takes in the gunman."""

from __future__ import annotations

from tests.cases.harbour_form import c
from tests.cases.harbour_pairs import A
from tests.cases.unseen.form import Pair

POLICE_TOO = {"voice": ["own", "attributed"], "chain": [["own", "org:police"]]}

CLAIMS = (
    c("a01", "Man wounds 2, including baby", who="org:police", cue="HPD:",
      alt=(("Man wounds 2, … SW Houston",), ("Man wounds 2",))),
    c("?a02", "before shooting himself in SW Houston", who="org:police", cue="HPD:",
      alt=(("shooting himself in SW Houston",),)),
    c("a03", "A husband allegedly shot his wife and 6-month old baby girl", who="org:police",
      cue="according to police", alt=(("A husband allegedly shot … southwest Houston",),),
      also={"modality": ["asserted", "possible"]}),
    c("a04", "before shooting himself this morning at an apartment complex in southwest Houston", who="org:police",
      cue="according to police", alt=(("shooting himself this morning … southwest Houston",),),
      also={"modality": ["asserted", "possible"]}),
    c("a05", "The shooting happened around 8:30am at Deering Drive near Country Creek Drive", also=POLICE_TOO),
    c("a06", "a neighbor heard arguing", who="org:police > person:neighbor?", cue="Houston police say > "),
    c("a07", "went over to the apartment", who="org:police > person:neighbor?", cue="Houston police say > ",
      alt=(("and went over to the apartment",), ("a neighbor", "went over to the apartment"))),
    c("a08", "found a man shooting a woman", who="org:police > person:neighbor?", cue="Houston police say > ",
      alt=(("and found a man shooting a woman",), ("found a man … also wounded",),
           ("and found a man … also wounded",))),
    c("?a09", "a baby also wounded", who="org:police > person:neighbor?", cue="Houston police say > ",
      alt=(("and a baby also wounded",),)),
    c("a10", "All three victims were alive", also=POLICE_TOO,
      alt=(("All three victims were alive when they were sent to the hospital",),)),
    c("?a11", "they were sent to the hospital", alt=(("when they were sent to the hospital",),), also=POLICE_TOO),
    c("a12", "The baby is expected to be OK", modality="expected",
      also={"voice": ["own", "attributed"], "chain": [["own", "unnamed"], ["own", "org:police"]]}),
    c("a13", "the woman was most seriously hurt", who="org:police", cue="Officers tell us",
      also={"chain": [["own", "group:officers"]]}),
    c("b01", "Baby wounded during attempted murder-suicide in SW Houston", who="org:police", cue="HPD:"),
    c("b02", "Houston Police responded to reports of a young child shot … Wednesday morning",
      alt=(("Houston Police responded to reports",),)),
    c("?b03", "a young child shot at an apartment on the southwest side", who="unnamed", cue="reports of",
      alt=(("a young child shot … Wednesday morning",),), also={"voice": ["own", "attributed"], "chain": [["own"]]}),
    c("b04", "The shooting was reported on Deering Drive near Country Creek Drive", alt=(
        ("The shooting was reported … before 8 a.m.",), ("The shooting was reported … Southwest Freeway",)),
      also={"voice": ["own", "attributed"], "chain": [["own", "unnamed"], ["own", "org:police"]]}),
    c("b05", "a man shot his girlfriend", who="org:police", cue="Police say", alt=(("a man shot … on himself",),)),
    c("b06", "before turning the shotgun on himself", who="org:police", cue="Police say",
      alt=(("turning the shotgun on himself",),)),
    c("b07", "Their 1- or 2 -year-old baby was wounded in the attempted murder-suicide", also=POLICE_TOO),
    c("b08", "The baby was taken to Texas Children's Hospital", also=POLICE_TOO),
    c("b09", "The conditions of the victims and the suspect are not known", negated=True, also=POLICE_TOO),
    c("b10", "they heard arguing just before the shots rang out", who="org:police? > group:witnesses",
      cue="Witnesses told police", alt=(("they heard arguing",),)),
    c("?b10x", "the shots rang out", who="org:police? > group:witnesses", cue="Witnesses told police",
      alt=(("just before the shots rang out",),)),
    c("b11", "Neighbors then called 911",
      also={"voice": ["own", "attributed"], "chain": [["own", "org:police"], ["own", "group:witnesses"]]}),
)  # fmt: skip

ALIGNMENTS = (
    A("a01", "b01", "agree", "a_refines_b b_refines_a differ", "number? actor? place?",
      "2 wounded, the baby too / the baby"),
    A("a01", "b07", "agree", "a_refines_b b_refines_a", "number? attribution?", "the baby", open=True),
    A("a03", "b05", "differ", "agree a_refines_b contradict", "actor modality? number? what_is_counted?",
      "wife / girlfriend"),
    A("a03", "b07", "differ", "contradict", "number attribution? actor? modality? what_is_counted?",
      "6 months / 1 or 2 years"),
    A("a03", "b01", "agree", "a_refines_b differ", "number? modality? actor? place?", "the baby shot", open=True),
    A("a01", "b05", "agree", "a_refines_b b_refines_a differ", "actor? number?", "", open=True),
    A("a04", "b06", "b_refines_a", "agree differ a_refines_b", "time? place? modality?", "B: with the shotgun"),
    A("a05", "b04", "differ", "contradict agree", "time modality? place? attribution? qualifier? number?",
      "around 8:30 / reported before 8"),
    A("a06", "b10", "agree", "b_refines_a differ", "actor? number? attribution? time?", "a neighbor / witnesses",
      confirmations=None),
    A("a08", "b05", "agree", "b_refines_a a_refines_b differ", "actor? attribution? number?",
      "a woman / his girlfriend",
      open=True, confirmations=None),
    A("a10", "b08", "agree", "b_refines_a a_refines_b differ", "place? number? actor?", "to the hospital", open=True),
    A("a12", "b09", "differ", "contradict", "modality? actor? what_is_counted?", "expected to be OK / not known",
      open=True),
    A("a13", "b09", "differ", "contradict", "modality? attribution? actor? what_is_counted?", "", open=True),
    A("a10", "b09", "differ", "contradict", "modality? actor? what_is_counted?", "alive / not known", open=True),
    A("a12", "b07", "differ", "agree a_refines_b b_refines_a", "modality? attribution?", "", open=True),
    A("a12", "b08", "differ", "agree", "modality? place?", "", open=True),
)  # fmt: skip

KEY_POINTS = (
    ("wife or girlfriend: who was shot differs",
     [{"pair": ["a03", "b05"], "relations": ["differ", "contradict"], "differences": ["actor"]}]),
    ("the baby's age differs",
     [{"pair": ["a03", "b07"], "relations": ["differ", "contradict"], "differences": ["number"]}]),
    ("around 8:30 or before 8: the hour differs",
     [{"pair": ["a05", "b04"], "relations": ["differ", "contradict"], "differences": ["time"]}]),
    ("he shot himself: agree, on one origin",
     [{"pair": ["a04", "b06"], "relations": ["agree", "b_refines_a", "a_refines_b"]}, {"together": ["a04", "b06"]},
      {"unconfirmed": ["a04", "b06"]}]),
    ("only A: the neighbor went over", [{"only": "a07"}]),
)  # fmt: skip

PAIR = Pair(
    index=24, id="gvc-561245-ecc34f06", part="dev", claims=CLAIMS, alignments=ALIGNMENTS, key_points=KEY_POINTS,
    stands_for={"group:officers": "org:police"},
    mentions={
        "a": """
HPD = org:police
?Man = person:gunman
?baby = person:baby
SW Houston = place:southwest-houston | Houston
?Houston = place:houston
?A husband = person:gunman | husband
?his wife = person:woman | wife
?6-month old baby girl = person:baby | baby girl | baby
?this morning = date:morning
?an apartment complex = place:complex | apartment complex
southwest Houston = place:southwest-houston | Houston
?Houston = place:houston
?police = org:police
?around 8:30am = date:0830 | 8:30am
Deering Drive = place:deering-drive | Deering Drive near Country Creek Drive
Country Creek Drive = place:country-creek-drive
Houston police = org:police
?Houston = place:houston
?a neighbor = person:neighbor | neighbor
?the apartment = place:apartment | apartment
?a man = person:gunman | man
?a woman = person:woman | woman
?a baby = person:baby | baby
?All three victims = group:victims | victims | three victims
?the hospital = place:hospital | hospital
?The baby = person:baby | baby
?Officers = group:officers
?the woman = person:woman | woman
""",
        "b": """
HPD = org:police
?Baby = person:baby
SW Houston = place:southwest-houston | Houston
?Houston = place:houston
?SW Houston = place:southwest-houston | Houston
?SW >> Houston = place:houston
?Drew Karedes = person:photographer
?KHOU 11 = org:khou | KHOU
?HOUSTON = place:houston
Houston Police = org:police
?Houston = place:houston
?a young child = person:baby | child | young child
?an apartment = place:apartment | apartment
?the southwest side = place:southwest-houston | southwest side
Wednesday morning = date:wednesday | Wednesday
Deering Drive = place:deering-drive | Deering Drive near Country Creek Drive
Country Creek Drive = place:country-creek-drive
Beltway 8 = place:beltway-8
Southwest Freeway = place:southwest-freeway | the Southwest Freeway
?before 8 a.m. = date:0800 | 8 a.m.
?Police = org:police
?a man = person:gunman | man
?his girlfriend = person:woman | girlfriend
?Their = group:couple
?Their 1- or 2 -year-old baby = person:baby | baby
?The baby = person:baby | baby
Texas Children's Hospital = place:childrens-hospital
?the victims = group:victims | victims
?the suspect = person:gunman | suspect
?Witnesses = group:witnesses
?police = org:police
?Neighbors = group:neighbors
?911 = org:911
""",
    },
    quantities={
        "a": """
2 = 2 | exact | persons | | counted: baby, wounds, persons, people, including baby
6-month old = 6 | exact | months of age | baby girl | counted: baby
three = 3 | exact | persons | victims
""",
        "b": """
1- or 2 -year-old = 1-2 | between | years of age | baby | value: 1, 2; qualifier: exact, or, around
""",
    },
)  # fmt: skip
