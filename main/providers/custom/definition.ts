import { z } from 'zod';
import type { CustomProvider } from '../../../preload/form-vocabulary';

const address = z.string().max(2000);

/** What a person typed of a provider, as the profiles file holds it and the form sends it; nothing in it is secret. */
export const customProvider = z.object({
  source: z.enum(['issuer', 'typed']),
  issuer: address,
  authorization: address,
  token: address,
  revocation: address,
  userinfo: address,
  clientAuthentication: z.enum(['client_secret_basic', 'client_secret_post']),
  parameters: z.string().max(4000),
}) satisfies z.ZodType<CustomProvider>;

/** What the form begins with. */
export const blankProvider: CustomProvider = {
  source: 'issuer',
  issuer: '',
  authorization: '',
  token: '',
  revocation: '',
  userinfo: '',
  clientAuthentication: 'client_secret_basic',
  parameters: '',
};
