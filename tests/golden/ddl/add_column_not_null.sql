-- postgresql
ALTER TABLE s."user" ADD COLUMN role VARCHAR(50) DEFAULT 'user' NOT NULL;

-- sqlite
ALTER TABLE s.user ADD COLUMN role VARCHAR(50) DEFAULT 'user' NOT NULL;
