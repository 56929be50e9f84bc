import type { AuthorizationRequest } from '../authorization-request';
import { checkboxName } from '../decision';
import { tokenLives } from '../lives';
import { practicePaths } from '../metadata';
import { practicePeople } from '../people';
import { practiceScopes } from '../scopes';
import { answerPage } from './document';
import { html, type Markup } from '../../../view/page/html';
import { chevron } from './chevron';

/** What the consent page is about. */
export interface ConsentPage {
  readonly request: AuthorizationRequest;
  /** The one-time id under which the request waits. */
  readonly transaction: string;
  readonly nonce: string;
}

/** Asks a person what the client may have, for how long at a time, and as whom. */
export function answerConsentPage({ request, transaction, nonce }: ConsentPage): Response {
  const body = html`<h1>${request.client.name} asks for access</h1>
    ${showFacts(request)}
    <form method="post" action="${practicePaths.authorize}">
      <input type="hidden" name="transaction" value="${transaction}" />
      ${showScopes(request)} ${showChoices()} ${request.inFragment ? [] : [rotation]}
      <div class="actions">
        <button name="decision" value="approve">Approve</button>
        <button name="decision" value="deny" class="quiet">Deny</button>
      </div>
    </form>`;
  const formAction = `'self' ${allowRedirect(request.redirectUri)}`;
  return answerPage({ status: 200, title: 'Sign in to Practice', body, nonce, formAction });
}

/**
 * Chromium holds the redirect after the form to `form-action` as well. A CSP source cannot name an IPv6 address
 * (CSP3 §2.3.1), so for one only the scheme is left.
 */
function allowRedirect(redirectUri: string): string {
  const { origin, protocol } = new URL(redirectUri);
  return origin.includes('[') ? protocol : origin;
}

function showFacts({ client, redirectUri }: AuthorizationRequest): Markup {
  return html`<dl class="facts">
    <dt>Client</dt>
    <dd>${client.clientId}</dd>
    <dt>Answer goes to</dt>
    <dd>${redirectUri}</dd>
  </dl>`;
}

function showScopes({ scopes }: AuthorizationRequest): Markup {
  const asked = practiceScopes.filter(({ scope }) => scopes.includes(scope));
  return html`<fieldset>
    <legend>Allow it to</legend>
    <div class="scopes">
      ${asked.map(
        ({ scope, title, description }) =>
          html`<label class="check">
            <input type="checkbox" name="${checkboxName(scope)}" checked />
            <b>${title}</b>
            <code>${scope}</code>
            <small>${description}</small>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

function showChoices(): Markup {
  const people = practicePeople.map(({ id, name }) => showOption(id, name));
  const lives = tokenLives.map(({ seconds, words }) => showOption(String(seconds), words));
  return html`<div class="pair">
    ${showSelect('person', 'Sign in as', people)} ${showSelect('life', 'Token life', lives)}
  </div>`;
}

const rotation = html`<label class="check rotate">
  <input type="checkbox" name="rotate" />
  <span>Give a new refresh token at each renewal</span>
</label>`;

function showSelect(name: string, title: string, options: readonly Markup[]): Markup {
  return html`<label>
    <span class="title">${title}</span>
    <span class="select">
      <select name="${name}">
        ${options}
      </select>
      ${chevron}
    </span>
  </label>`;
}

function showOption(value: string, words: string): Markup {
  return html`<option value="${value}">${words}</option>`;
}
