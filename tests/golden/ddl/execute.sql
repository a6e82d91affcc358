-- postgresql
UPDATE t SET a = 'x;y';
DELETE FROM t;

-- sqlite
UPDATE t SET a = 'x;y';
DELETE FROM t;

-- mysql
UPDATE t SET a = 'x;y';
DELETE FROM t;

-- mariadb
UPDATE t SET a = 'x;y';
DELETE FROM t;

-- mssql
UPDATE t SET a = 'x;y';
DELETE FROM t;

GO

-- oracle
UPDATE t SET a = 'x;y'

/
DELETE FROM t

/
