-- postgresql
-- error: PostgreSQL cannot make a column of MySQL's DECIMAL: it has no such type; use Numeric(), or ask op.dialect()

-- sqlite
-- error: SQLite cannot make a column of MySQL's DECIMAL: it has no such type; use Numeric(), or ask op.dialect()
