-- postgresql
DROP DOMAIN IF EXISTS s.email CASCADE;

-- sqlite
-- error: SQLite cannot have domains: drop domain 's.email'; use the type that it stands for, with a check constraint

-- mysql
-- error: MySQL has no domains: cannot drop domain 's.email'; use the type that it stands for, with a check constraint

-- mariadb
-- error: MariaDB has no domains: cannot drop domain 's.email'; use the type that it stands for, with a check constraint

-- mssql
-- error: SQL Server cannot have domains: drop domain 's.email'; use the type that it stands for, with a check constraint

-- oracle
-- error: Oracle cannot have domains: drop domain 's.email'; use the type that it stands for, with a check constraint
