"""Tables of offices and applications: how their columns become the fields of records, and back.

`read_table` finds the table in a file, `propose` proposes a mapping of its columns, `read` makes records of its rows,
and `write` rows of records; `mark` gives a workbook back with what was found. A mapping is a small TOML file that a
person can read and change.
"""

from kimcore.sheets.marking import Marked, mark
from kimcore.sheets.objects import objects_of, table_of_rows
from kimcore.sheets.tables import Caption, Column, Row, Table
from kimcore.tables.drafts import mapping_text
from kimcore.tables.files import read_table, read_tables
from kimcore.tables.mapping import ColumnMapping, TableMapping
from kimcore.tables.mapping_files import load_mapping, read_mapping
from kimcore.tables.proposals import propose
from kimcore.tables.proposed import Proposal, ProposedColumn, Sureness
from kimcore.tables.reading import TableReading, read
from kimcore.tables.templates import template, template_mapping
from kimcore.tables.writing import write
from kimcore.tables.written_files import table_to_csv, table_to_json, table_to_workbook

__all__ = [
    "Caption",
    "Column",
    "ColumnMapping",
    "Marked",
    "Proposal",
    "ProposedColumn",
    "Row",
    "Sureness",
    "Table",
    "TableMapping",
    "TableReading",
    "load_mapping",
    "mapping_text",
    "mark",
    "objects_of",
    "propose",
    "read",
    "read_mapping",
    "read_table",
    "read_tables",
    "table_of_rows",
    "table_to_csv",
    "table_to_json",
    "table_to_workbook",
    "template",
    "template_mapping",
    "write",
]
