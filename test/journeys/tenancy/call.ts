import type { Visitor } from '../../users/visitor.ts';
import type { Route, Tenant } from './routes.ts';

export interface Answer {
  status: number;
  text: string;
}

/** Calls a route, its parameters filled with the tenant's things, as somebody or as nobody. */
export async function call(
  url: string,
  name: string,
  { path, body, headers, bytes }: Route,
  tenant: Tenant,
  caller: Visitor | undefined,
): Promise<Answer> {
  const [method = '', template = ''] = name.split(' ');
  const authorization = await caller?.authorization();
  const answer = await fetch(`${url}/api/${path?.(tenant) ?? filled(template, tenant)}`, {
    method,
    headers: {
      ...(authorization && { Authorization: authorization }),
      ...(body && { 'Content-Type': 'application/json' }),
      ...headers?.(tenant),
    },
    body: body ? JSON.stringify(body(tenant)) : (bytes ?? null),
  });
  return { status: answer.status, text: await answer.text() };
}

/** Throws where the template has a parameter it does not know. */
const filled = (template: string, { electionId }: Tenant): string => {
  const path = template.replace('{electionId}', electionId);
  if (path.includes('{')) throw new Error(`${template}: no path is given for it`);
  return path;
};

/** "GET elections/{id}" and so on, as the services describe themselves. */
export async function describedRoutes(url: string, services: readonly string[]): Promise<string[]> {
  const documents = await Promise.all(
    services.map(async (service) => {
      const answer = await fetch(`${url}/api/${service}/openapi.json`);
      return (await answer.json()) as { paths: Record<string, object> };
    }),
  );
  return documents
    .flatMap(({ paths }) => Object.entries(paths))
    .flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.slice('/api/'.length)}`),
    )
    .sort();
}
