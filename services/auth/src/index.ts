export { AuthModule } from './auth.module.js';
export { migrations } from './migrations.js';
