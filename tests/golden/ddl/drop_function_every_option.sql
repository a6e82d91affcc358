-- postgresql
DROP FUNCTION IF EXISTS s.one(integer, text) CASCADE;

-- sqlite
-- error: SQLite cannot have functions and procedures in SQL: drop function 's.one'; write a trigger, or register the function on the connection
