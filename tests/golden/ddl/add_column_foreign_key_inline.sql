-- postgresql
ALTER TABLE "user" ADD COLUMN team_id INTEGER REFERENCES team (id);

-- sqlite
ALTER TABLE user ADD COLUMN team_id INTEGER REFERENCES team (id);

-- mysql
-- differs from Alembic: the constraint stands beside the column, since MySQL reads REFERENCES at a column and forgets it
ALTER TABLE user ADD COLUMN team_id INTEGER, ADD FOREIGN KEY(team_id) REFERENCES team (id);

-- mariadb
-- differs from Alembic: the constraint stands beside the column, since MySQL reads REFERENCES at a column and forgets it
ALTER TABLE user ADD COLUMN team_id INTEGER, ADD FOREIGN KEY(team_id) REFERENCES team (id);

-- mssql
ALTER TABLE [user] ADD team_id INTEGER NULL REFERENCES team (id);

GO

-- oracle
ALTER TABLE "user" ADD team_id INTEGER REFERENCES team (id)

/
