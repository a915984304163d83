"""What the gate writes stands in the row it was made from, whatever was found in which order."""

import pandas as pd

from doingoai.refresh.privacy import Gate

KEY = b"k" * 32


def test_each_text_stays_in_its_own_row():
    texts = pd.Series(
        [
            "Câu hỏi của chị Nguyễn Thị Bích Hạnh",
            "Tin thường, không có gì riêng",
            "Viết cho jane.roe@example.org",
            "Gọi 0912 345 678 nhé",
            "Hỏi anh Trần Văn Bình",
            "@jane_roe hỏi",
        ],
        dtype="str",
    )

    together = Gate(KEY).text(texts)

    alone = [Gate(KEY).text(texts[at : at + 1]).iloc[0] for at in range(len(texts))]
    assert together.tolist() == alone
