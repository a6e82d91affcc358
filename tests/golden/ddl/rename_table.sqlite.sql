ALTER TABLE s.user RENAME TO "Order";
