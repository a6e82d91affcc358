-- postgresql
-- error: cannot insert 3 rows into 'user': row 2 has 2 values for 1 column; give as many

-- sqlite
-- error: cannot insert 3 rows into 'user': row 2 has 2 values for 1 column; give as many

-- mysql
-- error: cannot insert 3 rows into 'user': row 2 has 2 values for 1 column; give as many

-- mariadb
-- error: cannot insert 3 rows into 'user': row 2 has 2 values for 1 column; give as many

-- mssql
-- error: cannot insert 3 rows into 'user': row 2 has 2 values for 1 column; give as many

-- oracle
-- error: cannot insert 3 rows into 'user': row 2 has 2 values for 1 column; give as many
