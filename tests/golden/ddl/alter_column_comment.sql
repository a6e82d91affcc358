-- postgresql
COMMENT ON COLUMN "user".age IS 'it''s years';

-- sqlite
-- error: SQLite cannot comment on a column: alter column 'user.age'; leave the comment out, or ask op.dialect()
