-- postgresql
-- error: PostgreSQL cannot make a column of MySQL's TINYINT: it has no such type; use SmallInteger(), or ask op.dialect()

-- sqlite
-- error: SQLite cannot make a column of MySQL's TINYINT: it has no such type; use SmallInteger(), or ask op.dialect()
