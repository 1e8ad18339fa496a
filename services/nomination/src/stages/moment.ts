const OFFSET = /(Z|[+-]\d\d:?\d\d)$/;

/** The instant of an ISO date-time; without an offset it is the clock on the wall in the zone (an IANA name). */
export function instantOf(moment: string, timeZone: string): Date {
  if (OFFSET.test(moment)) return new Date(moment);
  const asUtc = new Date(`${moment}Z`);
  return new Date(asUtc.getTime() - offsetOf(asUtc, timeZone));
}

/** Milliseconds the zone is ahead of UTC; Indonesia's zones never change over the year. */
function offsetOf(instant: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(instant);
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(
    parts.find(({ type }) => type === 'timeZoneName')?.value ?? '',
  ) ?? ['', '+', '0', '0'];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
