-- postgresql
-- nothing

-- sqlite
-- nothing

-- mysql
-- error: MySQL cannot give a table the character set of its schema again by a word for that: alter options of table 'user'; name it in mysql_charset

-- mariadb
ALTER TABLE user CHARSET=DEFAULT;

-- mssql
-- nothing

-- oracle
-- nothing
