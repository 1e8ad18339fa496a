import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A prospective candidate pair. Candidates are public figures: their names are published by law. */
@Entity('pair')
export class PairRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'election_id' }) electionId!: string;
  @Column('int') version!: number;
  @Column('text', { name: 'candidate_name' }) candidateName!: string;
  @Column('text', { name: 'vice_candidate_name' }) viceCandidateName!: string;
  /** Empty until the mandate was filed. */
  @Column('text', { name: 'mandate_number' }) mandateNumber!: string;
  @Column('date', { name: 'mandate_date', nullable: true }) mandateDate!: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}
