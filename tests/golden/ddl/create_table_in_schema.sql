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
