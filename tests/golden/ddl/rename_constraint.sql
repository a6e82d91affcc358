-- postgresql
ALTER TABLE s."user" RENAME CONSTRAINT uq TO "Uq";

-- sqlite
-- error: SQLite cannot rename a constraint of a table that exists: rename constraint 'uq' of 's.user' to 'Uq'; create a new table with the wanted constraints, copy the rows with op.execute, drop the old table and rename the new one

-- mysql
-- error: MySQL cannot rename a constraint: rename constraint 'uq' of 's.user' to 'Uq'; drop it and create it under its new name; for a unique constraint rename_index does it too

-- mariadb
-- error: MariaDB cannot rename a constraint: rename constraint 'uq' of 's.user' to 'Uq'; drop it and create it under its new name; for a unique constraint rename_index does it too
