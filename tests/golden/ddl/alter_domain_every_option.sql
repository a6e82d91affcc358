-- postgresql
ALTER DOMAIN s."Email" DROP CONSTRAINT "ck old";
ALTER DOMAIN s."Email" DROP DEFAULT;
ALTER DOMAIN s."Email" ADD CONSTRAINT "ck new" CHECK (VALUE <> '');
ALTER DOMAIN s."Email" DROP NOT NULL;
ALTER DOMAIN s."Email" RENAME TO "Mail";

-- sqlite
-- error: SQLite cannot have domains: alter domain 's.Email'; use the type that it stands for, with a check constraint

-- mysql
-- error: MySQL has no domains: cannot alter domain 's.Email'; use the type that it stands for, with a check constraint

-- mariadb
-- error: MariaDB has no domains: cannot alter domain 's.Email'; use the type that it stands for, with a check constraint

-- mssql
-- error: SQL Server cannot have domains: alter domain 's.Email'; use the type that it stands for, with a check constraint

-- oracle
-- error: Oracle cannot have domains: alter domain 's.Email'; use the type that it stands for, with a check constraint
