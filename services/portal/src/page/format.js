const locales = { id: 'id-ID', en: 'en-GB' };
const zones = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Ujung_Pandang': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** 303331 -> "303.331" in Indonesian. A folded figure ("<5") stays as it is. */
export const figure = (language, value) =>
  typeof value === 'number' ? value.toLocaleString(locales[language]) : `<${figure(language, Number(value.slice(1)))}`;

/** A share as a percentage with at most two decimals: "8,5 %". */
export const percent = (language, share) =>
  share.toLocaleString(locales[language], { style: 'percent', maximumFractionDigits: 2 });

/** "21:04:07 WITA" for today, with the day before it for another. */
export function moment(language, iso, timeZone, now = new Date()) {
  const at = new Date(iso);
  const time = clock(language, at, timeZone, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
  return dayOf(at, timeZone) === dayOf(now, timeZone) ? time : `${date(language, at, timeZone)} ${time}`;
}

/** "22 Nov 2017 08:00 WITA". */
export const moments = (language, iso, timeZone) =>
  iso === null
    ? '…'
    : `${date(language, new Date(iso), timeZone)} ${clock(language, new Date(iso), timeZone, { hour: '2-digit', minute: '2-digit' })}`;

/** A calendar day, "2018-06-27" -> "27 Juni 2018". */
export const day = (language, text) =>
  text
    ? new Date(`${text}T12:00:00Z`).toLocaleDateString(locales[language], { dateStyle: 'long', timeZone: 'UTC' })
    : '…';

const dayOf = (at, timeZone) => at.toLocaleDateString('en-CA', { timeZone });
const date = (language, at, timeZone) =>
  at.toLocaleDateString(locales[language], { day: 'numeric', month: 'short', year: 'numeric', timeZone });

/** Hours with colons in both languages; the zone by its Indonesian name. */
function clock(language, at, timeZone, parts) {
  const time = at.toLocaleTimeString('en-GB', { ...parts, hourCycle: 'h23', timeZone });
  return `${time} ${zones[timeZone] ?? timeZone}`;
}
