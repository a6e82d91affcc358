-- postgresql
ALTER TABLE s."user" RENAME TO "Order";

-- sqlite
ALTER TABLE s.user RENAME TO "Order";
