/**
 * What a site's own server does for its customers: it knows who is signed in and asks the utility's API, with the
 * server key, for a client token. Here "who is signed in" is the scenario the visitor picked; each has a world of its own.
 */
export function createScenarioDesk(api) {
  const worlds = new Map();

  async function post(url, body, headers = {}) {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${new URL(url).pathname} answered ${answer.status}`);
    return answer.json();
  }

  async function scenarios() {
    const answer = await fetch(`${api}/_mock/scenarios`);
    return (await answer.json()).items;
  }

  function world(scenario) {
    let opening = worlds.get(scenario);
    if (!opening) {
      opening = post(`${api}/_mock/reset`, { scenario }).catch((error) => {
        worlds.delete(scenario);
        throw error;
      });
      worlds.set(scenario, opening);
    }
    return opening;
  }

  /** Mints a token for the scenario's customer, valid on `origin` only. */
  async function mint(scenario, origin) {
    const { baseUrl, serverKey } = await world(scenario);
    const found = (await scenarios()).find((entry) => entry.name === scenario);
    return post(
      `${baseUrl}/v1/sessions`,
      { customerId: found.customers[0].id, role: 'customer', origins: [origin] },
      { authorization: `Bearer ${serverKey}` },
    );
  }

  return { scenarios, world, mint };
}
