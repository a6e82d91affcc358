-- postgresql
CREATE TABLE task (
    id SERIAL NOT NULL,
    title VARCHAR(200) NOT NULL,
    completed BOOLEAN DEFAULT 'false' NOT NULL,
    user_id INTEGER NOT NULL,
    created_at TIMESTAMP WITHOUT TIME ZONE DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY (id),
    FOREIGN KEY(user_id) REFERENCES "user" (id) ON DELETE CASCADE
);

-- sqlite
CREATE TABLE task (
    id INTEGER NOT NULL,
    title VARCHAR(200) NOT NULL,
    completed BOOLEAN DEFAULT 'false' NOT NULL,
    user_id INTEGER NOT NULL,
    created_at DATETIME DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY (id),
    FOREIGN KEY(user_id) REFERENCES user (id) ON DELETE CASCADE
);

-- mysql
-- differs from Alembic: a boolean is a number here, and the server refuses the text 'false' that Alembic writes
CREATE TABLE task (
    id INTEGER NOT NULL AUTO_INCREMENT,
    title VARCHAR(200) NOT NULL,
    completed BOOL NOT NULL DEFAULT false,
    user_id INTEGER NOT NULL,
    created_at DATETIME DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY (id),
    FOREIGN KEY(user_id) REFERENCES user (id) ON DELETE CASCADE
);

-- mariadb
-- differs from Alembic: a boolean is a number here, and the server refuses the text 'false' that Alembic writes
CREATE TABLE task (
    id INTEGER NOT NULL AUTO_INCREMENT,
    title VARCHAR(200) NOT NULL,
    completed BOOL NOT NULL DEFAULT false,
    user_id INTEGER NOT NULL,
    created_at DATETIME DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY (id),
    FOREIGN KEY(user_id) REFERENCES user (id) ON DELETE CASCADE
);
