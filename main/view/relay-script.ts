/**
 * What the relay page runs: it takes the fragment out of address and history before anything else, hands it to the
 * listener, and goes on to the result.
 */
export const relayScript = `
const answer = location.hash.slice(1);
history.replaceState(null, '', location.pathname);
const headers = { 'content-type': 'application/x-www-form-urlencoded' };
fetch(location.pathname, { method: 'POST', headers, body: answer, cache: 'no-store', credentials: 'omit' })
  .then((reply) => (reply.ok ? reply.text() : Promise.reject(reply.status)))
  .then((path) => location.replace(path))
  .catch(() => {
    document.querySelector('.pill').textContent = 'Not for this page';
    document.querySelector('h1').textContent = 'Nothing happened here';
    document.querySelector('p').textContent = 'This is not the answer that Token Tray waits for. Go back to it, and sign in again.';
  });
`;
