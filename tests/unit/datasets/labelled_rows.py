"""Rows of a table with their labels, as the tests of the spokesperson's data read them."""

from doingoai import datasets


def rows(package, table):
    """The rows of a table; what is missing is empty text."""
    return datasets.load(package, table).astype("object").fillna("").to_dict("records")


def labelled(package, table, labels, key):
    """The rows of a table, each with its label where it has one."""
    told = {row[key]: row for row in rows(package, labels)}
    there = rows(package, table)
    return [{**row, **told.get(row[key], {})} for row in there]
