"""What Python hands to the JupyterLab extension."""

from __future__ import annotations

import json

from doingoai.labextension import WORDS, fingerprint, labextension_dir, page_config


def test_the_extension_is_where_jupyterlab_looks() -> None:
    found = labextension_dir() / "doingoai-lab"
    package = json.loads((found / "package.json").read_text(encoding="utf-8"))
    assert package["name"] == found.name
    assert (found / package["jupyterlab"]["_build"]["load"]).is_file()


def test_every_word_that_the_scripts_use_is_there() -> None:
    scripts = "".join(
        path.read_text(encoding="utf-8")
        for path in (labextension_dir() / "doingoai-lab" / "static").glob("*.js")
    )
    for key in WORDS:
        assert f'"{key}"' in scripts, key


def test_nothing_is_fetched_from_elsewhere() -> None:
    static = labextension_dir() / "doingoai-lab" / "static"
    for path in static.iterdir():
        assert "http://" not in path.read_text(encoding="utf-8")
        assert "https://" not in path.read_text(encoding="utf-8")


def test_a_fingerprint_is_of_the_exact_source() -> None:
    assert fingerprint("é") == "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c"
    assert fingerprint("a = 1") != fingerprint("a = 1 ")


def test_the_page_is_told_what_may_run_and_the_words() -> None:
    config = page_config(["b = 2", "a = 1", "b = 2"])
    assert json.loads(config["doingoaiTrusted"]) == sorted(
        [fingerprint("a = 1"), fingerprint("b = 2")]
    )
    assert json.loads(config["doingoaiWords"])["en"]["runAgain"] == WORDS["runAgain"]
