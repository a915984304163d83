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
