"""The public names: few, pinned, and cheap to import."""

from __future__ import annotations

import subprocess
import sys

import stemma

PUBLIC = [
    "Alignment",
    "Case",
    "Claim",
    "Document",
    "Dossier",
    "Entity",
    "Judgement",
    "NothingRead",
    "Problem",
    "Reading",
    "Report",
    "Span",
    "StemmaError",
    "UsageError",
    "__version__",
]
HEAVY = "{'spacy', 'onnxruntime', 'numpy', 'trafilatura', 'lxml', 'charset_normalizer', 'jinja2', 'yaml'}"


def test_the_front_door_opens_these_names_and_no_others() -> None:
    assert sorted(stemma.__all__) == PUBLIC
    assert len(PUBLIC) <= 15


def test_every_public_name_is_there() -> None:
    assert all(getattr(stemma, name) for name in PUBLIC)


def test_an_unknown_name_is_an_attribute_error() -> None:
    assert not hasattr(stemma, "Verdict")


def _loaded(code: str) -> set[str]:
    program = f"import sys; {code}; print(*sorted({HEAVY} & set(sys.modules)))"
    return set(
        subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()
    )


def test_importing_the_package_or_a_case_loads_nothing_heavy() -> None:
    assert _loaded("import stemma") == set()
    assert _loaded("from stemma import Case; Case()") == set()


def test_plain_text_is_ingested_without_the_web_parts(tmp_path: object) -> None:
    code = f"from stemma import Case; open({str(tmp_path)!r} + '/a.txt', 'w').write('Some words.'); "
    assert _loaded(code + f"Case().ingest({str(tmp_path)!r})") == set()
