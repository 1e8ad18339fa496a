import { endRecorded } from '../../../deploy/local/process-record.ts';
import { pidFile } from '../one-system.ts';

/** After the last journey, whether one of them started it or not. */
export default () => endRecorded(pidFile);
