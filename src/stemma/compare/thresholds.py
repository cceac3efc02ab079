"""Every number that COMPARE was set by, in one place.

Chosen on one hand-made reading of two reports (74 claims) and then looked at on the program's own readings of the
packaged example and of some pairs of news reports: small sets, so only round values are used. On the hand-made
reading a neighbouring value of any of them (0.05 to 0.1 away) moves no figure by more than 0.05. None of them
decides a relation, except DENIED and ABOUT, which say what the words "no" and "around" cover.
"""

from __future__ import annotations

WORDS_WEIGHT = 0.5
"""Share of word overlap in the likeness of two claims; the rest is the sentence encoder's."""

PAIR = 0.27
"""Least likeness of two claims that the one-to-one assignment keeps."""

LONE_PAIR = 0.50
"""The same for two claims that have only one word or name in common."""

WORDS_PAIR = 0.40
"""The same for two claims that share two words, but no name, figure or doing."""

SETTING_PAIR = 0.55
"""The same for two claims that share only a place or a day."""

FIGURE_PAIR = 0.35
"""Least likeness of a further pair that shares a figure of one unit."""

WEIGHED = 0.50
"""Least chance, as weighed over all evidence, of a pair of claims that have no partner yet."""

WEIGHED_OF_FEW = 0.75
"""The same where one of the texts has fewer than FEW_CLAIMS claims: of these any may be another's nearest."""

FEW_CLAIMS = 4
"""Claims under which a text is so brief that being the nearest says little."""

NEAREST_SHOWN = 0.30
"""Least chance of a pair that is not put together, but shown as where else to look: in three development parts half
of these are of one matter."""

FURTHER = 0.80
"""Least chance of one more partner."""

DOUBTED = 0.03
"""A pair that shares words is dropped where the weighing gives it less than this."""

FEW_TEXTS = 12
"""Texts of a case up to which every two are compared, and their claims read as wholes."""

LIKELY_OF_ONE = 0.70
"""Chance from which on claims of a case of a few texts are of one matter whatever of the topic they share."""

ONE_EVENT = 0.15
"""Share of the briefer text's claims that have such a counterpart in the other, from which on the two tell one event:
in a development set of folders of two matters one pair of texts in ten across the matters has as many, half of those
inside one, and nearly all pairs of newsrooms on one event."""

PARTNERS = 3
"""Claims of one text that a claim of another is paired with at most."""

COVERED_PAIR = 0.35
"""Least likeness of a further pair whose one claim says nothing that the other does not."""

COVERED = 0.60
"""Share of the weight of a claim's words that has to be in the other one for that."""

NAMED_PAIR = 0.40
"""Least likeness of a further pair that shares two names and an action."""

FIGURE_BONUS = 0.15
"""Added to the likeness of two claims that give one figure of one unit."""

WITHIN_PAIR = 0.45
"""Least likeness of a headline and a sentence of the body that are shown side by side without a shared figure."""

RARE = 40
"""A word or entity that stands in more claims than this proposes no pair..."""

RARE_GROWTH = 4.0
"""...or than this times the square root of the number of claims, if that is more..."""

RAREST = 160
"""...but never than this: beyond 1,600 claims the work so grows with the claims alone."""

NEAREST = 100
"""Counterparts of a claim that are looked at: those with the greatest overlap of rarer words."""

STRAY = 0.04
"""Least overlap (tf-idf cosine of the rarer tokens) of two claims that are looked at."""

ABOUT = 0.10
"""Half width, as a share of the value, of "around 1,000"."""

RELATED = 0.15
"""Least likeness of two single sentences that are called related at all."""

SIDE_BY_SIDE = 0.6
"""Share of the best likeness from which a claim counts as one more counterpart in the same sentence."""

ONE_DOING = 0.4
"""Share of the briefer claim's content words that both must have, where no predicate is shared, to be one doing."""

DENIED = 0.7
"""Share of the content words of a denial that the other claim must have for the two to be about one thing."""
