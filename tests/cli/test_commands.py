"""Commands: exit codes, what is printed where, and what is said of mistakes."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from stemma.store.folder import CaseFolder
from stemma.store.verify import verify_case
from tests.cli.conftest import Run
from tests.cli.stand_in import EXAMPLE

NORTH, SOUTH = str(EXAMPLE / "report_north.txt"), str(EXAMPLE / "report_south.txt")
pytestmark = pytest.mark.usefixtures("stand_in")


def test_compare_prints_the_answer_and_nothing_on_stderr(run: Run) -> None:
    code, out, err = run("compare", NORTH, SOUTH)
    assert (code, err) == (0, "")
    assert out.startswith("Three reports, two origins.")


def test_compare_json_is_one_value(run: Run) -> None:
    code, out, _ = run("compare", NORTH, SOUTH, "--json")
    assert code == 0
    assert json.loads(out)["verdict"]["origins"] == 2


def test_fail_on_contradict_fails_the_check(run: Run) -> None:
    code, out, err = run("compare", NORTH, SOUTH, "--fail-on", "contradict")
    assert code == 1
    assert out.startswith("Three reports")
    assert "--fail-on contradict" in err


def test_a_missing_file_names_one_of_nearly_the_same_name(run: Run) -> None:
    code, out, err = run("compare", NORTH, str(EXAMPLE / "report_soth.txt"))
    assert (code, out) == (2, "")
    assert "no such file" in err
    assert "report_south.txt?" in err


def test_one_text_twice_is_no_comparison(run: Run, tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_bytes(Path(NORTH).read_bytes())
    code, _, err = run("compare", NORTH, str(copy))
    assert code == 2
    assert "the same, byte for byte" in err


def test_compare_of_one_text_points_to_the_dossier(run: Run) -> None:
    code, _, err = run("compare", NORTH)
    assert code == 2
    assert "stemma dossier" in err


def test_an_empty_folder_is_told_what_to_put_in(run: Run, tmp_path: Path) -> None:
    code, _, err = run("dossier", str(tmp_path), "-o", str(tmp_path / "out.html"))
    assert code == 2
    assert "No texts in" in err


def test_a_folder_with_nothing_but_the_old_page_is_empty(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "out.html"
    page.write_text("<p>old</p>")
    assert run("dossier", str(tmp_path), "-o", str(page))[0] == 2


def test_the_page_is_never_written_over_a_text(run: Run, tmp_path: Path) -> None:
    text = tmp_path / "a.txt"
    text.write_text("The pier is closed.")
    code, _, err = run("dossier", str(text), "-o", str(text))
    assert code == 2
    assert "written over" in err
    assert text.read_text() == "The pier is closed."


def test_nothing_readable_is_exit_code_three(run: Run, tmp_path: Path) -> None:
    blob = tmp_path / "blob.bin"
    blob.write_bytes(bytes(range(256)))
    code, _, err = run("dossier", str(blob), "-o", str(tmp_path / "out.html"))
    assert code == 3
    assert "this is not text" in err


def test_a_part_that_could_not_be_read_is_exit_code_three(run: Run, tmp_path: Path) -> None:
    blob = tmp_path / "blob.bin"
    blob.write_bytes(bytes(range(256)))
    code, out, err = run("compare", NORTH, str(blob))
    assert code == 3
    assert out.startswith("Three reports")
    assert "Not read in whole or in part: 1" in out
    assert "blob.bin" in err


def test_ingest_json_has_the_agreed_fields(run: Run) -> None:
    code, out, _ = run("ingest", NORTH, "--json")
    value = json.loads(out)
    assert code == 0
    assert sorted(value) == ["documents", "problems"]
    assert sorted(value["documents"][0]) == [
        "characters", "id", "language", "media_type", "member", "pages", "path", "sha256",
    ]  # fmt: skip


def test_text_prints_the_bytes_that_offsets_count(run: Run) -> None:
    code, out, _ = run("text", NORTH, "report_north")
    assert code == 0
    assert out == Path(NORTH).read_text(encoding="utf-8")


def test_text_of_an_unknown_document_lists_the_known_ones(run: Run) -> None:
    code, out, err = run("text", NORTH, "nobody")
    assert (code, out) == (2, "")
    assert "report_south" in err


def test_read_lists_claims_with_their_chain(run: Run) -> None:
    code, out, _ = run("read", NORTH)
    assert code == 0
    assert "requested; attributed: report_north > " in out


def test_origins_json_has_documents_origins_and_edges(run: Run) -> None:
    code, out, _ = run("origins", NORTH, SOUTH, "--json")
    assert code == 0
    assert sorted(json.loads(out)) == ["documents", "edges", "families", "origins", "repeats"]


def test_names_passes_other_columns_through(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "pairs.tsv"
    table.write_text("note\tkind\tleft\tright\n7\tperson\tRadan Vuchek\tRadan Vucek\n", encoding="utf-8")
    code, out, _ = run("names", str(table))
    header, row = out.splitlines()
    assert code == 0
    assert header == "note\tkind\tleft\tright\tscore\tverdict\treason"
    assert row.startswith("7\tperson\tRadan Vuchek\tRadan Vucek\t")
    assert 0 <= float(row.split("\t")[4]) <= 1


def test_names_without_the_needed_columns_says_which(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "pairs.tsv"
    table.write_text("a\tb\n1\t2\n", encoding="utf-8")
    code, _, err = run("names", str(table))
    assert code == 2
    assert "kind, left, right" in err


def test_names_in_another_encoding_says_from_which_byte(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "pairs.tsv"
    table.write_bytes("kind\tleft\tright\nperson\tVuček\tx\n".encode("cp1250"))
    code, _, err = run("names", str(table))
    assert code == 2
    assert "not UTF-8" in err


def test_a_pair_line_that_is_no_json_is_named(run: Run, tmp_path: Path) -> None:
    pairs = tmp_path / "pairs.jsonl"
    pairs.write_text("{}\n", encoding="utf-8")
    assert run("compare", "--pairs", str(pairs))[0] == 2


def test_doctor_finds_everything(run: Run) -> None:
    code, out, _ = run("doctor", "--json")
    assert code == 0
    assert json.loads(out)["missing"] == []


def test_an_unknown_command_is_wrong_usage(run: Run) -> None:
    code, _, err = run("compair")
    assert code == 2
    assert "invalid choice" in err


def test_a_whole_case_holds_and_a_changed_original_is_named(run: Run, tmp_path: Path) -> None:
    folder = CaseFolder(tmp_path / "pier.stemma")
    folder.keep("a.txt", b"The pier is closed.", actor="", when="")
    code, out, _ = run("verify", str(folder.path))
    assert code == 0
    assert out.startswith("Holds: 1 originals, 2 lines")
    original = next((folder.path / "originals").iterdir())
    digest = original.name
    original.chmod(0o644)
    original.write_bytes(b"The pier is open.")
    code, out, _ = run("verify", str(folder.path), "--json")
    assert code == 1
    assert digest in json.loads(out)["faults"][0]


def test_a_case_that_is_none_is_wrong_usage(run: Run, tmp_path: Path) -> None:
    assert run("verify", str(tmp_path))[0] == 2


def test_every_file_of_a_kept_case_that_is_written_is_in_its_log(run: Run, tmp_path: Path) -> None:
    case, page, data = tmp_path / "dam.stemma", tmp_path / "dam.html", tmp_path / "dam.json"
    code, _, err = run("dossier", NORTH, SOUTH, "--case", str(case), "-o", str(page), "--json", str(data))
    assert code == 0, err
    logged = [json.loads(line) for line in (case / "custody.jsonl").read_text().splitlines()]
    told = [(line["name"], line["form"], line["sha256"]) for line in logged if line["kind"] == "export"]
    digests = [hashlib.sha256(path.read_bytes()).hexdigest() for path in (page, data)]
    assert told == [("dam.html", "html", digests[0]), ("dam.json", "json", digests[1])]
    assert verify_case(case).faults == ()
