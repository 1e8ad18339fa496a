export { IngestionModule } from './ingestion.module.js';
export { migrations } from './migrations.js';
export { ingestion } from './service.js';
