-- postgresql
-- nothing

-- sqlite
-- nothing

-- mysql
-- nothing

-- mariadb
-- nothing
