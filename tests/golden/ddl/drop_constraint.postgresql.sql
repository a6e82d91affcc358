ALTER TABLE "user" DROP CONSTRAINT uq_user_email;
