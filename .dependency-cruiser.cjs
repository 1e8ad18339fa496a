const tests = '\\.spec\\.ts$|/(test|bench)/';
const waysIn = '\\.(controller|consumer|worker)\\.ts$';
const npm = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'];
const frameworks = '^node_modules/(@nestjs/|@tus/|(typeorm|pg|pg-copy-streams|bullmq|redis|kafkajs|express|exceljs)/)';

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** The second of the two guards of who may import whom; the first is eslint.config.mjs. Both are tested by test/boundaries. */
module.exports = {
  forbidden: [
    forbid(
      'pure-libs-import-nothing',
      'The same rule runs in the worker, the browser and the command line.',
      { path: '^libs/(rules|threshold)/src/', pathNot: tests },
      { pathNot: '^libs/$1/' },
    ),
    forbid(
      'contracts-know-nothing-of-ours',
      'A contract is read by everybody, so it stands on nobody.',
      { path: '^libs/contracts/', pathNot: tests },
      { path: '^(libs|services)/', pathNot: '^libs/contracts/' },
    ),
    forbid(
      'domain-knows-the-trade-only',
      'Workbooks, regions and rule packs know rules and contracts, no part of the platform.',
      { path: '^libs/(regions|rule-packs|workbook)/', pathNot: tests },
      { path: '^(libs|services)/', pathNot: '^libs/($1|rules|threshold|contracts)/' },
    ),
    forbid(
      'frameworks-stay-outside',
      'What the trade says does not depend on who serves it.',
      { path: '^libs/(contracts|regions|rule-packs|workbook)/', pathNot: tests },
      { path: frameworks },
    ),
    forbid(
      'libs-know-no-service',
      'Services use libs, never the other way.',
      { path: '^libs/' },
      { path: '^services/' },
    ),
    forbid(
      'services-meet-by-events',
      'One service knows another by what it said on Kafka.',
      { path: '^services/([^/]+)/' },
      { path: '^services/([^/]+)/', pathNot: '^services/$1/' },
    ),
    forbid(
      'libs-have-one-door',
      'From outside a lib only its src/index.ts is seen.',
      { path: '^(?:(?:libs|services)/([^/]+)|deploy|scripts|test)/' },
      { path: '^libs/[^/]+/', pathNot: ['^libs/$1/', '^libs/[^/]+/(src|dist)/index\\.(ts|js)$'] },
    ),
    forbid(
      'services-have-no-inside-for-others',
      'Scripts, deployment and journeys use a service as its users do: by its programs and its HTTP.',
      { path: '^(deploy|scripts|test)/' },
      { path: '^services/' },
    ),
    forbid(
      'test-lib-only-in-tests',
      'What serves people carries no test help.',
      { path: '^(libs|services)/', pathNot: `${tests}|^libs/testing/` },
      { path: '^libs/testing/' },
    ),
    forbid(
      'kafka-behind-its-port',
      'Only libs/events speaks to Kafka; deploy asks the embedded broker whether it answers.',
      { path: '^(libs|services|scripts)/', pathNot: `^libs/events/|${tests}` },
      { path: '^node_modules/kafkajs/' },
    ),
    forbid(
      'bullmq-behind-its-port',
      'Only libs/jobs speaks to BullMQ.',
      { path: '^(libs|services|scripts|deploy)/', pathNot: `^libs/jobs/|${tests}` },
      { path: '^node_modules/bullmq/' },
    ),
    forbid(
      'ways-in-are-leaves',
      'Controllers, consumers and workers decode, call and answer: only modules (and tests) name them.',
      { path: '^services/[^/]+/src/', pathNot: `\\.module\\.ts$|/(main|worker|service)\\.ts$|${tests}` },
      { path: `^services/.*${waysIn}` },
    ),
    forbid(
      'plain-files-know-no-way-in',
      'A file without a suffix may be a provider or take a transaction; what came by HTTP, Kafka or a job it does not know.',
      { path: '^services/[^/]+/src/.+/[^./]+\\.ts$' },
      { path: '^node_modules/(kafkajs|bullmq|@nestjs/(microservices|swagger))/', dependencyTypesNot: ['type-only'] },
    ),
    forbid('no-cycles', 'What goes round cannot be read from one end.', {}, { circular: true }),
    forbid('everything-resolves', 'An import that names nothing.', {}, { couldNotResolve: true }),
    forbid(
      'dependencies-are-declared',
      'What is imported is named in package.json.',
      { path: '^(libs|services|deploy|scripts|test)/' },
      { dependencyTypes: npm.filter((type) => /no-pkg|unknown/.test(type)) },
    ),
  ],
  options: {
    exclude: { path: '(^|/)(dist|coverage)/' },
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    combinedDependencies: true, // every dependency is declared once, in the root
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'node', 'default'] },
  },
};
