/** Where the portal explains a rule: an address that lasts as long as the code, which is for ever. */
export const linkTo = (code: string): string => `/rules/${code}`;
