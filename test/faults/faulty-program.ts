import { setTimeout as sleep } from 'node:timers/promises';
import { KafkaEventLog } from '@silon/events';
import { Queues } from '@silon/jobs';
import { FaultPoints } from './fault-points.ts';

/**
 * Runs a service as it is, but with faults at its seams: node faulty-program.ts <service> <program>. Nothing of the product is
 * changed; the classes between a service and the world outside are wrapped before it starts.
 */
const [service, program] = process.argv.slice(2) as [string, string];
const faults = new FaultPoints(process.env.FAULT_DIRECTORY!);
const die = () => process.kill(process.pid, 'SIGKILL');
const freeze = () => process.kill(process.pid, 'SIGSTOP');

const { publish, subscribe } = KafkaEventLog.prototype;
KafkaEventLog.prototype.publish = async function (records) {
  if (faults.take(`${service}.publish.before`)) die();
  await publish.call(this, records);
  if (faults.take(`${service}.publish.after`)) die();
  if (faults.take(`${service}.publish.freeze`)) freeze();
};

// Every event reaches its consumer twice, at the same time.
KafkaEventLog.prototype.subscribe = function (options) {
  const { onRecord } = options;
  const twice: typeof onRecord = async (record, keepAlive) => {
    await Promise.all([onRecord(record, keepAlive), onRecord(record, keepAlive)]);
  };
  return subscribe.call(this, { ...options, onRecord: twice });
};

// Every job reaches its worker twice, at the same time.
const { work } = Queues.prototype;
Queues.prototype.work = function (queue, slots, process) {
  const once = process as (...parameters: unknown[]) => Promise<unknown>;
  work.call(this, queue, slots, async (...parameters) => {
    await Promise.all([once(...parameters), once(...parameters)]);
  });
};

if (program === 'worker.js') await (await import('./faulty-judging.ts')).spoilJudging(faults, { die, freeze, sleep });

await import(new URL(`../../services/${service}/dist/${program}`, import.meta.url).href);
