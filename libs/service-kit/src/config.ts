import { z } from 'zod';

/** Base class for a service's settings: reads the environment once and names every fault at start, never a value. */
export function Config<Shape extends z.ZodRawShape>(shape: Shape) {
  const schema = z.object(shape);
  class EnvironmentConfig {
    constructor(env: NodeJS.ProcessEnv = process.env) {
      const parsed = schema.safeParse(env);
      if (!parsed.success) throw new BadConfig(parsed.error.issues);
      Object.assign(this, parsed.data);
      Object.freeze(this);
    }
  }
  return EnvironmentConfig as new (env?: NodeJS.ProcessEnv) => Readonly<z.infer<typeof schema>>;
}

export class BadConfig extends Error {
  constructor(issues: readonly z.core.$ZodIssue[]) {
    const faults = issues.map(({ path, message }) => `  ${path.join('.')}: ${message.replace('\n', ' / ')}`);
    super(`Bad configuration:\n${faults.join('\n')}`);
    this.name = 'BadConfig';
  }
}
