export { migrations } from './migrations.js';
export { auth } from './service.js';
