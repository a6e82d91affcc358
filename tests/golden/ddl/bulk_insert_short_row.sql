-- postgresql
-- error: cannot insert 1 row into 'user': row 1 has 2 values for 3 columns; give as many

-- sqlite
-- error: cannot insert 1 row into 'user': row 1 has 2 values for 3 columns; give as many

-- mysql
-- error: cannot insert 1 row into 'user': row 1 has 2 values for 3 columns; give as many

-- mariadb
-- error: cannot insert 1 row into 'user': row 1 has 2 values for 3 columns; give as many

-- mssql
-- error: cannot insert 1 row into 'user': row 1 has 2 values for 3 columns; give as many

-- oracle
-- error: cannot insert 1 row into 'user': row 1 has 2 values for 3 columns; give as many
