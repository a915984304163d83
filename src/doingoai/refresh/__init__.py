"""Real exports into the course's schemas: plain readers now, the staged refresh later."""

from doingoai.refresh._errors import RefreshError
from doingoai.refresh._package import write_package
from doingoai.refresh.meta_posts import read_meta_posts

__all__ = ["RefreshError", "read_meta_posts", "write_package"]
