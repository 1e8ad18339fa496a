import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HealthChecks } from './health-checks.js';

/** A service with a database lists this among its providers: it is not ready while PostgreSQL does not answer. */
@Injectable()
export class DatabaseCheck {
  constructor(db: DataSource, health: HealthChecks) {
    health.add('database', async () => void (await db.query('SELECT 1')));
  }
}
