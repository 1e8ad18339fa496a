import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HealthChecks } from '@silon/service-kit';
import { DataSource } from 'typeorm';

/** Reporting can do without Kafka and Redis for a while, but not without its database. */
@Injectable()
export class DatabaseCheck implements OnModuleInit {
  constructor(
    private readonly checks: HealthChecks,
    private readonly db: DataSource,
  ) {}

  onModuleInit(): void {
    this.checks.add('database', async () => void (await this.db.query('SELECT 1')));
  }
}
