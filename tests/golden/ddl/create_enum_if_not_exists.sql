-- postgresql
DO $limbeck2$
BEGIN
    CREATE TYPE "s.x"."Mo""od" AS ENUM ('sad', '$limbeck$');
EXCEPTION WHEN duplicate_object THEN
    IF enum_range(NULL::"s.x"."Mo""od")::text[] <> ARRAY['sad', '$limbeck$']::text[] THEN
        RAISE EXCEPTION USING MESSAGE = 'enum type ''Mo"od'' exists with other values';
    END IF;
END
$limbeck2$;

-- sqlite
-- error: SQLite cannot have types of its users' own: create enum type 's.x.Mo"od'; use Enum() as a column's type, which is a VARCHAR there, with {.create_constraint = true} for a CHECK

-- mysql
-- error: MySQL has no enum types that stand by themselves: cannot create enum type 's.x.Mo"od'; an enum is a column's type here: give the column an Enum, or alter its type_

-- mariadb
-- error: MariaDB has no enum types that stand by themselves: cannot create enum type 's.x.Mo"od'; an enum is a column's type here: give the column an Enum, or alter its type_

-- mssql
-- error: SQL Server cannot have enum types: create enum type 's.x.Mo"od'; use Enum() as a column's type, which is a VARCHAR there, with {.create_constraint = true} for a CHECK

-- oracle
-- error: Oracle cannot have enum types: create enum type 's.x.Mo"od'; use Enum() as a column's type, which is a VARCHAR2 there, with {.create_constraint = true} for a CHECK
