-- postgresql
ALTER TABLE "user" ADD COLUMN team_id INTEGER;
ALTER TABLE "user" ADD CONSTRAINT fk FOREIGN KEY(team_id) REFERENCES team (id) ON DELETE CASCADE;

-- sqlite
ALTER TABLE user ADD COLUMN team_id INTEGER CONSTRAINT fk REFERENCES team (id) ON DELETE CASCADE;

-- mysql
-- differs from Alembic: the column and its constraints are one statement, which stands or falls as a whole; Alembic writes one for each
ALTER TABLE user ADD COLUMN team_id INTEGER, ADD CONSTRAINT fk FOREIGN KEY(team_id) REFERENCES team (id) ON DELETE CASCADE;

-- mariadb
-- differs from Alembic: the column and its constraints are one statement, which stands or falls as a whole; Alembic writes one for each
ALTER TABLE user ADD COLUMN team_id INTEGER, ADD CONSTRAINT fk FOREIGN KEY(team_id) REFERENCES team (id) ON DELETE CASCADE;

-- mssql
ALTER TABLE [user] ADD team_id INTEGER NULL;

GO
ALTER TABLE [user] ADD CONSTRAINT fk FOREIGN KEY(team_id) REFERENCES team (id) ON DELETE CASCADE;

GO

-- oracle
ALTER TABLE "user" ADD team_id INTEGER

/
ALTER TABLE "user" ADD CONSTRAINT fk FOREIGN KEY(team_id) REFERENCES team (id) ON DELETE CASCADE

/
