import type { ServiceOptions } from '@silon/service-kit';
import { answerProblems } from './answer-problems.js';
import { serveFirstPage } from './first-page.js';
import { forwarding } from './forwarding/forwarding.js';
import { PortalConfig } from './portal.config.js';
import { serveRules } from './rules/serve-rules.js';
import { PortalModule } from './portal.module.js';

/** How the portal is put together; main.ts and the tests start the same. */
export const portal: ServiceOptions = {
  name: 'portal',
  module: PortalModule,
  prepare: (app) => {
    const config = app.get(PortalConfig);
    app.use(forwarding(config));
    serveFirstPage(app, config.SOURCE_URL);
    serveRules(app);
    app.use(...answerProblems);
  },
};
