"""Three lists of packages that say the same: pyproject.toml, environment.yml, constraints.txt."""

from __future__ import annotations

import re
import tomllib

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

# What conda-forge calls otherwise than the Python index.
CONDA_NAMES = {"matplotlib-base": "matplotlib", "python-tzdata": "tzdata"}
# In environment.yml for conda's or the build's sake: no dependency of doingoai.
NOT_OURS = {"python", "pip", "hatchling"}


@pytest.fixture(scope="module")
def project(root):
    return tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]


@pytest.fixture(scope="module")
def conda(root):
    return yaml.safe_load((root / "environment.yml").read_text(encoding="utf-8"))


def bounds(requirements):
    """Name → version bounds, whatever the spelling."""
    found = {}
    for text in requirements:
        requirement = Requirement(text)
        found[canonicalize_name(requirement.name)] = requirement.specifier
    return found


def conda_bounds(environment):
    plain = [entry for entry in environment["dependencies"] if isinstance(entry, str)]
    [by_pip] = [entry["pip"] for entry in environment["dependencies"] if isinstance(entry, dict)]
    assert "-e ." in by_pip
    names = bounds([*plain, *(entry for entry in by_pip if entry != "-e .")])
    return {CONDA_NAMES.get(name, name): bound for name, bound in names.items()}


def test_conda_users_get_the_learners_and_the_instructors_packages(project, conda):
    wanted = bounds(project["dependencies"] + project["optional-dependencies"]["instructor"])
    given = conda_bounds(conda)
    assert {name: bound for name, bound in given.items() if name not in NOT_OURS} == wanted


def test_conda_users_get_a_python_that_is_new_enough(project, conda):
    assert str(conda_bounds(conda)["python"]) == project["requires-python"]


def test_conda_users_can_build_what_they_install(project, conda):
    development = bounds(project["optional-dependencies"]["dev"])
    assert conda_bounds(conda)["hatchling"] == development["hatchling"]
    assert conda["channels"] == ["conda-forge"]


@pytest.fixture(scope="module")
def pins(root):
    lines = (root / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if line and not line.startswith("#")]
    assert all(re.fullmatch(r"[a-z0-9-]+==[0-9][A-Za-z0-9.+!]*", pin) for pin in pins), pins
    return dict(pin.split("==") for pin in pins)


def test_every_package_asked_for_is_pinned_within_its_bounds(project, pins):
    extras = project["optional-dependencies"]
    asked = bounds(
        [*project["dependencies"], *extras["instructor"], *extras["author"], *extras["dev"]]
    )
    outside = {n: str(b) for n, b in asked.items() if n not in pins or not b.contains(pins[n])}
    assert not outside


def test_what_is_installed_here_is_what_is_pinned(root, pins):
    """Also what the packages asked for bring along: nothing comes in unpinned."""
    import importlib.util

    spec = importlib.util.spec_from_file_location("constraints", root / "packaging/constraints.py")
    constraints = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(constraints)
    wanted = [Requirement(f"doingoai[{','.join(constraints.EXTRAS)}]")]
    here = constraints.installed([*wanted, *map(Requirement, constraints.BUILD)])
    del here["doingoai"]
    assert {name: pins.get(name) for name in here} == here


def test_constraints_name_no_address(root):
    text = (root / "constraints.txt").read_text(encoding="utf-8")
    assert "://" not in text
    assert "-e " not in text
