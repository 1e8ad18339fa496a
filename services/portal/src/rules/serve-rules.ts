import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Express, Request, Response } from 'express';
import { ruleListHtml, rulePageHtml } from './rule-pages.js';
import type { Language } from './words.js';

const languageOf = ({ query }: Request): Language => (query.lang === 'en' ? 'en' : 'id');

/** `/rules` and `/rules/R110`: what every finding leads to. Of the catalogue alone, so they answer when nothing else does. */
export function serveRules(app: NestExpressApplication): void {
  const express: Express = app.getHttpAdapter().getInstance();
  const send = (response: Response, page: string) =>
    void response.set('Cache-Control', 'public, max-age=60').type('html').send(page);
  express.get('/rules', (request, response) => send(response, ruleListHtml(languageOf(request))));
  express.get('/rules/:code', (request, response, next) => {
    const page = rulePageHtml(request.params.code, languageOf(request));
    if (page === undefined) next();
    else send(response, page);
  });
}
