-- postgresql
DROP TRIGGER "log insert" ON "user";

-- sqlite
DROP TRIGGER "log insert";

-- mysql
DROP TRIGGER `log insert`;

-- mariadb
DROP TRIGGER `log insert`;
