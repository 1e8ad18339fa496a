import { Column, Entity, PrimaryColumn } from 'typeorm';

export const stageKinds = [
  'support-handover',
  'admin-verification',
  'factual-verification',
  'repair',
  'registration',
  'determination',
] as const;
export type StageKind = (typeof stageKinds)[number];

/** Support is handed over in its own stage and again in the repair. */
export const receivingKinds: readonly StageKind[] = ['support-handover', 'repair'];

/** One window of the calendar. */
@Entity('stage')
export class StageRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'election_id' }) electionId!: string;
  @Column('int') version!: number;
  @Column('text') kind!: StageKind;
  @Column('text') name!: string;
  @Column('timestamptz', { name: 'opens_at' }) opensAt!: Date;
  @Column('timestamptz', { name: 'closes_at' }) closesAt!: Date;
  /** Number of the decision an exceptional window rests on; empty for an ordinary one. */
  @Column('text', { name: 'exception_decision' }) exceptionDecision!: string;
  /** SHA-256 of the rules that what is received in the window is judged by; empty where nothing is received. */
  @Column('text', { name: 'rule_pack' }) rulePack!: string;
  /** Number of the decision that changed the pack while the window was open; empty where none did. */
  @Column('text', { name: 'rule_pack_decision' }) rulePackDecision!: string;
}
