-- postgresql
CREATE SEQUENCE ids NO MINVALUE NO MAXVALUE;

-- sqlite
-- error: SQLite cannot have sequences: create sequence 'ids'; let an integer primary key count up by itself
