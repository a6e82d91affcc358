-- postgresql
CREATE TYPE mood AS ENUM ('sad', 'it''s ok');

-- sqlite
-- error: SQLite cannot have types of its users' own: create enum type 'mood'; use Enum() as a column's type, which is a VARCHAR there, with {.create_constraint = true} for a CHECK

-- mysql
-- error: MySQL has no enum types that stand by themselves: cannot create enum type 'mood'; an enum is a column's type here: give the column an Enum, or alter its type_

-- mariadb
-- error: MariaDB has no enum types that stand by themselves: cannot create enum type 'mood'; an enum is a column's type here: give the column an Enum, or alter its type_

-- mssql
-- error: SQL Server cannot have enum types: create enum type 'mood'; use Enum() as a column's type, which is a VARCHAR there, with {.create_constraint = true} for a CHECK

-- oracle
-- error: Oracle cannot have enum types: create enum type 'mood'; use Enum() as a column's type, which is a VARCHAR2 there, with {.create_constraint = true} for a CHECK
