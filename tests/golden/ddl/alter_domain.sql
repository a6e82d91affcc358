-- postgresql
ALTER DOMAIN positive SET DEFAULT '1';
ALTER DOMAIN positive SET NOT NULL;

-- sqlite
-- error: SQLite cannot have domains: alter domain 'positive'; use the type that it stands for, with a check constraint

-- mysql
-- error: MySQL has no domains: cannot alter domain 'positive'; use the type that it stands for, with a check constraint

-- mariadb
-- error: MariaDB has no domains: cannot alter domain 'positive'; use the type that it stands for, with a check constraint

-- mssql
-- error: SQL Server cannot have domains: alter domain 'positive'; use the type that it stands for, with a check constraint

-- oracle
-- error: Oracle cannot have domains: alter domain 'positive'; use the type that it stands for, with a check constraint
