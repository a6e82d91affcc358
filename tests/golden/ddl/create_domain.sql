-- postgresql
CREATE DOMAIN positive AS INTEGER CHECK (VALUE > 0);

-- sqlite
-- error: SQLite cannot have domains: create domain 'positive'; use the type that it stands for, with a check constraint

-- mysql
-- error: MySQL has no domains: cannot create domain 'positive'; use the type that it stands for, with a check constraint

-- mariadb
-- error: MariaDB has no domains: cannot create domain 'positive'; use the type that it stands for, with a check constraint

-- mssql
-- error: SQL Server cannot have domains: create domain 'positive'; use the type that it stands for, with a check constraint

-- oracle
-- error: Oracle cannot have domains: create domain 'positive'; use the type that it stands for, with a check constraint
