-- postgresql
COMMENT ON TABLE "user" IS NULL;

-- sqlite
-- error: SQLite cannot comment on a table: drop comment of table 'user'; leave the comment out, or ask op.dialect()

-- mysql
ALTER TABLE user COMMENT '';

-- mariadb
ALTER TABLE user COMMENT '';
