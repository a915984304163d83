"""The two places where Jupyter's own classes are bent. Imported only when a server starts."""

from __future__ import annotations

import signal
import subprocess
from typing import TYPE_CHECKING, Any

from jupyter_client.kernelspec import KernelSpecManager
from jupyter_server.serverapp import ServerApp
from jupyter_server.services.kernels.kernelmanager import ServerKernelManager

if TYPE_CHECKING:
    from collections.abc import Callable


class CourseKernel(KernelSpecManager):
    """Knows one kernel, this Python's own, whatever else is installed on the computer."""

    def _kernel_dirs_default(self) -> list[str]:
        return []  # the native kernel is found without a folder


class QuietKernel(ServerKernelManager):  # type: ignore[misc]  # Jupyter has no types for us
    """A kernel whose own messages do not fill the learner's window.

    What a notebook prints goes to the notebook; this is about warnings of the process itself.
    """

    async def start_kernel(self, **options: Any) -> Any:
        """Start it; a restart later uses the same options."""
        nowhere = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        return await self._async_start_kernel(**nowhere, **options)


class LearnerServer(ServerApp):  # type: ignore[misc]  # Jupyter has no types for us
    """Reads our configuration only, and stops at once when asked to."""

    own_config_dir = ""
    when_ready: Callable[[], None]

    @property
    def config_file_paths(self) -> list[str]:
        """A server's settings elsewhere on the computer (a password, a port) are not meant."""
        return [self.own_config_dir]

    async def _post_start(self) -> None:
        """Jupyter's hook for subclasses: now, and not before, the server listens."""
        await super()._post_start()
        self.when_ready()

    def init_signal(self) -> None:
        """Ctrl+C stops without a question in English: everything is saved already."""
        for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"):
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), self._stop_quietly)

    def _stop_quietly(self, _signal: int, _frame: Any) -> None:
        self.stop(from_signal=True)
