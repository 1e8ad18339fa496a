export { canonicalJson } from './canonical-json.js';
export { linkActs } from './link-acts.js';
export { type Act, recordAct } from './record-act.js';
export { CreateTrace1760000000003 } from './trace.migration.js';
export { TraceModule } from './trace.module.js';
export { type TraceFault, type TraceReport, verifyTrace } from './verify-trace.js';
