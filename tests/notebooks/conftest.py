from __future__ import annotations

import json
import shutil

import pytest
from sample_course import translate_course, write_course

from doingoai.build import build


@pytest.fixture
def course(tmp_path):
    """The sample course, translated, not built."""
    return translate_course(write_course(tmp_path / "clone"))


@pytest.fixture(scope="session")
def built_once(tmp_path_factory):
    root = translate_course(write_course(tmp_path_factory.mktemp("built") / "clone"))
    build(root, run=False)
    return root


@pytest.fixture
def built(built_once, tmp_path):
    """The sample course, translated and built: a copy that a test may change."""
    return shutil.copytree(built_once, tmp_path / "clone")


@pytest.fixture
def notebook(built_once):
    """Reads a notebook of the built sample: ``notebook("exercises/vi/9-sample/exercise")``."""
    return lambda file: json.loads((built_once / f"{file}.ipynb").read_text(encoding="utf-8"))
