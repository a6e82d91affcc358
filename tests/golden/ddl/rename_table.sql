-- postgresql
ALTER TABLE s."user" RENAME TO "Order";

-- sqlite
ALTER TABLE s.user RENAME TO "Order";

-- mysql
ALTER TABLE s.user RENAME TO s.`Order`;

-- mariadb
ALTER TABLE s.user RENAME TO s.`Order`;

-- mssql
EXEC sp_rename N's.[user]', N'Order';

GO

-- oracle
ALTER TABLE s."user" RENAME TO "Order"

/
