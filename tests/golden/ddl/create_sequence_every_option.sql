-- postgresql
CREATE SEQUENCE IF NOT EXISTS s.ids AS BIGINT INCREMENT BY -1 START WITH 10 MINVALUE -100 MAXVALUE 10 CACHE 5 CYCLE OWNED BY s."user".id;

-- sqlite
-- error: SQLite cannot have sequences: create sequence 's.ids'; let an integer primary key count up by itself

-- mysql
-- error: MySQL has no sequences: cannot create sequence 's.ids'; let a column count by autoincrement

-- mariadb
-- error: MariaDB cannot let a column own a sequence: create sequence 's.ids'; leave owned_by out

-- mssql
-- error: SQL Server cannot tie a sequence to a column: create sequence 's.ids'; leave owned_by out

-- oracle
-- error: Oracle cannot tie a sequence to a column: create sequence 's.ids'; leave owned_by out
