"""Real exports into the course's schemas: plain readers now, the staged refresh later."""

from doingoai.refresh._errors import RefreshError
from doingoai.refresh._package import write_package
from doingoai.refresh.mention_series import read_mention_series
from doingoai.refresh.meta_posts import read_meta_posts

__all__ = ["RefreshError", "read_mention_series", "read_meta_posts", "write_package"]
