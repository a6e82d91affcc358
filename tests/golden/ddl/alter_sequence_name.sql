-- postgresql
ALTER SEQUENCE s.ids OWNED BY s."user".(id);
ALTER SEQUENCE s.ids RENAME TO "Numbers";

-- sqlite
-- error: SQLite cannot have sequences: alter sequence 's.ids'; let an integer primary key count up by itself
