"""The key that pseudonyms are made with."""

import os
import stat
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest

from doingoai.refresh import RefreshError
from doingoai.refresh.privacy import load_key
from doingoai.refresh.privacy._key import NAME, VARIABLE


@pytest.fixture(autouse=True)
def _no_key_of_the_user(monkeypatch, tmp_path):
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


def test_a_key_is_made_once_and_kept_for_its_owner(tmp_path):
    key = load_key(tmp_path / "keys")
    assert len(key) == 32
    assert load_key(tmp_path / "keys") == key
    if os.name == "posix":
        assert stat.S_IMODE((tmp_path / "keys" / NAME).stat().st_mode) == 0o600


def test_two_folders_have_two_keys(tmp_path):
    assert load_key(tmp_path / "a") != load_key(tmp_path / "b")


def test_two_refreshes_at_once_get_the_same_key(tmp_path):
    with ProcessPoolExecutor(4, mp_context=get_context("spawn")) as pool:
        assert len(set(pool.map(load_key, [tmp_path] * 8))) == 1


def test_a_key_file_that_is_named_is_used(tmp_path, monkeypatch):
    path = tmp_path / "mine.key"
    path.write_bytes(b"m" * 40)
    monkeypatch.setenv(VARIABLE, str(path))
    assert load_key() == b"m" * 40


@pytest.mark.skipif(os.name != "posix", reason="elsewhere the data folder is another one")
def test_without_a_name_the_data_folder_of_the_user_keeps_it(tmp_path):
    key = load_key()
    assert (tmp_path / "data" / "doingoai" / NAME).read_bytes() == key


def test_a_named_key_file_that_is_missing_is_an_error_and_not_made(tmp_path, monkeypatch):
    path = tmp_path / "mistyped.key"
    monkeypatch.setenv(VARIABLE, str(path))
    with pytest.raises(RefreshError, match=VARIABLE):
        load_key()
    assert not path.exists()


def test_a_key_that_is_too_short_is_refused_without_being_shown(tmp_path):
    (tmp_path / NAME).write_bytes(b"secret")
    with pytest.raises(RefreshError) as error:
        load_key(tmp_path)
    for language in ("en", "vi"):
        assert "6" in error.value.text(language)
        assert "secret" not in error.value.text(language)


def test_a_folder_that_cannot_be_made_is_a_plain_error(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(RefreshError, match="cannot be"):
        load_key(tmp_path / "file" / "keys")
