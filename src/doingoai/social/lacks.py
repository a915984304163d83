"""What data may lack for a mistake to be made on them, in words that specimens share.

For what a whole question needs there are the functions ``why_no_…`` of `doingoai.social`.
"""

from __future__ import annotations

from doingoai.datasets import Lack, LackKind

NO_BOOSTED_POST = Lack("No post was boosted.")
NO_FIGURES = Lack("No platform has the figures for it.")
NO_FOLLOWERS = Lack("The data have no followers.")
NO_OTHER_WINDOW = Lack("No other window is as good as the best.")
NO_PRIVATE_MATTER = Lack("No comment asks for a private channel.")
NO_SECOND_ACTION = Lack("No comment has two right actions.")
NO_TONE = Lack("The series has no tone: nothing can be called harmless.")
NO_WINDOW = Lack("No window has enough posts.", kind=LackKind.TOO_FEW)
ONE_MISSION = Lack("The data hold one mission only.")
HARDLY_ANY_MONTHS = Lack("The page has hardly any months.", kind=LackKind.TOO_FEW)
TIED_WINDOW = Lack("It leads to a window that is as good as the best.", kind=LackKind.TIE)
SAME_ANSWER = Lack("It leads to the right answer.", kind=LackKind.SAME)
