-- postgresql
-- error: cannot execute 'UPDATE t SET a = 'x': a string that begins in line 1 is not closed; close it

-- sqlite
-- error: cannot execute 'UPDATE t SET a = 'x': a string that begins in line 1 is not closed; close it

-- mysql
-- error: cannot execute 'UPDATE t SET a = 'x': a string that begins in line 1 is not closed; close it

-- mariadb
-- error: cannot execute 'UPDATE t SET a = 'x': a string that begins in line 1 is not closed; close it

-- mssql
-- error: cannot execute 'UPDATE t SET a = 'x': a string that begins in line 1 is not closed; close it

-- oracle
-- error: cannot execute 'UPDATE t SET a = 'x': a string that begins in line 1 is not closed; close it
