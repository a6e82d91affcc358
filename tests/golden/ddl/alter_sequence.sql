-- postgresql
ALTER SEQUENCE ids INCREMENT BY 2 NO CYCLE RESTART WITH 100;

-- sqlite
-- error: SQLite cannot have sequences: alter sequence 'ids'; let an integer primary key count up by itself

-- mysql
-- error: MySQL has no sequences: cannot alter sequence 'ids'; let a column count by autoincrement

-- mariadb
ALTER SEQUENCE ids INCREMENT BY 2 NOCYCLE RESTART WITH 100;

-- mssql
ALTER SEQUENCE ids RESTART WITH 100 INCREMENT BY 2 NO CYCLE;

GO

-- oracle
ALTER SEQUENCE ids INCREMENT BY 2 NOCYCLE RESTART START WITH 100

/
