import { Injectable } from '@nestjs/common';
import { HealthChecks } from '@silon/service-kit';
import { DataSource } from 'typeorm';

/** A process with a database is not ready while PostgreSQL does not answer; Kafka and Redis it can do without for a while. */
@Injectable()
export class DatabaseCheck {
  constructor(db: DataSource, health: HealthChecks) {
    health.add('database', async () => void (await db.query('SELECT 1')));
  }
}
