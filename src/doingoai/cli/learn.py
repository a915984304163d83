"""``doingoai learn``: the learner's folder, then JupyterLab on *Start*."""


def learn() -> None:
    """Open the course."""
