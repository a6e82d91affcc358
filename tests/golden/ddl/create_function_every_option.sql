-- postgresql
CREATE OR REPLACE FUNCTION s."Touch"(a integer, b text) RETURNS trigger LANGUAGE plpgsql STABLE SECURITY DEFINER AS $limbeck2$BEGIN
  -- $limbeck$
  RETURN NEW;
END$limbeck2$;

-- sqlite
-- error: SQLite cannot have functions and procedures in SQL: create function 's.Touch'; write a trigger, or register the function on the connection

-- mysql
-- error: MySQL cannot run 'plpgsql' inside the database: create function 's.Touch'; write the body in SQL

-- mariadb
-- error: MariaDB cannot run 'plpgsql' inside the database: create function 's.Touch'; write the body in SQL

-- mssql
-- error: SQL Server cannot run 'plpgsql' inside the database: create function 's.Touch'; write the body in Transact-SQL

-- oracle
-- error: Oracle cannot run 'plpgsql' inside the database: create function 's.Touch'; write the body in PL/SQL
