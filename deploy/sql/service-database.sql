-- Who may do what in the database of one service. Run in that database as its owner.
-- The variables are psql's: database, owner, login.

-- No login of another service gets in; ours may make temporary tables, which COPY needs on its way.
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE :"database" TO :"login";

-- It sees the schema and makes nothing in it.
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO :"login";

-- What the owner's migrations will make. A migration takes back what a table must not allow (acts: UPDATE, DELETE).
ALTER DEFAULT PRIVILEGES FOR ROLE :"owner" IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO :"login";
ALTER DEFAULT PRIVILEGES FOR ROLE :"owner" IN SCHEMA public GRANT USAGE ON SEQUENCES TO :"login";
