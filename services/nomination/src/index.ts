export { migrations } from './migrations.js';
export { nomination } from './service.js';
