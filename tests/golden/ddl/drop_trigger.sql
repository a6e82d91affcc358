-- postgresql
DROP TRIGGER "log insert" ON "user";

-- sqlite
DROP TRIGGER "log insert";
