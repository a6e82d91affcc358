-- postgresql
ALTER TABLE s."user" ADD CONSTRAINT ex EXCLUDE USING gist (during WITH &&) INCLUDE ("Guest", room) WHERE (room > 0);

-- sqlite
-- error: SQLite cannot exclude rows by a constraint: add exclude constraint 'ex' to 's.user'; use a unique constraint, or a trigger

-- mysql
-- error: MySQL cannot hold an exclude constraint: add exclude constraint 'ex' to 's.user'; use a unique constraint or a trigger

-- mariadb
-- error: MariaDB cannot hold an exclude constraint: add exclude constraint 'ex' to 's.user'; use a unique constraint or a trigger

-- mssql
-- error: SQL Server cannot hold an exclude constraint: add exclude constraint 'ex' to 's.user'; use a unique constraint or a trigger

-- oracle
-- error: Oracle cannot hold an exclude constraint: add exclude constraint 'ex' to 's.user'; use a unique constraint or a trigger
