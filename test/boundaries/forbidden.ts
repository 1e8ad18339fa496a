export interface Forbidden {
  /** What must not be, as a sentence about the importer. */
  kind: string;
  /** A path in the tree as it could be; no such file exists. */
  file: string;
  code: string;
  /** The rules that must complain. `cruiser` is absent where nothing is imported that should not be, `eslint` where it is blind. */
  eslint?: string;
  cruiser?: string;
}

const nx = '@nx/enforce-module-boundaries';
const door = 'no-restricted-imports';
const bare = (name: string) => `import '${name}';\n`;

/** One of every kind of import that is forbidden here. */
export const forbidden: Forbidden[] = [
  {
    kind: 'a pure lib imports another lib',
    file: 'libs/rules/src/row/planted.ts',
    code: bare('@silon/threshold'),
    eslint: nx,
    cruiser: 'pure-libs-import-nothing',
  },
  {
    kind: 'a pure lib imports a package',
    file: 'libs/rules/src/planted.ts',
    code: bare('zod'),
    eslint: nx,
    cruiser: 'pure-libs-import-nothing',
  },
  {
    kind: 'a pure lib imports a Node module',
    file: 'libs/threshold/src/planted.ts',
    code: bare('node:fs'),
    eslint: door,
    cruiser: 'pure-libs-import-nothing',
  },
  {
    kind: 'the contracts import another lib',
    file: 'libs/contracts/src/planted.ts',
    code: bare('@silon/rules'),
    eslint: nx,
    cruiser: 'contracts-know-nothing-of-ours',
  },
  {
    kind: 'the contracts import a framework',
    file: 'libs/contracts/src/planted-too.ts',
    code: bare('@nestjs/common'),
    eslint: nx,
    cruiser: 'frameworks-stay-outside',
  },
  {
    kind: 'a domain lib imports the platform',
    file: 'libs/regions/src/planted.ts',
    code: bare('@silon/postgres'),
    eslint: nx,
    cruiser: 'domain-knows-the-trade-only',
  },
  {
    kind: 'a domain lib imports a framework',
    file: 'libs/workbook/src/planted.ts',
    code: bare('typeorm'),
    eslint: nx,
    cruiser: 'frameworks-stay-outside',
  },
  {
    kind: 'a lib imports a service',
    file: 'libs/access/src/planted.ts',
    code: bare('@silon/auth'),
    eslint: nx,
    cruiser: 'libs-know-no-service',
  },
  {
    kind: 'a service imports another service',
    file: 'services/reporting/src/planted.ts',
    code: bare('@silon/nomination'), // one with a door; without one there is nothing to import
    eslint: nx,
    cruiser: 'services-meet-by-events',
  },
  {
    kind: 'a service imports a file of another service',
    file: 'services/reporting/src/planted-too.ts',
    code: bare('../../validation/src/index.js'),
    eslint: nx,
    cruiser: 'services-meet-by-events',
  },
  {
    kind: 'a service imports the test-only lib outside its tests',
    file: 'services/ingestion/src/planted.ts',
    code: bare('@silon/testing'),
    eslint: nx,
    cruiser: 'test-lib-only-in-tests',
  },
  {
    kind: 'a service imports past the door of a lib, by its name',
    file: 'services/auth/src/planted.ts',
    code: bare('@silon/access/src/inside.js'),
    eslint: door,
    cruiser: 'everything-resolves',
  },
  {
    kind: 'a service imports past the door of a lib, by a path',
    file: 'services/auth/src/planted-too.ts',
    code: bare('../../../libs/access/src/inside.js'),
    eslint: nx,
    cruiser: 'libs-have-one-door',
  },
  {
    kind: 'a script imports past the door of a lib',
    file: 'scripts/planted.ts',
    code: bare('../libs/access/src/inside.ts'),
    eslint: door,
    cruiser: 'libs-have-one-door',
  },
  {
    kind: 'a journey imports the inside of a service',
    file: 'test/journeys/planted.ts',
    code: bare('../../services/auth/src/index.ts'),
    eslint: door,
    cruiser: 'services-have-no-inside-for-others',
  },
  {
    kind: 'a service speaks to Kafka past the port',
    file: 'services/nomination/src/planted.ts',
    code: bare('kafkajs'),
    eslint: door,
    cruiser: 'kafka-behind-its-port',
  },
  {
    kind: 'a service speaks to BullMQ past the port',
    file: 'services/validation/src/planted.ts',
    code: bare('bullmq'),
    eslint: door,
    cruiser: 'bullmq-behind-its-port',
  },
  {
    kind: 'a step of a service names a controller',
    file: 'services/validation/src/findings/planted.ts',
    code: bare('../inside.controller.js'),
    cruiser: 'ways-in-are-leaves',
  },
  {
    kind: 'a step of a service knows that it was asked by a message',
    file: 'services/validation/src/findings/planted-too.ts',
    code: bare('@nestjs/microservices'),
    cruiser: 'plain-files-know-no-way-in',
  },
  {
    kind: 'a file goes round to itself',
    file: 'services/validation/src/causes/planted.ts',
    code: bare('./planted.js'),
    cruiser: 'no-cycles',
  },
  {
    kind: 'a package is imported that nobody declared',
    file: 'scripts/planted-too.ts',
    code: bare('undeclared'),
    cruiser: 'dependencies-are-declared',
  },
  {
    kind: 'a consumer attaches by the Kafka transport of Nest',
    file: 'services/nomination/src/planted-too.ts',
    code: `import { Transport } from '@nestjs/microservices';\nexport const transport = Transport.KAFKA;\n`,
    eslint: 'no-restricted-syntax',
  },
];
