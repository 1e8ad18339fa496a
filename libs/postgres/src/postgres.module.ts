import { type DynamicModule, Inject, Module, type OnModuleInit, type Type } from '@nestjs/common';
import { InjectDataSource, TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource, EntitySchema, MixedList } from 'typeorm';
import { DatabaseCheck } from './database-check.js';
import { requireDurable } from './require-durable.js';

/** What a service's settings must hold for its database. */
export interface PostgresSettings {
  /** The service's own database and its login role. */
  readonly DATABASE_URL: string;
  /** Connections at most; a job's transaction holds one, that of a conclusion two. */
  readonly DATABASE_POOL?: number;
  /** "off" only in tests, where the server runs without fsync. */
  readonly DATABASE_DURABILITY?: 'required' | 'off';
}

const DURABILITY = Symbol('durability');

/** One service, one database. Migrations are run by the owner role before the service starts, never by the service. */
@Module({})
export class PostgresModule implements OnModuleInit {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    @Inject(DURABILITY) private readonly durability: 'required' | 'off',
  ) {}

  static forRoot(config: Type<PostgresSettings>, entities: (Function | EntitySchema)[] = []): DynamicModule {
    const connection = TypeOrmModule.forRootAsync({
      inject: [config],
      useFactory: ({ DATABASE_URL, DATABASE_POOL = 10 }: PostgresSettings) => ({
        type: 'postgres' as const,
        url: DATABASE_URL,
        entities: entities as MixedList<Function | EntitySchema>,
        poolSize: DATABASE_POOL,
        synchronize: false,
        extra: {
          connectionTimeoutMillis: 10_000,
          idleTimeoutMillis: 60_000, // opening one costs both sides some 10 ms of processor time
          idle_in_transaction_session_timeout: 60_000,
          keepAlive: true,
        },
      }),
    });
    const repositories = TypeOrmModule.forFeature(entities as Function[] as never);
    return {
      module: PostgresModule,
      global: true,
      imports: [connection, repositories],
      providers: [
        DatabaseCheck,
        {
          provide: DURABILITY,
          inject: [config],
          useFactory: (settings: PostgresSettings) => settings.DATABASE_DURABILITY ?? 'required',
        },
      ],
      exports: [repositories],
    };
  }

  async onModuleInit(): Promise<void> {
    if (this.durability === 'required') await requireDurable(this.db);
  }
}
