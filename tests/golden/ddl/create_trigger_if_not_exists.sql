-- postgresql
-- error: PostgreSQL cannot make a trigger only where it is missing: create trigger 't' on 'user'; use or_replace in place of if_not_exists

-- sqlite
CREATE TRIGGER IF NOT EXISTS t BEFORE DELETE ON user BEGIN SELECT 1; END;
