"""The budget allocator at each step of a slider: how soon curves and findings are there, p95."""

from __future__ import annotations

import tempfile
import time
from typing import Any

from jupyter_client.manager import start_new_kernel

from benchmarks._measure import Row, percentile
from benchmarks._widget import until_idle

CELL = (
    "from doingoai import datasets\n"
    "from doingoai.widgets import budget_allocator\n"
    'budget_allocator(datasets.load("channels"), language="{language}")'
)
STEPS = 100


def in_kernel() -> Row:
    """From the browser's message to the kernel's answer, over a real kernel's channels."""
    with tempfile.TemporaryDirectory() as folder:
        manager, client = start_new_kernel(cwd=folder)
        try:
            times = []
            for language in ("vi", "en"):
                client.execute(CELL.format(language=language))
                comm, units = _opened(client)
                for turn in range(STEPS):
                    key = list(units)[turn % len(units)]
                    units[key] = str(turn % 31)
                    begun = time.perf_counter()
                    _choose(client, comm, units)
                    times.append(1000 * (time.perf_counter() - begun))
        finally:
            client.stop_channels()
            manager.shutdown_kernel(now=True)
    return Row("budget allocator, kernel, p95", percentile(times, 0.95), 100, "ms", len(times))


def _opened(client: Any) -> tuple[str, dict[str, str]]:
    """The allocator's comm, and the units that it begins with."""
    for message in until_idle(client):
        if message["msg_type"] == "comm_open":
            state = message["content"]["data"]["state"]
            if "units" in state.get("choices", {}):
                return message["content"]["comm_id"], dict(state["choices"]["units"])
    raise RuntimeError("the allocator was not shown")


def _choose(client: Any, comm: str, units: dict[str, str]) -> None:
    """Send units as a browser does, and wait for what they lead to."""
    data = {"method": "update", "state": {"choices": {"units": units}}, "buffer_paths": []}
    client.shell_channel.send(client.session.msg("comm_msg", {"comm_id": comm, "data": data}))
    shown = [
        message["content"]["data"].get("state", {}).get("shown")
        for message in until_idle(client)
        if message["msg_type"] == "comm_msg" and message["content"]["comm_id"] == comm
    ]
    if not any(each and each["choices"]["units"] == units for each in shown):
        raise RuntimeError(f"no answer to {units}")
