import type { Office } from '@silon/threshold';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DecreeWarning } from './decree-warning.js';

export interface Subregion {
  /** Flat, "5201". */
  readonly code: string;
  readonly name: string;
}

export interface RuleSettings {
  readonly minimumAge: number;
  readonly maximumAge: number;
  /** Rule code to severity, where the cycle differs from the catalogue. */
  readonly severities: Readonly<Record<string, string>>;
}

@Entity('election')
export class ElectionRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('int') version!: number;
  @Column('text') commission!: string;
  @Column('text') name!: string;
  @Column('text') office!: Office;
  @Column('text', { name: 'region_code' }) regionCode!: string;
  @Column('text', { name: 'region_name' }) regionName!: string;
  @Column('text', { name: 'region_edition' }) regionEdition!: string;
  @Column('jsonb') subregions!: readonly Subregion[];
  @Column('int', { name: 'voter_list_total' }) voterListTotal!: number;
  @Column('int', { name: 'minimum_support' }) minimumSupport!: number;
  @Column('int', { name: 'minimum_spread' }) minimumSpread!: number;
  @Column('text', { name: 'decree_number' }) decreeNumber!: string;
  @Column('date', { name: 'decree_date' }) decreeDate!: string;
  @Column('jsonb', { name: 'decree_warnings' }) decreeWarnings!: readonly DecreeWarning[];
  @Column('text', { name: 'time_zone' }) timeZone!: string;
  @Column('date', { name: 'voting_day' }) votingDay!: string;
  @Column('int', { name: 'settings_version' }) settingsVersion!: number;
  @Column('jsonb', { name: 'rule_settings' }) ruleSettings!: RuleSettings;
  @Column('text') profile!: string;
}
