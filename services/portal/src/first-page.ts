import { fileURLToPath } from 'node:url';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Express } from 'express';
import helmet from 'helmet';

const none = ["'none'"];
const own = ["'self'"];

/** The page needs nothing but itself: no inline script or style, no frame, no other host. */
const policy = {
  useDefaults: false,
  directives: {
    defaultSrc: none,
    scriptSrc: own,
    styleSrc: own,
    imgSrc: own,
    connectSrc: own,
    baseUri: none,
    formAction: none,
    frameAncestors: none,
  },
};

/** Serves the first page, which lies beside this file as it is; `/source`, to which it links, leads on to `sourceUrl`. */
export function serveFirstPage(app: NestExpressApplication, sourceUrl: string): void {
  app.use(helmet({ contentSecurityPolicy: policy }));
  const express: Express = app.getHttpAdapter().getInstance();
  express.get('/source', (_, response) => response.redirect(sourceUrl));
  app.useStaticAssets(fileURLToPath(new URL('./page/', import.meta.url)), {
    setHeaders: (response, path) => {
      response.setHeader('Cache-Control', path.endsWith('.html') ? 'no-cache' : 'public, max-age=60');
    },
  });
}
