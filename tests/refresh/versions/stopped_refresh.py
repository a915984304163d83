"""Runs a refresh again and again, each time stopped one step later; started by the tests.

Every file opened for writing, renamed, removed, every folder made below the store is a step.

Arguments: how (``kill``, or the number of an error), what (``refresh``, ``recover``), a folder to
copy for each run, a folder for the runs. Prints the exit code of each run: 0 done, 3 refused.
"""

import os
import shutil
import signal
import sys
from pathlib import Path

import pandas as pd
from versions_world import real_rows, staged

from doingoai.refresh._errors import Refused
from doingoai.refresh.versions import Store

WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT
CHANGES = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "shutil.copyfile"}


def is_step(event, given, root):
    if event == "open":
        return isinstance(given[0], str) and given[0].startswith(root) and given[2] & WRITES
    return event in CHANGES and str(given[0]).startswith(root)


def stop(how, path):
    if how == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    raise OSError(int(how), os.strerror(int(how)), path)


def run(how, what, root, at, rows):
    seen = 0

    def watch(event, given):
        nonlocal seen
        if is_step(event, given, str(root)):
            seen += 1
            if seen == at:
                stop(how, given[0])

    sys.addaudithook(watch)
    store = Store(root)
    try:
        if what == "refresh":
            with store.lock("mentions"):
                staged(store, rows)
                store.promote("mentions", "2026.11.2")
        else:
            store.recover("mentions")
    except Refused:
        return 3
    return 0 if seen < at else 5  # 5: it was stopped and went on


def main(how, what, begin, runs):
    rows = real_rows() if what == "refresh" else pd.DataFrame()
    for at in range(1, 500):
        root = Path(runs, str(at))
        shutil.copytree(begin, root)
        child = os.fork()
        if child == 0:
            code = 4
            try:
                code = run(how, what, root, at, rows)
            finally:
                os._exit(code)
        _, status = os.waitpid(child, 0)
        code = os.waitstatus_to_exitcode(status)
        sys.stdout.write(f"{code}\n")
        if code == 0:
            return


if __name__ == "__main__":
    main(*sys.argv[1:])
