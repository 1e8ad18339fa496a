import type { Role } from '@silon/access';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type AccountState = 'invited' | 'active' | 'disabled';

/** Who may sign in, and for whom. An operator's election and pair never change. */
@Entity('account')
export class AccountRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text') role!: Role;
  @Column('text') commission!: string;
  @Column('text', { name: 'election_id', nullable: true }) electionId!: string | null;
  @Column('text', { name: 'pair_id', nullable: true }) pairId!: string | null;
  @Column('text') state!: AccountState;
  /** Counts the changes the world hears of. */
  @Column('int') version!: number;
  @Column('text', { name: 'password_hash', nullable: true, select: false }) passwordHash?: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}
