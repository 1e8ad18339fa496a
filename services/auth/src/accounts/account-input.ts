import { z } from 'zod';

/** What somebody signs in with: small letters, digits and hyphens, so that it can be told by telephone. */
export const AccountName = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]{2,39}$/,
    'Huruf kecil, angka dan tanda hubung, 3 sampai 40 karakter\nSmall letters, digits and hyphens, 3 to 40 characters',
  );

export const Reason = z.strictObject({ reason: z.string().trim().min(3).max(500) });
