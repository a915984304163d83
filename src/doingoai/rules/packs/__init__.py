"""The packs: each module registers its rules when it is imported (see `doingoai.rules._rule`)."""
