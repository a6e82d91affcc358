-- postgresql
ALTER TABLE s."user" ADD CONSTRAINT ex EXCLUDE USING gist (room WITH =, lower(x) WITH &&) WHERE (room > 0) DEFERRABLE;

-- sqlite
-- error: SQLite cannot exclude rows by a constraint: add exclude constraint 'ex' to 's.user'; use a unique constraint, or a trigger

-- mysql
-- error: MySQL cannot hold an exclude constraint: add exclude constraint 'ex' to 's.user'; use a unique constraint or a trigger

-- mariadb
-- error: MariaDB cannot hold an exclude constraint: add exclude constraint 'ex' to 's.user'; use a unique constraint or a trigger

-- mssql
-- error: SQL Server cannot defer a constraint: add exclude constraint 'ex' to 's.user'; leave deferrable and initially out

-- oracle
-- error: Oracle cannot hold an exclude constraint: add exclude constraint 'ex' to 's.user'; use a unique constraint or a trigger
