CREATE TABLE t (
    id INTEGER,
    FOREIGN KEY(id) REFERENCES s."user" (id)
);
