-- postgresql
-- error: PostgreSQL cannot make a column of MySQL's CHAR: it has no such type; use String(), or ask op.dialect()

-- sqlite
-- error: SQLite cannot make a column of MySQL's CHAR: it has no such type; use String(), or ask op.dialect()
