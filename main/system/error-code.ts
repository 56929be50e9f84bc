/** The system's name for a fault, such as EACCES; `otherwise` where it has none. */
export const codeOf = (cause: unknown, otherwise = 'unknown fault'): string =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : otherwise;
