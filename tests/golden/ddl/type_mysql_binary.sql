-- postgresql
-- error: PostgreSQL cannot make a column of MySQL's BINARY: it has no such type; use LargeBinary(), or ask op.dialect()

-- sqlite
-- error: SQLite cannot make a column of MySQL's BINARY: it has no such type; use LargeBinary(), or ask op.dialect()
