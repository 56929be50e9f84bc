import { answerProblem } from './answers';
import { authenticateClient } from './client-authentication';
import type { PracticeClient } from './clients';
import { readForm } from './parameters';
import type { Parameters } from './parameters';

/** A form from a client that is who it says it is. */
export interface ClientRequest {
  readonly client: PracticeClient;
  readonly values: Parameters['values'];
}

/** Reads what a client posts, authenticates it, and hands it on; answers itself where that fails (RFC 6749 §5.2). */
export async function withClient(
  request: Request,
  answer: (asked: ClientRequest) => Promise<Response>,
): Promise<Response> {
  const form = await readForm(request);
  if (form.kind === 'refused') {
    return answerProblem({ error: 'invalid_request', words: form.words }, form.status);
  }
  if (form.parameters.repeated.size > 0) {
    return answerProblem({ error: 'invalid_request', words: 'A parameter came more than once.' });
  }
  const authentication = await authenticateClient(request, form.parameters);
  if (authentication.kind === 'client') {
    return answer({ client: authentication.client, values: form.parameters.values });
  }
  const problem = { error: 'invalid_client', words: authentication.words } as const;
  return authentication.basic
    ? answerProblem(problem, 401, { 'www-authenticate': 'Basic realm="Practice"' })
    : answerProblem(problem);
}
