/** That a table cannot be protected: the sensitive cells for which no pattern exists, and the published cells in the way. */
export type Conflict = { unprotected: readonly number[]; published: readonly number[] };
