-- postgresql
-- nothing

-- sqlite
-- nothing

-- mysql
-- error: MySQL cannot give a table the engine that it would have by itself: alter options of table 'user'; name it in mysql_engine

-- mariadb
-- error: MariaDB cannot give a table the engine that it would have by itself: alter options of table 'user'; name it in mysql_engine

-- mssql
-- nothing

-- oracle
-- error: Oracle cannot move a table to the tablespace that it would have by itself: alter options of table 'user'; name the tablespace
