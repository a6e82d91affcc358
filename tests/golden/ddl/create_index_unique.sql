-- postgresql
CREATE UNIQUE INDEX ix ON s."user" ("Name", lower(email), created_at DESC);

-- sqlite
CREATE UNIQUE INDEX s.ix ON user ("Name", lower(email), created_at DESC);

-- mysql
CREATE UNIQUE INDEX ix ON s.user (`Name`, (lower(email)), created_at DESC);

-- mariadb
-- error: MariaDB cannot hold an index over the expression 'lower(email)': create index 'ix' on 's.user'; add a column that is computed so, and index that

-- mssql
-- error: SQL Server cannot hold an index over the expression 'lower(email)': create index 'ix' on 's.user'; add a column that is computed so, and index that

-- oracle
CREATE UNIQUE INDEX s.ix ON s."user" ("Name", lower(email), created_at DESC)

/
