-- postgresql
CREATE TABLE s.post (
    id BIGSERIAL NOT NULL,
    user_id INTEGER,
    PRIMARY KEY (id),
    FOREIGN KEY(user_id) REFERENCES s."user" (id)
);
CREATE UNIQUE INDEX ix_post_user_id ON s.post (user_id);

-- sqlite
CREATE TABLE s.post (
    id BIGINT NOT NULL,
    user_id INTEGER,
    PRIMARY KEY (id),
    FOREIGN KEY(user_id) REFERENCES user (id)
);
CREATE UNIQUE INDEX s.ix_post_user_id ON post (user_id);

-- mysql
-- differs from Alembic: the indexes stand inside, so that there is one statement, which stands or falls as a whole; Alembic writes CREATE INDEX for each
CREATE TABLE s.post (
    id BIGINT NOT NULL AUTO_INCREMENT,
    user_id INTEGER,
    PRIMARY KEY (id),
    FOREIGN KEY(user_id) REFERENCES s.user (id),
    UNIQUE INDEX ix_post_user_id (user_id)
);

-- mariadb
-- differs from Alembic: the indexes stand inside, so that there is one statement, which stands or falls as a whole; Alembic writes CREATE INDEX for each
CREATE TABLE s.post (
    id BIGINT NOT NULL AUTO_INCREMENT,
    user_id INTEGER,
    PRIMARY KEY (id),
    FOREIGN KEY(user_id) REFERENCES s.user (id),
    UNIQUE INDEX ix_post_user_id (user_id)
);
