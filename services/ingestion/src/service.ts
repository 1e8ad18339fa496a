import { EventStrategy } from '@silon/events';
import type { ServiceOptions } from '@silon/service-kit';
import { IngestionModule } from './ingestion.module.js';
import { UPLOAD_PATH, UploadDoor } from './receive-upload/upload-door.js';
import { uploadPaths } from './receive-upload/upload-paths.js';

/** The service as it starts, in production and in tests. */
export const ingestion: ServiceOptions = {
  name: 'ingestion',
  module: IngestionModule,
  strategies: (app) => [app.get(EventStrategy)],
  paths: uploadPaths,
  prepare: (app) => void app.use(UPLOAD_PATH, app.get(UploadDoor).handle),
};
