-- postgresql
CREATE INDEX idx_user_email_username ON "user" (email, username);

-- sqlite
CREATE INDEX idx_user_email_username ON user (email, username);

-- mysql
CREATE INDEX idx_user_email_username ON user (email, username);

-- mariadb
CREATE INDEX idx_user_email_username ON user (email, username);

-- mssql
CREATE INDEX idx_user_email_username ON [user] (email, username);

GO

-- oracle
CREATE INDEX idx_user_email_username ON "user" (email, username)

/
