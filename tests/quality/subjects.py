"""What is measured: the whole way on the two labelled cases, and COMPARE alone on their hand-made readings."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from stemma.model import Dossier
from tests import gold
from tests.cases.build_harbour_gold import CASE, GOLD
from tests.cases.harbour_mentions import TEXTS
from tests.cases.unseen import build as unseen
from tests.quality import (
    accounts,
    arabic,
    assorted,
    contrasts,
    details,
    folders,
    heads,
    mixed,
    names,
    reading,
    readings,
    report_pairs,
    sets,
    shown,
    stances,
    twins,
    two_languages,
)
from tests.quality.details import Part
from tests.quality.forms import interchange, relabelled
from tests.quality.matching import Figures, share
from tests.quality.score import score
from tests.quality.seeds_scorer import score_seeds
from tests.quality.unseen import measure

Item = dict[str, Any]
# the seeds' gold calls its texts a and b
SEED_LABELS = {"report_a": "a", "report_b": "b"}


@dataclass(frozen=True, slots=True)
class Measured:
    """Rows by name, and one line for each miss."""

    rows: dict[str, Figures]
    misses: list[str]


def seeds_are_here() -> bool:
    """Whether ../shared/seeds holds gold and scorer."""
    return (gold.SEEDS / "gold.json").exists() and (gold.SEEDS / "score.py").exists()


def whole_way_on_seeds() -> Measured:
    """From the two files through the public Case to the interchange form."""
    form = interchange([str(gold.SEEDS / f"{name}.txt") for name in SEED_LABELS])
    return Measured(*score_seeds(_gold(gold.SEEDS / "gold.json"), relabelled(form, SEED_LABELS)))


def whole_way_on_harbour() -> Measured:
    """From the folder of the example; its web page is read too, but has no gold."""
    return ours(_gold(GOLD), interchange([str(path) for path in sorted(CASE.iterdir())]))


def unseen_is_here() -> bool:
    """Whether the texts of the blindly labelled pairs are there."""
    return unseen.texts_are_here()


def read_data_is_here() -> bool:
    """Whether the texts that READ is measured on are there."""
    return reading.attribution.DATA.exists() and reading.entities.FOLDER.exists()


def whole_way_on_unseen() -> Measured:
    """Pairs of news reports labelled without sight of the tool: the half that may be looked at."""
    scores = measure("dev")
    return Measured(scores.rows, scores.misses)


def compare_alone_on_seeds() -> Measured:
    """COMPARE fed with the seeds' gold claims."""
    case = gold.load_seeds()
    return Measured(*score_seeds(case.gold, compared(case)))


def compare_alone_on_harbour() -> Measured:
    """COMPARE fed with the harbour's gold claims."""
    case = gold.load(GOLD, {label: CASE / f"{label}.txt" for label in TEXTS})
    return ours(case.gold, compared(case))


def read_alone(measure: Callable[[], reading.Measured]) -> Callable[[], Measured]:
    """One of READ's own measures as a subject."""
    return lambda: Measured(*measure())


READ_ALONE = {
    "read, attributions": reading.attributions,
    "read, names and sentences": reading.names,
    "read, clauses": reading.clauses,
    "read, amounts and dates": reading.amounts,
}


def arabic_sentences(part: str) -> Measured:
    """Invented sentences in Arabic with their claims, sayers, numbers, dates and names."""
    return Measured(*arabic.measure(part))


def pairs_of_reports(part: str) -> Measured:
    """Short reports in pairs, only the alignments of which are labelled."""
    return Measured(*report_pairs.measure(part))


def accounts_of_events(part: str) -> Measured:
    """Events as three hands tell them: which matters of every two accounts are found."""
    return Measured(*accounts.measure(part))


def what_folders_show(part: str) -> Measured:
    """Folders of reports: which of the agreements and disputes that a reader is shown are right."""
    return Measured(*shown.measure(part))


def many_kinds(part: str) -> Measured:
    """Folders of statements, mails, wires, orders and pages; misses of the held part are not shown."""
    rows, misses = assorted.measure(part)
    return Measured(rows, misses if part == "dev" else [])


def folders_of_reports(part: str) -> Measured:
    """Folders of short reports: origins, edges, and how many origins stand behind a claim."""
    return Measured(*folders.measure(part))


def whole_texts(part: str) -> Measured:
    """Whole texts with every claim labelled by people who never saw the tool; held misses stay unseen."""
    rows, misses = readings.measure(part)
    return Measured(rows, misses if part != "held" else [])


def folders_of_two_matters(part: str) -> Measured:
    """Folders of two matters that a hurried reader might mix up; held misses stay unseen."""
    rows, misses = mixed.measure(part)
    return Measured(rows, misses if part == "dev" else [])


def heads_of_texts(part: str) -> Measured:
    """Heads of texts: the outlet, the headline and the day that each states."""
    return Measured(*heads.measure(part))


def one_detail_other(part: str) -> Measured:
    """Two sentences that differ in one detail or in none, as two texts and as two sentences."""
    rows, misses = contrasts.measure(part)
    return Measured(rows, misses * (part in {"dev", "dev2"}))


def accounts_in_two_languages(part: str, *, has_encoder: bool = False, is_whole_way: bool = False) -> Measured:
    """Invented accounts in Arabic and English: COMPARE alone on readings made by hand, or the whole way."""
    return Measured(*two_languages.measure(part, has_encoder=has_encoder, is_whole_way=is_whole_way))


def single_sentences(part: Part) -> Measured:
    """Pairs of single sentences that differ in one detail, or in none."""
    misses: list[str] = []
    rights = details.rights(part, misses=misses)
    return Measured({name: share(sum(hits), len(hits)) for name, hits in rights.items()}, misses)


def sentences_stand(part: stances.Part) -> Measured:
    """Pairs of single sentences with the exact relation between them; misses of the held part are not shown."""
    misses: list[str] = []
    hits = stances.rights(part, misses=misses)
    shown = misses if part.endswith("dev") else []
    return Measured({name: share(sum(each), len(each)) for name, each in hits.items()}, shown)


def sentences_of_sets(part: sets.Part) -> Measured:
    """Pairs of sentences that tell one thing in quite other words; misses of the held part are not shown."""
    misses: list[str] = []
    hits = sets.rights(part, misses=misses)
    return Measured({name: share(sum(each), len(each)) for name, each in hits.items()}, misses * (part == "dev"))


def claims_and_evidence(part: twins.Part) -> Measured:
    """Claims held against evidence that was changed in one detail; misses of the held part are not shown."""
    misses: list[str] = []
    hits = twins.rights(part, misses=misses)
    return Measured({name: share(sum(each), len(each)) for name, each in hits.items()}, misses * part.endswith("dev"))


def encoder_is_here() -> bool:
    """Whether the encoder of the extra ``arabic`` is installed."""
    return two_languages.encoder.is_there()


def names_are_here() -> bool:
    """Whether the labelled pairs of names are there."""
    return names.FOLDER.exists()


def names_compared() -> Measured:
    """Pairs of names: the half that no rule was made on, with the shipped lists."""
    figures = names.score() or {}
    rows = {
        kind: Figures(figures[f"{kind}_precision"], figures[f"{kind}_recall"], figures[f"{kind}_f1"])
        for kind in names.KINDS
    }
    for part in ("all_f1", "latin_arabic_f1", "precision_at_recall_90", "aliases_found"):
        rows[part] = Figures(*[figures[part]] * 3)
    rows["same consonants kept apart"] = Figures(*[1 - figures["vowels_false_positives"]] * 3)
    return Measured(rows, [])


SUBJECTS: dict[str, Callable[[], Measured]] = {
    "read, Arabic, tuning": partial(arabic_sentences, "tuning"),
    "read, Arabic, held": partial(arabic_sentences, "held"),
    "seeds": whole_way_on_seeds,
    "harbour": whole_way_on_harbour,
    "names, labelled pairs": names_compared,
    "unseen, development half": whole_way_on_unseen,
    "compare alone, seeds": compare_alone_on_seeds,
    "compare alone, harbour": compare_alone_on_harbour,
    **{name: read_alone(measure) for name, measure in READ_ALONE.items()},
    "pairs of reports, development": partial(pairs_of_reports, "dev"),
    "pairs of reports, held": partial(pairs_of_reports, "held"),
    "pairs of reports, all relations, development": partial(pairs_of_reports, "ways_dev"),
    "pairs of reports, all relations, held": partial(pairs_of_reports, "ways_held"),
    "pairs of reports, press, development": partial(pairs_of_reports, "press_dev"),
    "pairs of reports, press, held": partial(pairs_of_reports, "press_held"),
    "two languages, development": partial(accounts_in_two_languages, "dev"),
    "two languages, held": partial(accounts_in_two_languages, "held"),
    "two languages, held further": partial(accounts_in_two_languages, "held2"),
    "two languages, whole way, development": partial(accounts_in_two_languages, "dev", is_whole_way=True),
    "two languages, whole way, held": partial(accounts_in_two_languages, "held", is_whole_way=True),
    "two languages with the encoder, development": partial(accounts_in_two_languages, "dev", has_encoder=True),
    "two languages with the encoder, held": partial(accounts_in_two_languages, "held", has_encoder=True),
    "two languages with the encoder, held further": partial(accounts_in_two_languages, "held2", has_encoder=True),
    "pairs of reports, press, further held": partial(pairs_of_reports, "press_more"),
    "pairs of reports, press, fourth development": partial(pairs_of_reports, "press4_dev"),
    "pairs of reports, press, fourth held": partial(pairs_of_reports, "press4_held"),
    "pairs of reports, press, fifth development": partial(pairs_of_reports, "press5_dev"),
    "pairs of reports, press, fifth held": partial(pairs_of_reports, "press5_held"),
    "pairs of reports, press, sixth development": partial(pairs_of_reports, "press6_dev"),
    "pairs of reports, press, sixth held": partial(pairs_of_reports, "press6_held"),
    "pairs of reports, press, seventh development": partial(pairs_of_reports, "press7_dev"),
    "pairs of reports, press, eighth held": partial(pairs_of_reports, "press8_held"),
    "pairs of reports, press, ninth held": partial(pairs_of_reports, "press9_held"),
    "pairs of reports, press, eleventh development": partial(pairs_of_reports, "press11_dev"),
    "pairs of reports, press, eleventh held": partial(pairs_of_reports, "press11_held"),
    "events told by several hands, held": partial(accounts_of_events, "held"),
    "events told by newsrooms, held": partial(accounts_of_events, "held_news"),
    "events told by newsrooms, in one folder, held": partial(accounts_of_events, "held_news_folder"),
    "contrasts, development": partial(one_detail_other, "dev"),
    "contrasts, held": partial(one_detail_other, "held"),
    "contrasts, second development": partial(one_detail_other, "dev2"),
    "contrasts, second held": partial(one_detail_other, "held2"),
    "contrasts, third held": partial(one_detail_other, "held3"),
    "single sentences, development": partial(single_sentences, "dev"),
    "single sentences, held": partial(single_sentences, "held"),
    "how sentences stand, development": partial(sentences_stand, "dev"),
    "how sentences stand, held": partial(sentences_stand, "held"),
    "how newsroom sentences stand, development": partial(sentences_stand, "newsroom_dev"),
    "how newsroom sentences stand, held": partial(sentences_stand, "newsroom_held"),
    "how newsroom sentences stand, further development": partial(sentences_stand, "newsroom_further_dev"),
    "how newsroom sentences stand, further held": partial(sentences_stand, "newsroom_further"),
    "how outlets' sentences stand, development": partial(sentences_stand, "outlets_dev"),
    "how outlets' sentences stand, held": partial(sentences_stand, "outlets_held"),
    "how sentences of many kinds stand, development": partial(sentences_stand, "wide_dev"),
    "how sentences of many kinds stand, held": partial(sentences_stand, "wide_held"),
    "how sentences of sets stand, development": partial(sentences_of_sets, "dev"),
    "how sentences of sets stand, held": partial(sentences_of_sets, "held"),
    "claims and evidence of an encyclopaedia, held": partial(sentences_of_sets, "claims"),
    "claims and evidence, development": partial(claims_and_evidence, "dev"),
    "claims and evidence, held": partial(claims_and_evidence, "held"),
    "claims and evidence, further development": partial(claims_and_evidence, "further_dev"),
    "claims and evidence, further held": partial(claims_and_evidence, "further"),
    "folders, development": partial(folders_of_reports, "dev"),
    "folders of documents of many kinds, development": partial(many_kinds, "dev"),
    "folders of documents of many kinds, held": partial(many_kinds, "held"),
    "folders, what is shown, development": partial(what_folders_show, "dev"),
    "folders, what is shown, second development": partial(what_folders_show, "dev2"),
    "folders, what is shown, third development": partial(what_folders_show, "dev3"),
    "folders, what is shown, second put aside": partial(what_folders_show, "aside2"),
    "folders, what is shown, third put aside": partial(what_folders_show, "aside3"),
    "folders, what is shown, fourth development": partial(what_folders_show, "dev4"),
    "folders, what is shown, fourth put aside": partial(what_folders_show, "aside4"),
    "folders, held": partial(folders_of_reports, "held"),
    "folders, further, development": partial(folders_of_reports, "dev2"),
    "folders, further, held": partial(folders_of_reports, "held2"),
    "folders, memos and dispatches, development": partial(folders_of_reports, "dev3"),
    "folders, memos and dispatches, held": partial(folders_of_reports, "held3"),
    "folders, four events, development": partial(folders_of_reports, "dev4"),
    "folders, four events, held": partial(folders_of_reports, "held4"),
    "folders, four kinds of texts, development": partial(folders_of_reports, "dev5"),
    "folders, four kinds of texts, second development": partial(folders_of_reports, "dev6"),
    "folders, four kinds of texts, held": partial(folders_of_reports, "held5"),
    "read, whole texts, development": partial(whole_texts, "dev"),
    "read, whole texts, second development": partial(whole_texts, "dev2"),
    "read, whole texts, third development": partial(whole_texts, "dev3"),
    "read, whole texts, fourth development": partial(whole_texts, "dev4"),
    "read, whole texts, fifth development": partial(whole_texts, "dev5"),
    "read, whole texts, sixth development": partial(whole_texts, "dev6"),
    "read, whole texts, seventh development": partial(whole_texts, "dev7"),
    "read, whole texts, eighth development": partial(whole_texts, "dev8"),
    "read, whole texts, held": partial(whole_texts, "held"),
    "folders of two matters, development": partial(folders_of_two_matters, "dev"),
    "folders of two matters, held": partial(folders_of_two_matters, "held"),
    "heads of texts, development": partial(heads_of_texts, "dev"),
    "heads of texts, held": partial(heads_of_texts, "held"),
    "folders, papers of other kinds, development": partial(folders_of_reports, "papers"),
    "folders, papers of other kinds, second development": partial(folders_of_reports, "papers2"),
    "folders, papers of other kinds, held": partial(folders_of_reports, "papers_held"),
}


def ours(reading: Item, form: Item) -> Measured:
    """Scored with our own scorer, which takes any number of texts."""
    scores = score(reading, form)
    return Measured(scores.rows, scores.misses)


def compared(case: gold.GoldCase) -> Item:
    """The interchange form of a gold reading with the alignments and the stemma that COMPARE makes of it."""
    from stemma.compare import compare
    from stemma.registry import exporter

    found = compare(case.documents, case.readings, case.entities)
    dossier = Dossier(
        title="",
        version="0",
        documents=case.documents,
        readings=case.readings,
        entities=case.entities,
        alignments=found.alignments,
        groups=found.groups,
        stemma=found.stemma,
    )
    form: Item = json.loads(exporter("interchange").export(dossier))
    return form


def _gold(path: Path) -> Item:
    loaded: Item = json.loads(path.read_text(encoding="utf-8"))
    return loaded
