-- postgresql
ALTER TABLE s."user" RENAME CONSTRAINT uq TO "Uq";

-- sqlite
-- error: SQLite cannot rename a constraint in place: rename constraint 'uq' of 's.user' to 'Uq'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.rename_constraint("uq", "Uq"); }, {.schema = "s"}), which does

-- mysql
-- error: MySQL cannot rename a constraint: rename constraint 'uq' of 's.user' to 'Uq'; drop it and create it under its new name; for a unique constraint rename_index does it too

-- mariadb
-- error: MariaDB cannot rename a constraint: rename constraint 'uq' of 's.user' to 'Uq'; drop it and create it under its new name; for a unique constraint rename_index does it too

-- mssql
EXEC sp_rename N's.uq', N'Uq', N'OBJECT';

GO

-- oracle
ALTER TABLE s."user" RENAME CONSTRAINT uq TO "Uq"

/
