"""Statements, replies and requests from files that a press officer writes."""

from __future__ import annotations

import pytest

from doingoai import rules
from doingoai.rules import Folder, Reply, Request, Statement, UnreadableArtefact, from_data


def test_a_reply_keeps_what_its_file_says(tmp_path):
    file = tmp_path / "reply.yaml"
    file.write_text(
        "kind: reply\nquestion: Có bao nhiêu người?\ntext: Chúng tôi chưa có con số.\n"
        "facts: [a, b]\nrefers: yes\n",
        encoding="utf-8",
    )
    reply = rules.read(file)
    assert reply == Reply(
        "Có bao nhiêu người?", "Chúng tôi chưa có con số.", "vi", facts=("a", "b"), refers=True
    )


def test_a_reply_is_expected_in_the_language_of_its_question():
    made = from_data({"question": "How many people came?", "text": "Chúng tôi chưa biết."})
    assert isinstance(made, Reply)
    assert made.language == "en"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        ({"known": "The page is down.", "doing": "We mend it."}, Statement),
        ({"outlet": "The Port Clair Herald", "asks": "correct-online; note"}, Request),
        ({"question": "When?", "text": "At 14:00."}, Reply),
        ({"replies": [{"question": "When?", "text": "At 14:00."}]}, Folder),
    ],
)
def test_a_file_that_does_not_name_its_kind_is_known_by_its_fields(data, kind):
    assert isinstance(from_data(data), kind)


def test_several_things_asked_for_are_a_list_or_parted_by_semicolons():
    listed = from_data({"kind": "request", "asks": ["note", "print"]})
    written = from_data({"kind": "request", "asks": "note; print"})
    assert listed == written
    assert isinstance(listed, Request)
    assert listed.asks == ("note", "print")


def test_a_folder_holds_replies_and_statements_and_each_is_looked_at():
    folder = from_data(
        {
            "statements": [{"kind": "statement", "known": "The page is down."}],
            "replies": [{"question": "When?", "text": "At 14:00."}, {"text": "Soon."}],
        }
    )
    assert isinstance(folder, Folder)
    assert [reply.text for reply in folder.replies] == ["At 14:00.", "Soon."]
    assert folder.statements[0].known == "The page is down."


@pytest.mark.parametrize(
    ("data", "named"),
    [
        ({"kind": "reply", "answer": "At 14:00."}, "answer"),
        ({"replies": [{"question": "When?", "said": "At 14:00."}]}, "said"),
        ({"kind": "folder", "posts": []}, "posts"),
        ({"replies": ["At 14:00."]}, "replies/1"),
        ({"kind": "reply", "text": "x", "refers": "perhaps"}, "refers"),
        ({"kind": "request", "asks": {"a": "b"}}, "asks"),
    ],
)
def test_what_is_not_understood_is_named(data, named):
    with pytest.raises(UnreadableArtefact) as refused:
        from_data(data)
    assert named in str(refused.value)
