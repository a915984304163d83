"""JupyterLab as a learner meets it: in their language, with what the course needs and no more."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from doingoai import labextension
from doingoai._files import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_LOCALES = {"vi": "vi_VN", "en": "en"}
_TRANSLATION = "@jupyterlab/translation-extension:plugin"

# Things that JupyterLab or a package beside it puts on the screen and that this course never
# uses: each one more word to read, or a way to leave the path by accident.
DISABLED = (
    "@jupyter-notebook/lab-extension",
    "@jupyter/nbgrader",
    "@jupyterlab/application-extension:property-inspector",
    "@jupyterlab/apputils-extension:announcements",
    "@jupyterlab/apputils-extension:kernels-settings",
    "@jupyterlab/apputils-extension:notification",
    "@jupyterlab/apputils-extension:running-sessions-status",
    "@jupyterlab/cell-toolbar-extension",
    "@jupyterlab/celltags-extension",
    "@jupyterlab/codemirror-extension:line-col-status",
    "@jupyterlab/console-extension:cursor-position",
    "@jupyterlab/debugger-extension",
    "@jupyterlab/docmanager-extension:path-status",
    "@jupyterlab/extensionmanager-extension",
    "@jupyterlab/fileeditor-extension:cursor-position",
    "@jupyterlab/fileeditor-extension:editor-syntax-status",
    "@jupyterlab/fileeditor-extension:language-server",
    "@jupyterlab/fileeditor-extension:tab-space-status",
    "@jupyterlab/help-extension:jupyter-forum",
    "@jupyterlab/hub-extension:menu",
    "@jupyterlab/launcher-extension",
    "@jupyterlab/logconsole-extension",
    "@jupyterlab/lsp-extension",
    "@jupyterlab/metadataform-extension",
    "@jupyterlab/notebook-extension:active-cell-tool",
    "@jupyterlab/notebook-extension:cell-counter-status",
    "@jupyterlab/notebook-extension:cursor-position",
    "@jupyterlab/notebook-extension:execution-indicator",
    "@jupyterlab/notebook-extension:language-server",
    "@jupyterlab/notebook-extension:log-output",
    "@jupyterlab/notebook-extension:metadata-editor",
    "@jupyterlab/notebook-extension:mode-status",
    "@jupyterlab/notebook-extension:tools",
    "@jupyterlab/notebook-extension:trust-status",
    "@jupyterlab/notebook-extension:update-raw-mimetype",
    "@jupyterlab/pluginmanager-extension",
    "@jupyterlab/running-extension",
    "@jupyterlab/terminal-extension",
    "@jupyterlab/workspaces-extension",
    "jupyterlab-jupytext",
)

# Buttons that a learner presses by mistake rather than on purpose. The menus keep them all.
_LEFT_OUT = {
    "@jupyterlab/filebrowser-extension:widget": ("new-directory", "toggle-file-filter"),
    "@jupyterlab/notebook-extension:panel": ("cut", "copy", "paste", "cellType"),
}


def page_settings(auto_sources: Iterable[str]) -> dict[str, Any]:
    """What the page is told when it opens.

    Args:
        auto_sources: the source of each cell that may run by itself.
    """
    return {
        "buildAvailable": False,
        "buildCheck": False,
        "disabledExtensions": dict.fromkeys(DISABLED, True),
        **labextension.page_config(auto_sources),
    }


def setting_overrides(language: str) -> dict[str, dict[str, Any]]:
    """JupyterLab's settings where ours differ; a learner may change all but the language."""
    return {
        _TRANSLATION: {"locale": _LOCALES[language]},
        "@jupyterlab/apputils-extension:notification": {
            "checkForUpdates": False,
            "doNotDisturbMode": True,
            "fetchNews": "false",
        },
        "@jupyterlab/filebrowser-extension:browser": {"showLastModifiedColumn": False},
        "@jupyterlab/notebook-extension:tracker": {
            "showHiddenCellsButton": False,
        },
        "@jupyterlab/statusbar-extension:plugin": {"visible": False},
        **{
            plugin: {"toolbar": [{"name": name, "disabled": True} for name in names]}
            for plugin, names in _LEFT_OUT.items()
        },
    }


def write_lab_config(folder: Path, *, language: str, auto_sources: Iterable[str]) -> None:
    """Write what JupyterLab reads at its start below ``folder``.

    Raises:
        OSError: the disk refuses.
    """
    labconfig = folder / "labconfig"
    labconfig.mkdir(parents=True, exist_ok=True)
    _write(labconfig / "page_config.json", page_settings(auto_sources))
    _write(labconfig / "default_setting_overrides.json", setting_overrides(language))


def write_first_layout(workspaces: Path) -> None:
    """Say how the window is divided when it opens for the first time; later it is as it was left.

    Without it JupyterLab keeps room on the right for panels that we have left out.
    """
    from jupyterlab_server.workspaces_handler import WorkspacesManager

    manager = WorkspacesManager(str(workspaces))
    if next(iter(workspaces.iterdir()), None) is None:
        layout = {
            "left": {"collapsed": False, "visible": True, "current": "filebrowser"},
            "right": {"collapsed": True, "visible": True},
            "relativeSizes": [0.2, 0.8, 0],
        }
        data = {"layout-restorer:data": layout}
        manager.save("default", json.dumps({"data": data, "metadata": {"id": "default"}}))


def forget_language(user_settings: Path) -> None:
    """Drop a language chosen from JupyterLab's menu: `doingoai learn --lang` decides it.

    Otherwise the menus could stay in one language while the lessons are in the other.
    """
    package, _, plugin = _TRANSLATION.partition(":")
    chosen = user_settings.joinpath(*package.split("/"), f"{plugin}.jupyterlab-settings")
    chosen.unlink(missing_ok=True)


def _write(path: Path, content: dict[str, Any]) -> None:
    write_whole(path, json.dumps(content, ensure_ascii=False, indent=1).encode())
