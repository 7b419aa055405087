/** The rules of the discussion that a contribution can break, in the order in which they are numbered. */
export const rules = ['capacity', 'courtesy', 'subject', 'advertising', 'personalData', 'copyright'] as const;
