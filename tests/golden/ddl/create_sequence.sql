-- postgresql
CREATE SEQUENCE ids;

-- sqlite
-- error: SQLite cannot have sequences: create sequence 'ids'; let an integer primary key count up by itself
