-- The two roles of one service, on the server. Run as a role that may create roles, before the database is made.
-- The variables are psql's: owner, login, password.

-- Owns the database and every table in it; nobody signs in as it. Migrations do SET ROLE.
ALTER ROLE :"owner" NOLOGIN;
GRANT :"owner" TO CURRENT_USER;

-- What the running service signs in as.
ALTER ROLE :"login" LOGIN PASSWORD :'password';
