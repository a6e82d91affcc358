-- postgresql
COMMENT ON COLUMN "user".name IS '100% \';

-- sqlite
-- error: SQLite cannot comment on a column: alter column 'user.name'; leave the comment out, or ask op.dialect()

-- mysql
ALTER TABLE user MODIFY name VARCHAR(20) NOT NULL DEFAULT 'x' COMMENT '100% \\';

-- mariadb
ALTER TABLE user MODIFY name VARCHAR(20) NOT NULL DEFAULT 'x' COMMENT '100% \\';
