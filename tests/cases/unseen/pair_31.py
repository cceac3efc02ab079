"""Pair 31: at least three hurt, or four; the first report has neighbors speak, the second names victims."""

from __future__ import annotations

from typing import Any

from tests.cases.harbour_form import C, c
from tests.cases.harbour_pairs import A
from tests.cases.unseen.form import Pair

JUDGED: dict[str, list[Any]] = {"modality": ["opinion", "asserted"], "voice": ["attributed", "opinion"]}
POLICE_TOO: dict[str, list[Any]] = {"voice": ["own", "attributed"], "chain": [["own", "org:police"]]}


def jones(identity: str, *quote: str, cue: str = "said Jones", **more: Any) -> C:
    """A sentence of the gym owner's."""
    return c(identity, *quote, who="person:gym-owner", cue=cue,
             **{"quoted": "full", "modality": "opinion", "also": JUDGED, **more})  # fmt: skip


CLAIMS = (
    c("a01", "Neighborhood leaders call for an end to violence after shooting at a Toledo after-hours lounge",
      modality="requested", who="group:leaders", cue="Neighborhood leaders call for",
      alt=(("Neighborhood leaders call for an end to violence",),),
      also={"modality": ["requested", "asserted"], "voice": ["attributed", "own"], "chain": [["own"]]}),
    c("a02", "It's an after-hours party", "turned violent", who="org:police", cue="police say",
      alt=(("It's an after-hours party … turned violent",), ("an after-hours party that police say turned violent",),
           ("an after-hours party", "turned violent"), ("turned violent",))),
    c("a03", "At least three people were taken to the hospital",
      alt=(("At least three people … The Underground",),), also=POLICE_TOO),
    c("?a04", "an early morning shooting outside a lounge called The Underground",
      alt=(("after an early morning shooting outside a lounge called The Underground",),)),
    jones("a05", "Right now we need to do something", cue="said Soul City Boxing Gym owner Roshawn Jones",
          alt=(("Right now we need … neighborhood back up",),),
          also={"modality": ["opinion", "requested", "asserted"], "voice": ["attributed", "opinion"]}),
    jones("?a06", "get that neighborhood back up", cue="said Soul City Boxing Gym owner Roshawn Jones",
          alt=(("and get that neighborhood back up",),),
          also={"modality": ["opinion", "requested", "asserted"], "voice": ["attributed", "opinion"]}),
    c("?a07", "Soul City Boxing Gym owner Roshawn Jones"),
    c("a08", "His gym sits across the street from that lounge"),
    jones("a09", "he's tired of the constant violence", cue="Jones says", quoted="none",
          alt=(("he's tired of the constant violence … neighborhood business",),)),
    jones("?a10", "plagues the area near his neighborhood business", cue="he says", quoted="none",
          alt=(("that he says plagues the area near his neighborhood business",),)),
    jones("a11", "It's hard to make money over there", alt=(("It's hard to make … stay afloat",),)),
    jones("a12", "people don't want to come over there when you have, you know, shootings", negated=True,
          alt=(("people don't want to come over there",),
               ("because, like I said, people don't want … shootings",))),
    jones("a13", "Businesses don't want to invest over there", negated=True, cue="said Jones",
          alt=(("Businesses don't want to invest … going to happen",),)),
    jones("?a14", "they know bad things are going to happen",
          alt=(("because they know bad things are going to happen",), ("bad things are going to happen",)),
          also={"modality": ["opinion", "asserted", "expected", "will"], "voice": ["attributed", "opinion"]}),
    c("a15", "bullet ridden vehicles line the parking lot where the shooting happened",
      alt=(("In the aftermath, bullet ridden vehicles line the parking lot where the shooting happened",),
           ("bullet ridden vehicles line the parking lot",))),
    c("a16", "the neighborhood has improved over the years", who="group:leaders", cue="community leaders say",
      alt=(("while the neighborhood has improved over the years",),)),
    c("a17", "seeing things like this are still troubling", who="group:leaders", cue="community leaders say",
      modality="opinion", also=JUDGED),
    c("?a18", "They want to do what they want to do", who="person:reverend", quoted="full",
      cue="said Rev. Ronald Taylor", also=JUDGED, alt=(("They want to do … that's alright",),)),
    c("a19", "when people get shot, that's a tragedy", who="person:reverend", quoted="full", modality="opinion",
      cue="said Rev. Ronald Taylor", alt=(("But when people get shot, that's a tragedy",), ("that's a tragedy",)),
      also={"modality": ["opinion", "asserted", "conditional"], "voice": ["attributed", "opinion"]}),
    c("b01", "Toledo police investigate shooting at after-hours club"),
    c("b02", "Toledo police continue to investigate a shooting at a an after-hours club early Sunday",
      alt=(("Toledo police continue to … hospital",),)),
    c("b03", "sent four men to the hospital", alt=(("that sent four men to the hospital",),
                                                    ("a shooting at a an after-hours … hospital",)), also=POLICE_TOO),
    c("b04", "an officer heard several gunshots at 3:37 a.m. Sunday coming from The Underground", who="org:police",
      cue="Police said that", alt=(("an officer heard … central city",),)),
    c("?b05", "The Underground, a club at Belmont and Junction avenues in central city", also=POLICE_TOO),
    c("b06", "First responders took three men with gunshot wounds … ProMedica Toledo Hospital", also=POLICE_TOO),
    c("b07", "A fourth victim was taken to the hospital by private vehicle", also=POLICE_TOO),
    c("b08", "Authorities identified the victims as … all from Toledo", who="group:authorities",
      cue="Authorities identified", alt=(("the victims as … all from Toledo",),),
      also={"voice": ["attributed", "own"], "chain": [["own"], ["own", "org:police"]]}),
    c("b09", "Police still are trying to identify a motive and suspect in the case",
      also={"modality": ["asserted", "planned"]}),
    c("b10", "The Underground has led to trouble in the past for the department",
      who="org:police? > person:spokesman",
      cue="said Lt. Joe Heffernan"),
    c("b11", "We are working to get it in compliance or shut it down", who="org:police? > person:spokesman",
      cue="he said", quoted="full", modality="planned", also={"modality": ["planned", "asserted"]}),
    c("?b12", "Toledo mother grieves 3-year-old's shooting death"),
    c("?b13", "Judge sets bond at $580,000 for Toledo man accused of rape, kidnapping"),
    c("?b14", "Toledo man sentenced to 11 years in New Year's Day shooting"),
    c("b15", "in an unrelated incident a man was shot at 3:18 a.m. Saturday in North Toledo",
      alt=(("Also this weekend, … North Toledo",), ("a man was shot at 3:18 a.m. Saturday in North Toledo",))),
)  # fmt: skip

ALIGNMENTS = (
    A("a03", "b03", "b_refines_a", "differ agree", "qualifier number? what_is_counted? actor?",
      "at least three / four"),
    A("a03", "b06", "agree", "b_refines_a differ", "qualifier? what_is_counted? actor? place?",
      "at least three / three men by ambulance", open=True),
    A("a03", "b07", "differ", "agree b_refines_a", "number? what_is_counted? actor?", "the fourth", open=True),
    A("a01", "b01", "agree", "differ a_refines_b b_refines_a", "actor? modality? place? attribution?",
      "a shooting at a lounge / club", open=True),
    A("a01", "b02", "agree", "differ b_refines_a", "actor? modality? place? attribution? time?", "", open=True),
    A("a02", "b02", "agree", "differ b_refines_a", "attribution? time? place? actor?", "a party / a club", open=True),
    A("a02", "b01", "agree", "differ b_refines_a", "attribution? time? place? actor?", "a party / a club", open=True),
    A("a15", "b06", "agree", "differ b_refines_a", "place? actor?", "the parking lot", open=True),
    A("a09", "b10", "agree", "differ", "actor? attribution? modality? place? time?", "trouble there", open=True),
)  # fmt: skip
WITHIN = (
    A("b03", "b06", "differ", "agree a_refines_b b_refines_a", "number? place? actor?", "four / three and a fourth",
      open=True),
    A("b03", "b07", "agree", "differ a_refines_b b_refines_a", "number? place? actor?", "", open=True),
)  # fmt: skip

KEY_POINTS = (
    ("at least three and four: not a contradiction, the qualifier differs",
     [{"pair": ["a03", "b03"], "relations": ["b_refines_a", "differ", "agree"], "differences": ["qualifier"]}]),
    ("only B: the unrelated shooting of Saturday", [{"only": "b15"}]),
    ("only A: no one wants to invest there", [{"only": "a13"}]),
    ("only B: in compliance or shut down", [{"only": "b11"}]),
    ("the lounge and the club of one name are one", [{"same_entity": "place:underground"}]),
    ("the gym owner is an origin apart from the minister", [{"apart": ["a11", "a19"]}]),
)  # fmt: skip

PAIR = Pair(
    index=31, id="gvc-688979-47412234", part="test", claims=CLAIMS, alignments=ALIGNMENTS, within=WITHIN,
    key_points=KEY_POINTS, stands_for={"person:spokesman": "org:police", "group:authorities": "org:police"},
    mentions={
        "a": """
?Neighborhood leaders = group:leaders | leaders
?a Toledo after-hours lounge = place:underground | Toledo after-hours lounge | lounge
Toledo = place:toledo
?an after-hours party = event:party | after-hours party | party
?police = org:police
?three people = group:victims | people | At least three people
?the hospital = place:hospital | hospital
?early morning = date:morning | an early morning
?a lounge = place:underground | lounge
The Underground = place:underground | Underground | a lounge called The Underground
?Right now = date:now
?we = group:neighborhood
?that neighborhood = place:neighborhood | neighborhood
Soul City Boxing Gym = org:gym
?Soul City Boxing Gym owner = post:owner | owner
Roshawn Jones = person:gym-owner | Soul City Boxing Gym owner Roshawn Jones
?His gym = org:gym | gym
?the street = place:street | street
?that lounge = place:underground | lounge
Jones = person:gym-owner
?the area = place:neighborhood | area
?his neighborhood business = org:gym | business | neighborhood business
?people = group:people
Jones = person:gym-owner
?Businesses = group:businesses
?bullet ridden vehicles = group:vehicles | vehicles
?the parking lot = place:lot | parking lot
?community leaders = group:leaders | leaders
?the neighborhood = place:neighborhood | neighborhood
?over the years = date:years | the years | years
?They = group:violent
?people = group:people
Rev. Ronald Taylor = person:reverend | Ronald Taylor
?Rev. = post:reverend
""",
        "b": """
Toledo police = org:police
?Toledo = place:toledo
?after-hours club = place:underground | club
Toledo police = org:police
?Toledo = place:toledo
?an after-hours club = place:underground | after-hours club | club | a an after-hours club
early Sunday = date:sunday | Sunday
?four men = group:victims | men
?the hospital = place:hospital | hospital
?Police = org:police
?an officer = person:officer | officer
?3:37 a.m. = date:0337
Sunday = date:sunday | 3:37 a.m. Sunday
The Underground = place:underground | Underground
?a club = place:underground | club
Belmont and Junction avenues = place:corner | a club at Belmont and Junction avenues
?Belmont = place:belmont
?Junction avenues = place:junction | Junction
?central city = place:central-city
?First responders = group:first-responders
?three men = group:three | men
?the parking lot = place:lot | parking lot
ProMedica Toledo Hospital = place:hospital
?Toledo = place:toledo
?A fourth victim = person:fourth | victim | fourth victim
?the hospital = place:hospital | hospital
?private vehicle = place:vehicle | vehicle
?Authorities = group:authorities
?the victims = group:victims | victims
Darell Brown = person:victim-1
Antonyo Demarlo-Jennings = person:victim-2
Dominique Davis = person:victim-3
Stephaun Gaston = person:victim-4
Toledo = place:toledo
?Police = org:police
?suspect = person:suspect
The Underground = place:underground | Underground
?the department = org:police | department
Lt. Joe Heffernan = person:spokesman | Joe Heffernan
?Lt. = post:lieutenant
?department spokesman = post:spokesman | spokesman
?We = org:police
?Toledo = place:toledo
?Toledo mother = person:mother | mother
?Judge = person:judge
?Toledo = place:toledo
?Toledo man = person:accused | man
?Toledo = place:toledo
?Toledo man = person:sentenced | man
?New Year's Day = date:01-01
?this weekend = date:weekend | weekend
?a man = person:unrelated | man
?3:18 a.m. = date:0318
Saturday = date:saturday | 3:18 a.m. Saturday
North Toledo = place:north-toledo | Toledo
""",
    },
    quantities={
        "a": """
At least three = 3 | at least | persons | people
""",
        "b": """
four = 4 | exact | persons | men
?several = | several | gunshots | gunshots
three = 3 | exact | persons | men | counted: men with gunshot wounds
?fourth = 4 | exact | persons | victim
28 = 28 | exact | years of age | Darell Brown
27 = 27 | exact | years of age | Antonyo Demarlo-Jennings
25 = 25 | exact | years of age | Dominique Davis
22 = 22 | exact | years of age | Stephaun Gaston
?3-year-old = 3 | exact | years of age | death | counted: 3-year-old
?$580,000 = 580000 | exact | USD | bond
?11 years = 11 | exact | years | sentenced
""",
    },
)  # fmt: skip
