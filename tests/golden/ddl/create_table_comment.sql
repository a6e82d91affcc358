-- postgresql
COMMENT ON TABLE s."user" IS 'it''s 100% \ :x';

-- sqlite
-- error: SQLite cannot comment on a table: set comment of table 's.user'; leave the comment out, or ask op.dialect()

-- mysql
ALTER TABLE s.user COMMENT 'it''s 100% \\ :x';

-- mariadb
ALTER TABLE s.user COMMENT 'it''s 100% \\ :x';
