"""Sheets as files hold them: cells, rows, and the tables among them. `kimcore.tables` makes records of these."""
