"""Every way of tampering with a case or a bag that we know of is found: by Stemma, and by standard tools alone."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from stemma.store.bag import write_bag
from stemma.store.custody import FIRST, lines_of, verify_lines
from stemma.store.head import HEAD, Head, read_head, signed
from stemma.store.procedure import procedure
from stemma.store.signing import Signer, pem
from stemma.store.verify import verify_case
from tests.store.conftest import TEXTS, keep_more

needs_tools = pytest.mark.skipif(
    not all(map(shutil.which, ("sh", "openssl", "sha256sum"))), reason="needs sh, openssl and sha256sum"
)
Tamper = Callable[[Path], object]


def shell(path: Path, tmp: Path, key: str = "-", witness: str = "") -> str:
    """What the documented procedure says; it is not taken from the folder that is checked."""
    script = tmp / "trusted-verify.sh"
    script.write_bytes(procedure()["verify.sh"])
    done = subprocess.run(["sh", script, path, key, *([witness] if witness else [])], capture_output=True, text=True)
    assert (done.returncode == 0) == done.stdout.startswith("HOLDS"), done
    assert not done.stderr, done.stderr
    return done.stdout


def log(case: Path) -> list[bytes]:
    return list(lines_of((case / "custody.jsonl").read_bytes()))


def put_log(case: Path, lines: list[bytes]) -> None:
    (case / "custody.jsonl").write_bytes(b"".join(lines))


def edited(case: Path) -> None:
    put_log(case, [line.replace(b'"size":15', b'"size":16') for line in log(case)])


def rechained(case: Path) -> None:
    """Edit, then make the chain fit again: what someone without the key can do."""
    tip, made = FIRST, []
    for number, line in enumerate(log(case)):
        record = {**json.loads(line), "prev": tip, "seq": number}
        if "size" in record:
            record["size"] += 1
        text = json.dumps(record, sort_keys=True, separators=(",", ":")).encode() + b"\n"
        tip = hashlib.sha256(text).hexdigest()
        made.append(text)
    put_log(case, made)


def resigned(case: Path, signer: Signer | None = None) -> None:
    """Sign the log as it stands, with all that goes with it: what someone with a key can do."""
    signer = signer or Signer()
    old = read_head((case / HEAD).read_bytes()).head
    report, size = verify_lines((case / "custody.jsonl").read_bytes()), (case / "custody.jsonl").stat().st_size
    head = Head(
        case=old.case, count=report.lines, bytes=size, tip=report.tip, t=old.t,
        key=signer.fingerprint, public=signer.public.hex(),
    )  # fmt: skip
    (case / HEAD).write_bytes(signed(head, signer).file())
    (case / "key.pem").chmod(0o644)
    (case / "key.pem").write_bytes(pem(signer.public))


def by_another_key(case: Path) -> None:
    """The whole log made anew in another name."""
    signer = Signer(case.parent / "thief")
    own = Signer()
    lines = [
        line.replace(own.fingerprint.encode(), signer.fingerprint.encode()).replace(
            own.public.hex().encode(), signer.public.hex().encode()
        )
        for line in log(case)
    ]
    put_log(case, lines)
    rechained(case)
    resigned(case, signer)


def originals(case: Path) -> list[Path]:
    found = sorted((case / "originals").iterdir())
    for path in found:
        path.chmod(0o644)
    return found


def swapped(case: Path) -> None:
    one, other = originals(case)[:2]
    first, second = one.read_bytes(), other.read_bytes()
    one.write_bytes(second)
    other.write_bytes(first)


def linked(case: Path) -> None:
    first = originals(case)[0]
    (case.parent / "elsewhere").write_bytes(first.read_bytes())
    first.unlink()
    first.symlink_to(case.parent / "elsewhere")


def upper(case: Path) -> None:
    first = originals(case)[0]
    first.rename(first.with_name(first.name.upper()))


def dropped_head(case: Path) -> None:
    (case / HEAD).unlink()


CASE_TAMPERINGS: dict[str, Tamper] = {
    "an original edited": lambda case: originals(case)[0].write_bytes(b"other"),
    "an original deleted": lambda case: originals(case)[0].unlink(),
    "two originals exchanged": swapped,
    "a link among the originals": linked,
    "an original named in capitals": upper,
    "a file added to the originals": lambda case: (case / "originals" / "note.txt").write_text("x"),
    "an original that no line names": lambda case: (case / "originals" / ("ab" * 32)).write_text("x"),
    "a folder among the originals": lambda case: (case / "originals" / "more").mkdir(),
    "a line edited": edited,
    "a line edited, chained again": rechained,
    "a line deleted": lambda case: put_log(case, [*log(case)[:2], *log(case)[3:]]),
    "a line deleted, chained again": lambda case: (put_log(case, [*log(case)[:2], *log(case)[3:]]), rechained(case)),
    "lines reordered": lambda case: put_log(case, [log(case)[i] for i in (0, 2, 1, 3)]),
    "the log cut short": lambda case: put_log(case, log(case)[:-1]),
    "the log emptied": lambda case: put_log(case, []),
    "a line added without a signature": lambda case: (put_log(case, [*log(case), log(case)[-1]]), rechained(case)),
    "a key that stands twice": lambda case: put_log(
        case, [line.replace(b'"size":15', b'"size":15,"size":15') for line in log(case)]
    ),
    "a key that stands twice, signed": lambda case: (
        put_log(case, [*log(case)[:3], log(case)[3].replace(b'"size":19', b'"size":1,"size":19')]),
        resigned_raw(case),
    ),
    "Windows line ends": lambda case: put_log(case, [line[:-1] + b"\r\n" for line in log(case)]),
    "the last line end missing": lambda case: put_log(case, [*log(case)[:-1], log(case)[-1][:-1]]),
    "two records on one line": lambda case: put_log(case, [log(case)[0][:-1] + log(case)[1], *log(case)[2:]]),
    "an empty line": lambda case: put_log(case, [*log(case), b"\n"]),
    "the head's count changed": lambda case: (case / HEAD).write_bytes(
        (case / HEAD).read_bytes().replace(b'"count":4', b'"count":5')
    ),
    "the head's signature changed": lambda case: (case / HEAD).write_bytes(
        (case / HEAD).read_bytes().split(b"\n")[0] + b"\n" + b"A" * 86 + b"==\n"
    ),
    "the head with Windows line ends": lambda case: (case / HEAD).write_bytes(
        (case / HEAD).read_bytes().replace(b"\n", b"\r\n")
    ),
    "the head deleted": dropped_head,
    "another key beside the head": lambda case: (case / "key.pem").write_bytes(
        pem(Signer(case.parent / "thief").public)
    ),
    "the head signed by a key that the log does not name": lambda case: resigned(case, Signer(case.parent / "thief")),
    "the log as a link": lambda case: (
        (case / "custody.jsonl").rename(case.parent / "log"),
        (case / "custody.jsonl").symlink_to(case.parent / "log"),
    ),
}


def resigned_raw(case: Path) -> None:
    """Sign a log whose last line is in no proper form, as a careless or sly owner of the key could."""
    old = read_head((case / HEAD).read_bytes()).head
    lines = log(case)
    fields = {"count": len(lines), "bytes": sum(map(len, lines)), "tip": hashlib.sha256(lines[-1]).hexdigest()}
    head = Head(case=old.case, t=old.t, key=old.key, public=old.public, **fields)  # type: ignore[arg-type]
    (case / HEAD).write_bytes(signed(head, Signer()).file())


@needs_tools
def test_what_nobody_touched_holds(case: Path, tmp_path: Path) -> None:
    report = verify_case(case, keys=[Signer().fingerprint])
    assert (report.faults, report.notes, report.key) == ((), (), Signer().fingerprint)
    assert f"{report.lines} lines ending in {report.tip}" in shell(case, tmp_path, report.key)


@needs_tools
@pytest.mark.parametrize("what", CASE_TAMPERINGS)
def test_tampering_with_a_case_is_found_by_both(case: Path, tmp_path: Path, what: str) -> None:
    CASE_TAMPERINGS[what](case)
    assert verify_case(case).faults
    assert shell(case, tmp_path).startswith("BROKEN")


@needs_tools
def test_another_key_is_found_only_when_the_right_one_is_known(case: Path, tmp_path: Path) -> None:
    by_another_key(case)
    assert verify_case(case).faults == ()  # as docs/custody.md says
    assert shell(case, tmp_path).startswith("HOLDS")
    assert verify_case(case, keys=[Signer().fingerprint]).faults
    assert shell(case, tmp_path, Signer().fingerprint).startswith("BROKEN")


@needs_tools
def test_an_older_state_is_found_only_with_a_witness(case: Path, tmp_path: Path) -> None:
    older = case.parent / "older"
    shutil.copytree(case, older)
    keep_more(case, "d.txt", b"New.\n")
    seen = verify_case(case)
    witness = f"{seen.lines}:{seen.tip}"
    assert verify_case(case, witnesses=[witness]).faults == ()
    assert verify_case(older).faults == ()
    assert "lines were taken out" in verify_case(older, witnesses=[witness]).faults[0]
    assert shell(case, tmp_path, "-", witness).startswith("HOLDS")
    assert shell(older, tmp_path, "-", witness).startswith("BROKEN")


@needs_tools
def test_what_the_owner_of_the_key_rewrote_is_found_only_with_a_witness(case: Path, tmp_path: Path) -> None:
    seen = verify_case(case)
    note = tmp_path / "printed.txt"
    note.write_text(f"Log of the case: {seen.lines}:{seen.tip}, printed on paper.")
    rechained(case)
    resigned(case)
    assert verify_case(case).faults == ()
    assert "was changed" in verify_case(case, witnesses=[str(note)]).faults[0]
    assert shell(case, tmp_path, Signer().fingerprint, f"{seen.lines}:{seen.tip}").startswith("BROKEN")


def test_a_log_that_changed_hands_is_vouched_for_by_both_keys(case: Path, tmp_path: Path) -> None:
    colleague = Signer(tmp_path / "colleague")
    keep_more(case, "d.txt", b"From a colleague.\n", colleague)
    both = [Signer().fingerprint, colleague.fingerprint]
    assert (verify_case(case, keys=both).faults, verify_case(case).lines) == ((), 6)
    assert verify_case(case, keys=both[1:]).faults
    assert verify_case(case, keys=both[:1]).faults
    rechained(case)
    resigned(case, colleague)
    assert any("changes hands" in fault for fault in verify_case(case, keys=both).faults)


def test_a_stripped_log_does_not_pass_for_an_old_one_where_a_key_is_named(case: Path) -> None:
    lines = log(case)[1:]
    put_log(case, lines)
    rechained(case)
    dropped_head(case)
    assert "not signed" in verify_case(case).notes[0]
    assert verify_case(case, keys=[Signer().fingerprint]).faults


@pytest.fixture
def bag(case: Path, tmp_path: Path) -> Path:
    write_bag(case, tmp_path / "bag")
    return tmp_path / "bag"


def manifest(bag: Path, change: Callable[[str], str], name: str = "manifest-sha256.txt") -> None:
    """Change a manifest and put the change into the list of lists, as anyone can."""
    path = bag / name
    path.write_bytes(change(path.read_bytes().decode()).encode())
    tags = bag / "tagmanifest-sha256.txt"
    lines = [
        f"{hashlib.sha256((bag / line[66:]).read_bytes()).hexdigest()}  {line[66:]}"
        for line in tags.read_text().splitlines()
    ]
    tags.write_text("\n".join(lines) + "\n")


def first_line(text: str) -> str:
    return text.splitlines()[0]


def outside(bag: Path, name: str) -> None:
    (bag.parent / "outside").write_text("x")
    digest = hashlib.sha256(b"x").hexdigest()
    manifest(bag, lambda text: f"{text}{digest}  {name}\n")


BAG_TAMPERINGS: dict[str, Tamper] = {
    "a path that leads out": lambda bag: outside(bag, "../outside"),
    "a path that leads out from below": lambda bag: outside(bag, "data/../../outside"),
    "a path from the root": lambda bag: outside(bag, str(bag.parent / "outside")),
    "a path with a dot": lambda bag: manifest(bag, lambda text: text.replace("  data/head", "  data/./head")),
    "a file in the payload that no list names": lambda bag: (bag / "data" / "more.txt").write_text("x"),
    "a file beside the payload that no list names": lambda bag: (bag / "more.txt").write_text("x"),
    "a link in the payload": lambda bag: (bag / "data" / "link").symlink_to("head.txt"),
    "a file as a link": lambda bag: (
        (bag / "data" / HEAD).rename(bag.parent / "head"),
        (bag / "data" / HEAD).symlink_to(bag.parent / "head"),
    ),
    "a hash in capitals": lambda bag: manifest(
        bag, lambda text: text.replace(first_line(text)[:64], first_line(text)[:64].upper())
    ),
    "a file listed twice": lambda bag: manifest(bag, lambda text: text + first_line(text) + "\n"),
    "Windows line ends in a list": lambda bag: manifest(bag, lambda text: text.replace("\n", "\r\n")),
    "a list without its last line end": lambda bag: manifest(bag, lambda text: text[:-1]),
    "a line that is no file": lambda bag: manifest(bag, lambda text: text + "# comment\n"),
    "a file missing from the list": lambda bag: manifest(bag, lambda text: text[text.index("\n") + 1 :]),
    "a listed file missing": lambda bag: (bag / "data" / "key.pem").unlink(),
    "a list edited alone": lambda bag: (bag / "bag-info.txt").write_text("Bagging-Date: 1999-01-01\n"),
    "the list of lists missing": lambda bag: (bag / "tagmanifest-sha256.txt").unlink(),
    "originals exchanged, lists made anew": lambda bag: (
        swapped(bag / "data"),
        manifest(bag, lambda text: relisted(bag, text)),
    ),
    "a line edited and chained, lists made anew": lambda bag: (
        (bag / "data" / "custody.jsonl").chmod(0o644),
        rechained(bag / "data"),
        manifest(bag, lambda text: relisted(bag, text)),
    ),
}


def relisted(bag: Path, text: str) -> str:
    names = [line[66:] for line in text.splitlines()]
    return "".join(f"{hashlib.sha256((bag / name).read_bytes()).hexdigest()}  {name}\n" for name in names)


@needs_tools
def test_a_bag_is_one_by_the_standard_and_holds(bag: Path, tmp_path: Path) -> None:
    bagit = pytest.importorskip("bagit")
    assert bagit.Bag(str(bag)).validate()
    report = verify_case(bag, keys=[Signer().fingerprint])
    assert (report.faults, report.originals) == ((), len(TEXTS))
    assert shell(bag, tmp_path, Signer().fingerprint).startswith("HOLDS")


@needs_tools
@pytest.mark.parametrize("what", BAG_TAMPERINGS)
def test_tampering_with_a_bag_is_found_by_both(bag: Path, tmp_path: Path, what: str) -> None:
    BAG_TAMPERINGS[what](bag)
    assert verify_case(bag).faults
    assert shell(bag, tmp_path).startswith("BROKEN")


@needs_tools
def test_the_procedure_does_not_depend_on_the_language_of_the_system(case: Path, tmp_path: Path) -> None:
    script = tmp_path / "trusted.sh"
    script.write_bytes(procedure()["verify.sh"])
    for name in ("C", "tr_TR.UTF-8", "ar_EG.UTF-8"):
        done = subprocess.run(["sh", script, case], capture_output=True, text=True, env={**os.environ, "LANG": name})
        assert done.returncode == 0, done
