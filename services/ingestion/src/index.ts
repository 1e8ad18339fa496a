export { IngestionModule } from './ingestion.module.js';
export { migrations } from './migrations.js';
export { ingestion } from './service.js';
export type { IssuedTemplate } from './templates/issue-template.action.js';
export { writeTemplate } from './templates/write-template.js';
