"""A page tells whether it was altered, and where."""

from __future__ import annotations

import hashlib
import json
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from stemma.cli.main import main
from stemma.dossier.html import HtmlDossier
from stemma.dossier.seal import Signature, Signer, opened, sealed
from stemma.dossier.unsealing import NO_KEY, UNSIGNED, check_page
from stemma.model import Dossier
from tests.browser.conftest import arabic
from tests.dossier.invented import harbour, hostile, many


def signer(seed: bytes) -> Signer:
    key = Ed25519PrivateKey.from_private_bytes(seed * 32)
    public = key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw).hex()
    return lambda data: Signature(scheme="Ed25519", key=public, value=key.sign(data).hex())


OWN, OTHER = signer(b"a"), signer(b"b")
KEY = hashlib.sha256(bytes.fromhex(OWN(b"").key)).hexdigest()
PAGE = HtmlDossier().export(harbour().build())
SIGNED = HtmlDossier(OWN).export(harbour().build())


def altered(page: bytes, old: bytes, new: bytes) -> bytes:
    assert old in page
    return page.replace(old, new, 1)


@pytest.mark.parametrize("build", [harbour, hostile, arabic, lambda: many(20)])
def test_a_page_as_it_was_made_holds(build: object) -> None:
    report = check_page(HtmlDossier().export(build().build()))  # type: ignore[operator]
    assert report.faults == ()
    assert report.quotations > 0


def test_one_byte_changed_is_found() -> None:
    report = check_page(altered(PAGE, b"No independent", b"No lndependent"))
    assert report.faults == (
        "The page was altered outside of texts and claims: its headings, other views, style or script.",
    )


@pytest.mark.parametrize("at", range(0, len(PAGE), 997))
def test_any_byte_changed_is_found(at: int) -> None:
    assert check_page(PAGE[:at] + bytes([PAGE[at] ^ 1]) + PAGE[at + 1 :]).faults


def in_claims(page: bytes, old: bytes, new: bytes) -> bytes:
    head, tail = page.split(b'<section class="view" id="claims"')
    return head + b'<section class="view" id="claims"' + altered(tail, old, new)


def test_a_changed_quotation_is_named() -> None:
    faults = check_page(in_claims(PAGE, b"40 cranes were sold", b"40 cranes were lost")).faults
    assert "Claim 1: the quotation is not what stands at north 14-33 of the text." in faults


def test_a_removed_claim_is_named() -> None:
    second, third = (PAGE.rindex(b"<tr", 0, PAGE.index(b'id="claim-%d"' % n)) for n in (2, 3))
    assert "Removed: claim 2." in check_page(PAGE[:second] + PAGE[third:]).faults


def test_a_changed_text_is_named() -> None:
    head, tail = PAGE.split(b'<section class="view" id="texts"')
    faults = check_page(head + b'<section class="view" id="texts"' + altered(tail, b"Fog", b"Log")).faults
    assert "Altered: the text north under Texts." in faults
    assert any(fault.startswith("Claim ") for fault in faults)


def remade(page: bytes, sign: Signer | None = None) -> bytes:
    """The page with a manifest that fits it, as a forger would make it."""
    return sealed(opened(page)[0], harbour().build(), sign)


def forged() -> Dossier:
    """The harbour with other words, in the text and in the claim: nothing inside the page contradicts it."""
    made = harbour().build()
    first = made.documents[0]
    return replace(made, documents=(replace(first, text=first.text.replace("40", "90")), *made.documents[1:]))


def test_a_manifest_made_anew_without_the_key_is_found_on_a_signed_page() -> None:
    whole = altered(SIGNED, b"No independent", b"One independent")
    assert check_page(remade(whole), key=KEY).faults == (
        "The manifest is not signed, but a key was given: it was made anew, or never signed.",
    )
    assert check_page(remade(whole, OTHER), key=KEY).faults == (
        "The manifest is signed with another key than the one given: it was made anew.",
    )


def test_an_old_signature_does_not_fit_a_new_manifest() -> None:
    page, manifest = opened(SIGNED)
    assert manifest
    manifest["claims"] = 5
    line = json.dumps(manifest, sort_keys=True, separators=(",", ":")).encode()
    faults = check_page(page + b"<!-- stemma-manifest " + line + b" -->\n", key=KEY).faults
    assert "The signature does not fit the manifest: it was altered after it was signed." in faults
    assert "The manifest itself was altered: it has not the hash that it says of itself." in faults


def test_a_signed_page_holds_for_its_key() -> None:
    report = check_page(SIGNED, key=KEY)
    assert (report.faults, report.notes) == ((), ())


def test_what_cannot_be_found_without_a_key_is_said() -> None:
    assert check_page(remade(altered(PAGE, b"No independent", b"One independent"))).notes == (UNSIGNED,)
    assert check_page(SIGNED).notes == (NO_KEY,)


def test_a_forged_page_does_not_fit_the_originals() -> None:
    page = HtmlDossier().export(forged())
    assert check_page(page).faults == ()
    assert check_page(page, harbour().build().documents).faults == (
        "north.txt: the text on the page is not the text of this original.",
    )


def test_another_original_of_the_same_name_is_named() -> None:
    other = replace(harbour().build().documents[0], sha256="0" * 64)
    assert check_page(PAGE, [other]).faults == (
        "north.txt: the page was made from another original of the name north.",
    )


def test_the_manifest_gone_is_said() -> None:
    assert check_page(opened(PAGE)[0]).faults[0].startswith("The manifest (the last line) is missing")


def test_standard_tools_find_the_same_hash(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(PAGE)
    said = subprocess.run(f"head -n -1 {path} | sha256sum", shell=True, capture_output=True, text=True, check=True)
    manifest = opened(PAGE)[1]
    assert manifest
    assert said.stdout.split()[0] == manifest["page"] == hashlib.sha256(opened(PAGE)[0]).hexdigest()


def test_the_command_names_the_fault_and_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(PAGE)
    assert main(["verify", str(path)]) == 0
    assert "Holds: " in capsys.readouterr().out
    path.write_bytes(altered(PAGE, b"No independent", b"No lndependent"))
    assert main(["verify", str(path)]) == 1
    assert "outside of texts and claims" in capsys.readouterr().out
