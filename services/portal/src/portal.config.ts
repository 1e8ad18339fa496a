import { Config } from '@silon/service-kit';
import { z } from 'zod';

/** Addresses of one service's instances, separated by commas; none: the portal answers 502 for it. */
const addresses = z
  .string()
  .default('')
  .transform((list) => list.split(',').filter(Boolean))
  .pipe(z.array(z.url({ protocol: /^https?$/ })));

/** Where the services are (in a cluster the ingress knows and the portal only serves the page), and where the source is. */
export class PortalConfig extends Config({
  /**
   * Where the source of the running program is; the page's footer leads there. Who runs a changed program names the source of
   * that one: section 13 of the AGPL owes it to everybody who uses it over a network.
   */
  SOURCE_URL: z.url({ protocol: /^https?$/ }).default('https://github.com/open-silon/open-silon'),
  AUTH_URLS: addresses,
  NOMINATION_URLS: addresses,
  INGESTION_URLS: addresses,
  VALIDATION_URLS: addresses,
  REPORTING_URLS: addresses,
  /** An upstream that cannot be reached is left alone for this long. */
  UPSTREAM_REST_MS: z.coerce.number().int().min(0).default(2_000),
  UPSTREAM_CONNECT_MS: z.coerce.number().int().min(100).default(3_000),
}) {}
