/** server.properties of a single broker that is its own controller; topics are made by the services that own them. */
export function kafkaSettings(options: { port: number; controllerPort: number; data: string }): string {
  const { port, controllerPort, data } = options;
  const settings = {
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'inter.broker.listener.name': 'PLAINTEXT',
    'controller.listener.names': 'CONTROLLER',
    'log.dirs': data,
    'auto.create.topics.enable': false,
    'log.retention.ms': -1,
    // One broker: every internal topic has one copy.
    'offsets.topic.replication.factor': 1,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'share.coordinator.state.topic.replication.factor': 1,
    'share.coordinator.state.topic.min.isr': 1,
    // Small: 50 partitions of offsets and a cleaner of 128 MB are for clusters.
    'offsets.topic.num.partitions': 8,
    'log.cleaner.dedupe.buffer.size': 16 * 1024 * 1024,
    // After a kill -9 the broker's own former life keeps its place this long: 4 seconds instead of 9.
    'broker.session.timeout.ms': 4000,
    'broker.heartbeat.interval.ms': 1000,
    // A group is served at once, and its offsets outlive a quiet year.
    'group.initial.rebalance.delay.ms': 0,
    'group.min.session.timeout.ms': 1000,
    'offsets.retention.minutes': 525_600,
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}
