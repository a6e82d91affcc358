-- postgresql
ALTER SEQUENCE s.ids OWNED BY s."user".id;
ALTER SEQUENCE s.ids RENAME TO "Numbers";

-- sqlite
-- error: SQLite cannot have sequences: alter sequence 's.ids'; let an integer primary key count up by itself

-- mysql
-- error: MySQL has no sequences: cannot alter sequence 's.ids'; let a column count by autoincrement

-- mariadb
-- error: MariaDB cannot let a column own a sequence: alter sequence 's.ids'; leave owned_by out

-- mssql
-- error: SQL Server cannot tie a sequence to a column: alter sequence 's.ids'; leave owned_by out

-- oracle
-- error: Oracle cannot tie a sequence to a column: alter sequence 's.ids'; leave owned_by out
