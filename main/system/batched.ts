/** `run`, once for however many calls come before the current task ends. */
export function batched(run: () => void): () => void {
  let planned = false;
  return () => {
    if (planned) return;
    planned = true;
    queueMicrotask(() => {
      planned = false;
      run();
    });
  };
}
