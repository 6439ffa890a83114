/** What somebody the reader meets is to them, as far as it changes what to ask and what to write. */
export const peopleKinds = ['manager', 'executive', 'peer', 'hr', 'recruiter', 'other'] as const;
export type PersonKind = (typeof peopleKinds)[number];
