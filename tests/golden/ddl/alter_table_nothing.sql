-- postgresql
-- nothing

-- sqlite
-- nothing

-- mysql
-- nothing

-- mariadb
-- nothing

-- mssql
-- nothing

-- oracle
-- nothing
