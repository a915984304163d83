from __future__ import annotations

import pytest


@pytest.fixture
def root(tmp_path, monkeypatch):
    """The datasets folder of a class, empty, with a key for pseudonyms of its own."""
    folder = tmp_path / "class"
    key = tmp_path / "pseudonyms.key"
    key.write_bytes(bytes(range(32)))
    key.chmod(0o600)
    monkeypatch.setenv("DOINGOAI_DATASETS", str(folder))
    monkeypatch.setenv("DOINGOAI_PSEUDONYM_KEY_FILE", str(key))
    return folder


@pytest.fixture(autouse=True)
def trying_one_module(request, monkeypatch):
    """Try module 5 only: most refreshes here are of a little coverage, on which it does not stand.

    What health then says of the others is asked with `every_module`.
    """

    def tried(_root):
        return ["5-social-media"]

    if "every_module" not in request.fixturenames:
        monkeypatch.setattr("doingoai.grading.health.course_modules", tried)


@pytest.fixture
def every_module():
    """Try all modules that stand on what comes in, as an instructor's refresh does."""
