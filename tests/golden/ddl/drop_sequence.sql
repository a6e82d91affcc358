-- postgresql
DROP SEQUENCE IF EXISTS s.ids CASCADE;

-- sqlite
-- error: SQLite cannot have sequences: drop sequence 's.ids'; let an integer primary key count up by itself
