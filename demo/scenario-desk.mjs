/** Who answers at the help desk of every pretend utility. */
const AGENT = 'agt_marcela';

/**
 * What a site's own server does for its customers: it knows who is signed in and asks the utility's API, with the
 * server key, for a client token. Here "who is signed in" is the scenario the visitor picked; each has a world of its own.
 */
export async function createScenarioDesk(api) {
  // Imported when needed: `npm start` may have to build it first.
  const { createUtilityClient, mintSession } = await import('../dist/client.js');
  const listed = await fetch(`${api}/_mock/scenarios`);
  const scenarios = (await listed.json()).items;
  const worlds = new Map();

  async function open(name) {
    const answer = await fetch(`${api}/_mock/reset`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ scenario: name }),
    });
    if (!answer.ok) throw new Error(`the mock utility did not open ${name}: ${answer.status}`);
    const { baseUrl, serverKey, world } = await answer.json();
    const [customer] = scenarios.find((scenario) => scenario.name === name).customers;
    const client = createUtilityClient({ baseUrl });
    const { data: config } = await client.config.get();
    client.close();
    return { world, baseUrl, serverKey, customer, brand: config.brand };
  }

  /** The world of a scenario, opened when it is first asked for. */
  function world(name) {
    let opening = worlds.get(name);
    if (!opening) {
      opening = open(name).catch((error) => {
        worlds.delete(name);
        throw error;
      });
      worlds.set(name, opening);
    }
    return opening;
  }

  /** Mints a token for the scenario's customer, good on `origin` only. */
  async function mint(name, origin) {
    const { baseUrl, serverKey, customer } = await world(name);
    return mintSession(
      { baseUrl, serverKey },
      { customerId: customer.id, role: 'customer', origins: [origin] },
    );
  }

  /** Mints a token for a person who works for the utility. */
  async function mintAgent(name, origin) {
    const { baseUrl, serverKey } = await world(name);
    return mintSession({ baseUrl, serverKey }, { customerId: AGENT, role: 'agent', origins: [origin] });
  }

  return { scenarios, world, mint, mintAgent };
}
