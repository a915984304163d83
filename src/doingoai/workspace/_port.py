"""Finding a port that is free."""

from __future__ import annotations

import errno
import socket
from contextlib import closing

from doingoai.i18n import Message
from doingoai.workspace._problems import WorkspaceError

FIRST_PORT = 8890
_TRIED = 50
_HIGHEST = 65535
_NO_IPV6 = {errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT}


def choose_port(asked: int | None, *, last: int | None) -> int:
    """The port to open JupyterLab at.

    Args:
        asked: the port that was asked for: this one or none.
        last: the port of last time, preferred so that an open page comes back.

    Raises:
        WorkspaceError: the port asked for is in use or is no port, or none is free.
    """
    if asked is not None:
        if not 0 < asked <= _HIGHEST:
            raise WorkspaceError(
                Message("There is no port {port}.", {"port": str(asked)}),
                Message("Choose one between 1024 and 65535, such as --port 8890."),
            )
        if not is_free(asked):
            raise WorkspaceError(
                Message("Port {port} is in use or not allowed here.", {"port": str(asked)}),
                Message("Choose another with --port, or leave --port out."),
            )
        return asked
    candidates: list[int] = [last or FIRST_PORT, *range(FIRST_PORT, FIRST_PORT + _TRIED)]
    for port in candidates:
        if 0 < port <= _HIGHEST and is_free(port):
            return port
    raise WorkspaceError(
        Message("No free port was found."), Message("Close other programs, or choose a --port.")
    )


def is_free(port: int) -> bool:
    """Whether a server on this computer could listen at ``port``."""
    for family, host in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")):
        try:
            listener = socket.socket(family, socket.SOCK_STREAM)
        except OSError:
            continue  # a computer without IPv6
        with closing(listener):
            if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):  # Windows lets two share a port otherwise
                listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
            else:  # a port that was just closed is free, as the server itself will find
                listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                listener.bind((host, port))
            except OSError as error:
                if family is socket.AF_INET6 and error.errno in _NO_IPV6:
                    continue
                return False
    return True
