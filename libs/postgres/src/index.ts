export { BinaryRows } from './binary-rows.js';
export { copyBinaryInto, copyInto, type CopyValue } from './copy-into.js';
export { CreateDuty1760000000001 } from './duty.migration.js';
export { Duty, type DutyOptions } from './duty.js';
export { DutyHolder, type DutyPlan } from './duty-holder.js';
export { type DatabaseFigure, gaugeOf } from './gauge-of.js';
export { migrate, migrateAsOwner, type Migration } from './migrate.js';
export { PostgresModule, type PostgresSettings } from './postgres.module.js';
export { requireDurable } from './require-durable.js';
