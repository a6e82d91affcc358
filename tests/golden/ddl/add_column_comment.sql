-- postgresql
ALTER TABLE s."user" ADD COLUMN n INTEGER;
COMMENT ON COLUMN s."user".n IS 'it''s a number';

-- sqlite
ALTER TABLE s.user ADD COLUMN n INTEGER;

-- mysql
ALTER TABLE s.user ADD COLUMN n INTEGER COMMENT 'it''s a number';

-- mariadb
ALTER TABLE s.user ADD COLUMN n INTEGER COMMENT 'it''s a number';
