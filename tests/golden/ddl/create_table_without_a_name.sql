-- postgresql
-- error: cannot write the name '': it is empty; give one

-- sqlite
-- error: cannot write the name '': it is empty; give one

-- mysql
-- error: cannot write the name '': it is empty; give one

-- mariadb
-- error: cannot write the name '': it is empty; give one

-- mssql
-- error: cannot write the name '': it is empty; give one

-- oracle
-- error: cannot write the name '': it is empty; give one
