-- postgresql
CREATE TABLE t ();

-- sqlite
-- error: SQLite cannot create a table without columns: create table 't'; give it one
