"""The six pairs, taken in the order of the file by turns for the two parts, before they were read closely."""

from __future__ import annotations

from tests.cases.unseen.form import Pair
from tests.cases.unseen.pair_07 import PAIR as PAIR_07
from tests.cases.unseen.pair_20 import PAIR as PAIR_20
from tests.cases.unseen.pair_24 import PAIR as PAIR_24
from tests.cases.unseen.pair_27 import PAIR as PAIR_27
from tests.cases.unseen.pair_29 import PAIR as PAIR_29
from tests.cases.unseen.pair_31 import PAIR as PAIR_31

PAIRS: tuple[Pair, ...] = (PAIR_07, PAIR_20, PAIR_24, PAIR_27, PAIR_29, PAIR_31)
