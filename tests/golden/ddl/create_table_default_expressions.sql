-- postgresql
CREATE TABLE t (
    a VARCHAR DEFAULT 'it''s',
    b INTEGER DEFAULT -1.5,
    c VARCHAR DEFAULT lower('A'),
    d VARCHAR DEFAULT (1 + 1),
    e VARCHAR DEFAULT (1) + (1),
    f VARCHAR DEFAULT 'a b'
);

-- sqlite
CREATE TABLE t (
    a VARCHAR DEFAULT 'it''s',
    b INTEGER DEFAULT -1.5,
    c VARCHAR DEFAULT (lower('A')),
    d VARCHAR DEFAULT (1 + 1),
    e VARCHAR DEFAULT ((1) + (1)),
    f VARCHAR DEFAULT 'a b'
);
