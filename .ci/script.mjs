/** A failure that was foreseen: its message tells the person at the terminal what to do; no stack needed. */
export class Advice extends Error {}

/**
 * Runs a script's main function: what it answers becomes the exit code, what it throws is printed and means
 * 1.
 *
 * @param {(args: string[]) => Promise<number>} main is given the script's arguments
 */
export async function runScript(main) {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Advice ? error.message : error);
    process.exitCode = 1;
  }
}
