-- postgresql
-- error: PostgreSQL cannot make a column of MySQL's SET: it has no such type; use Text(), or ask op.dialect()

-- sqlite
-- error: SQLite cannot make a column of MySQL's SET: it has no such type; use Text(), or ask op.dialect()
