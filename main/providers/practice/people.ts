/** Someone who can sign in to Practice. */
export interface PracticePerson {
  /** The value in the form and in the ledger. */
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
}

/** The people of Practice, the first one chosen at first. They have no passwords and no data. */
export const practicePeople: readonly PracticePerson[] = [
  { id: 'ada', accountId: 'practice-account-1', name: 'Ada Practice' },
  { id: 'grace', accountId: 'practice-account-2', name: 'Grace Practice' },
];

/** The person of that id, or undefined. */
export function findPerson(id: string | null | undefined): PracticePerson | undefined {
  return practicePeople.find((person) => person.id === id);
}
