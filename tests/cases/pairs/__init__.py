"""Short reports in pairs with the claims that belong together, written by hand: ``dev.json`` and ``held.json``,
and those of ``ways_dev.yaml`` and ``ways_held.yaml``, which cover all ways in which accounts relate.

The invented ones carry their texts; those called ``gvc-...`` are quotes only, and their texts stay in
``../shared/data/compare`` (Gun Violence Corpus, CC BY 4.0). A row of ``pairs`` is: quote of A, quote of B, the
relations that are right (the first is the best), kinds of difference, and 1 where the pair may as well be left out.
"""
