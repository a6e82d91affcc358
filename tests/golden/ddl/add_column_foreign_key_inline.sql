-- postgresql
ALTER TABLE "user" ADD COLUMN team_id INTEGER REFERENCES team (id);

-- sqlite
ALTER TABLE user ADD COLUMN team_id INTEGER REFERENCES team (id);
