-- postgresql
CREATE SEQUENCE IF NOT EXISTS s.ids AS BIGINT INCREMENT BY -1 START WITH 10 MINVALUE -100 MAXVALUE 10 CACHE 5 CYCLE OWNED BY s."user".(id);

-- sqlite
-- error: SQLite cannot have sequences: create sequence 's.ids'; let an integer primary key count up by itself
