UPDATE t SET a = 'x;y';
DELETE FROM t;
