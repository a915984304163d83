"""Widget change → answer saved and findings shown, measured over a real kernel's channels."""

from __future__ import annotations

import shutil
import tempfile
import time
from pathlib import Path
from typing import Any

import nbformat
from jupyter_client.manager import start_new_kernel

from benchmarks._measure import Row, percentile

EXERCISE = Path(__file__).resolve().parents[1] / "exercises/vi/5-social-media/exercise.ipynb"
CHANGES = 60
POST = "Năm 2025, Việt Nam đón khoảng {n} triệu lượt khách quốc tế. #ViệtNam"


def _answers(turn: int, specs: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """A changed answer for every question, as a browser would send it."""
    rate = {"rate": f"{turn / 10:.1f}".replace(".", ",")}
    post = POST.format(n=turn)
    english = f"In 2025 Viet Nam received {turn} million visitors."
    match, days = specs["comments"], _keys(specs["spikes"]["columns"][0], "options")
    acts = _keys(match, "options")
    return {
        "engagement": {"facebook": rate, "instagram": rate, "x": rate},
        "best-hour": str(turn % 24),
        "experiment": {"comparison": "films" if turn % 2 else "all", "decision": "help"},
        "spikes": {
            row: {"day": days[(turn + n) % len(days)], "hour": str(turn % 24), "what": "incident"}
            for n, row in enumerate(_keys(specs["spikes"], "rows"))
        },
        "comments": {
            item: acts[(turn + n) % len(acts)] for n, item in enumerate(_keys(match, "items"))
        },
        "post-pair": {"vi": post, "en": english, "alt_vi": post, "alt_en": english},
        "four-platforms": {
            "x": post, "facebook": post * 3, "instagram": post * 2,
            "title": post, "youtube": post * 4,
        },
        "trend-chart": {"form": "line", "series": ["rate"], "title": post, "alt": post},
        "monthly-note": f"{turn} " + "Chuyện gì đã xảy ra, vì sao, và đề nghị gì. " * 40,
    }  # fmt: skip


def _keys(spec: dict[str, Any], name: str) -> list[str]:
    return [entry["key"] for entry in spec[name]]


DRAWN = "trend-chart"


def change_to_findings() -> list[Row]:
    """The 95th percentile, in milliseconds, over every question of the released exercise.

    The chart is among them; until each change is drawn anew as well has a row of its own.
    """
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(EXERCISE, folder)
        manager, client = start_new_kernel(cwd=folder)
        try:
            widgets, specs = _opened(client, Path(folder) / EXERCISE.name)
            times: dict[bool, list[float]] = {False: [], True: []}
            for turn in range(1, CHANGES + 1):
                for question, raw in _answers(turn, specs).items():
                    begun = time.perf_counter()
                    save = {"type": "save", "seq": turn, "raw": raw}
                    ask(client, widgets[question, "question"], save)
                    ask(client, widgets[question, "check"], {"type": "check"})
                    times[False].append(1000 * (time.perf_counter() - begun))
                    if question == DRAWN:
                        until_drawn(client, widgets[question, "question"])
                        times[True].append(1000 * (time.perf_counter() - begun))
        finally:
            client.stop_channels()
            manager.shutdown_kernel(now=True)
    name = "widget change → answer saved and findings shown, in the kernel, p95"
    drawn = "chart change → saved, drawn anew, findings shown, in the kernel, p95"
    return [
        Row(name, percentile(times[False], 0.95), 50, "ms", len(times[False])),
        Row(drawn, percentile(times[True], 0.95), 150, "ms", len(times[True])),
    ]


def _opened(
    client: Any, notebook: Path
) -> tuple[dict[tuple[str, str], str], dict[str, dict[str, Any]]]:
    """Run the cells that run by themselves; each widget's comm, each question's form."""
    comms: dict[tuple[str, str], str] = {}
    specs: dict[str, dict[str, Any]] = {}
    for cell in nbformat.read(notebook, as_version=4).cells:
        if cell.cell_type != "code" or "auto" not in cell.metadata.get("tags", []):
            continue
        client.execute(cell.source, store_history=True)
        for message in until_idle(client):
            if message["msg_type"] == "comm_open":
                config = message["content"]["data"]["state"].get("config", {})
                if "id" in config:
                    role = "question" if "spec" in config else "check"
                    comms[config["id"], role] = message["content"]["comm_id"]
                    if role == "question":
                        specs[config["id"]] = config["spec"]
    return comms, specs


def until_idle(client: Any) -> list[Any]:
    """All messages until the kernel has done what it was asked."""
    seen = []
    while True:
        message = client.get_iopub_msg(timeout=60)
        seen.append(message)
        if message["msg_type"] == "error":
            raise RuntimeError(message["content"]["evalue"])
        if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
            return seen


def until_drawn(client: Any, comm: str) -> None:
    """Wait for the picture that follows a saved chart."""
    while True:
        message = client.get_iopub_msg(timeout=60)
        told, of = message["content"].get("data", {}), message["content"].get("comm_id")
        if of == comm and told.get("content", {}).get("type") == "drawn":
            return


def ask(client: Any, comm: str, content: dict[str, Any]) -> None:
    """Send ``content`` to a widget as a browser does, and wait for its answer."""
    data = {"method": "custom", "content": content}
    client.shell_channel.send(client.session.msg("comm_msg", {"comm_id": comm, "data": data}))
    answers = [
        message["content"]["data"]["content"]
        for message in until_idle(client)
        if message["msg_type"] == "comm_msg"
        and message["content"]["comm_id"] == comm
        and message["content"]["data"].get("method") == "custom"
    ]
    if not answers or answers[-1].get("error") or answers[-1].get("type") == "trouble":
        raise RuntimeError(f"no good answer to {content['type']}: {answers}")
