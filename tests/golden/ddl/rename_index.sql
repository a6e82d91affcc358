-- postgresql
ALTER INDEX s.ix RENAME TO "Ix";

-- sqlite
-- error: SQLite cannot rename an index: rename index 'ix' on 's.user' to 'Ix'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.rename_index("ix", "Ix"); }, {.schema = "s"}), which does

-- mysql
ALTER TABLE s.user RENAME INDEX ix TO `Ix`;

-- mariadb
ALTER TABLE s.user RENAME INDEX ix TO `Ix`;

-- mssql
EXEC sp_rename N's.[user].ix', N'Ix', N'INDEX';

GO

-- oracle
ALTER INDEX s.ix RENAME TO "Ix"

/
