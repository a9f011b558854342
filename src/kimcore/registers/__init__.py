"""A register as plain tables of fixed columns, which follow from the declarations: to rows, and back to records."""
