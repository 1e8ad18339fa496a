import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/** The database of one service and the two ways into it. */
export interface ServiceDatabase {
  service: string;
  /** For the running service: its own login, which can connect to no other database. */
  url: string;
  /** For migrations: a connection that acts as the owner of the tables. It holds the administrator's password: never give it to a service. */
  ownerUrl: string;
}

export interface ProvisionOptions {
  /** The administrator: a superuser, or a role with CREATEDB and CREATEROLE. */
  databaseUrl: string;
  /** What the database names begin with: lower-case letters, digits, underscores. */
  prefix: string;
  services: string[];
  /** Path of a JSON file (0600) that keeps the passwords; made when missing. */
  passwords: string;
}

/** Makes what is missing of each service's database and roles, and sets its rights. Doing it again keeps data and passwords. */
export async function provision({
  databaseUrl,
  prefix,
  services,
  passwords,
}: ProvisionOptions): Promise<ServiceDatabase[]> {
  return asAdministrator(databaseUrl, async (admin) => {
    const kept = keepPasswords(
      passwords,
      services.map((service) => namesOf(prefix, service).login),
    );
    await closeCommonDatabases(admin);
    const made: ServiceDatabase[] = [];
    for (const service of services) {
      const names = namesOf(prefix, service);
      const password = kept[names.login]!;
      await makeRoles(admin, { ...names, password });
      await makeDatabase(admin, names);
      const ownerUrl = withParts(databaseUrl, { database: names.database, role: names.owner });
      await connected(ownerUrl, (owner) => owner.query(sql('service-database.sql', { ...names })));
      made.push({
        service,
        ownerUrl,
        url: withParts(databaseUrl, { database: names.database, user: names.login, password }),
      });
    }
    return made;
  });
}

/** Deletes the databases and roles again, also while somebody is connected. For tests. */
export async function dropProvisioned({
  databaseUrl,
  prefix,
  services,
}: Omit<ProvisionOptions, 'passwords'>): Promise<void> {
  await asAdministrator(databaseUrl, async (admin) => {
    for (const { database, owner, login } of services.map((service) => namesOf(prefix, service))) {
      if (await exists(admin, 'role', login)) await admin.query(`GRANT ${pg.escapeIdentifier(login)} TO CURRENT_USER`); // to end its sessions
      await admin.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(database)} WITH (FORCE)`);
      for (const role of [login, owner]) await admin.query(`DROP ROLE IF EXISTS ${pg.escapeIdentifier(role)}`);
    }
  });
}

interface Names {
  database: string;
  owner: string;
  login: string;
}

function namesOf(prefix: string, service: string): Names {
  const database = `${prefix}${service}`;
  if (!/^[a-z][a-z0-9_]{0,50}$/.test(database))
    throw new Error(`"${database}" is no database name: lower-case letters, digits and underscores, 51 at most.`);
  return { database, owner: `${database}_owner`, login: `${database}_login` };
}

async function makeRoles(admin: pg.Client, { owner, login, password }: Names & { password: string }): Promise<void> {
  for (const role of [owner, login])
    if (!(await exists(admin, 'role', role))) await admin.query(`CREATE ROLE ${pg.escapeIdentifier(role)}`);
  await admin.query(sql('service-roles.sql', { owner, login, password }));
}

async function makeDatabase(admin: pg.Client, { database, owner }: Names): Promise<void> {
  if (await exists(admin, 'database', database)) return;
  const { rows } = await admin.query<{ version: number }>(
    `SELECT current_setting('server_version_num')::int AS version`,
  );
  // The same order of texts on every server, by code point.
  const locale =
    rows[0]!.version >= 170_000 ? `LOCALE 'C' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8'` : `LOCALE 'C'`;
  await admin.query(
    `CREATE DATABASE ${pg.escapeIdentifier(database)} OWNER ${pg.escapeIdentifier(owner)} TEMPLATE template0 ENCODING 'UTF8' ${locale}`,
  );
}

/** The databases every server has are open to everybody: closed here, where the administrator owns them. */
async function closeCommonDatabases(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ name: string }>(
    `SELECT datname AS name FROM pg_database
      WHERE datname IN ('postgres', 'template1', current_database()) AND pg_has_role(datdba, 'USAGE')
        AND EXISTS (SELECT FROM aclexplode(coalesce(datacl, acldefault('d', datdba))) WHERE grantee = 0)`,
  );
  for (const { name } of rows) await admin.query(`REVOKE ALL ON DATABASE ${pg.escapeIdentifier(name)} FROM PUBLIC`);
}

const exists = async (admin: pg.Client, kind: 'role' | 'database', name: string): Promise<boolean> => {
  const query = {
    role: 'SELECT FROM pg_roles WHERE rolname = $1',
    database: 'SELECT FROM pg_database WHERE datname = $1',
  }[kind];
  return (await admin.query(query, [name])).rowCount === 1;
};

/** One at a time on a server: roles and databases are shared by all, and two who change the same one disturb each other. */
const asAdministrator = <Result>(databaseUrl: string, work: (admin: pg.Client) => Promise<Result>): Promise<Result> =>
  connected(databaseUrl, async (admin) => {
    await admin.query(`SELECT pg_advisory_lock(hashtext('silon.provision'))`);
    return work(admin);
  });

async function connected<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function keepPasswords(file: string, logins: string[]): Record<string, string> {
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
  for (const login of logins) kept[login] ??= randomBytes(24).toString('base64url');
  writeFileSync(`${file}.new`, JSON.stringify(kept, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return kept;
}

/** One of deploy/sql, its variables (:"name" an identifier, :'name' a text) filled in as psql would. */
function sql(file: string, variables: Record<string, string>): string {
  const text = readFileSync(join(import.meta.dirname, '..', 'sql', file), 'utf8');
  return text
    .replace(/:"(\w+)"/g, (_, name: string) => pg.escapeIdentifier(variables[name]!))
    .replace(/:'(\w+)'/g, (_, name: string) => pg.escapeLiteral(variables[name]!));
}

function withParts(
  url: string,
  { database, user, password, role }: { database: string; user?: string; password?: string; role?: string },
): string {
  const made = new URL(url);
  made.pathname = `/${database}`;
  if (user) made.username = user;
  if (password) made.password = password;
  if (role) made.searchParams.set('options', `-c role=${role}`);
  return made.toString().replaceAll('+', '%20');
}
