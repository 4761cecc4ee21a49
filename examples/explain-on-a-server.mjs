// Explains and checks a customer's newest bill on a server, with the figures that the customer sees in the element.
// Try it against the mock utility, which prints its address and server key:
//
//   npm run mock -- --scenario co-high-bill
//   node examples/explain-on-a-server.mjs http://localhost:4010 <server key> cus_rosalba
import { createUtilityClient, mintSession } from 'servicedrop/client';
import { auditBill, displayIncrementMinor, explainBill, exponentOf } from 'servicedrop/domain';

const [baseUrl, serverKey, customerId] = process.argv.slice(2);
if (!baseUrl || !serverKey || !customerId) {
  throw new Error('usage: explain-on-a-server.mjs <base url> <server key> <customer id>');
}

const client = createUtilityClient({
  baseUrl,
  getSession: () => mintSession({ baseUrl, serverKey }, { customerId, role: 'customer', origins: [] }),
});

const { accounts } = await client.session();
for (const { id: accountId } of accounts) {
  // A year of bills: the newest two for the explanation, all of them for what is usual in this home.
  const { data } = await client.bills.list({ accountId, limit: 13, include: ['lines', 'tariff'] });
  const [bill, previous] = data.items;
  if (!bill || !previous) continue;

  const money = (minor) =>
    new Intl.NumberFormat('en', {
      style: 'currency',
      currency: bill.currency,
      signDisplay: 'exceptZero',
      minimumFractionDigits: displayIncrementMinor(bill.currency) > 1 ? 0 : exponentOf(bill.currency),
    }).format(minor / 10 ** exponentOf(bill.currency));

  const explanation = explainBill(previous, bill);
  if (explanation.status === 'withheld') {
    console.log(`${bill.number}: nothing is said of causes (${explanation.withheldReason})`);
  } else {
    console.log(`${bill.number}: ${money(explanation.deltaMinor)} against ${previous.number}`);
    for (const { cause, sectionId, amountMinor } of explanation.parts) {
      const section = bill.sections?.find(({ id }) => id === sectionId);
      console.log(`  ${money(amountMinor)}  ${cause}${section ? `, ${section.label}` : ''}`);
    }
    if (explanation.residualMinor !== 0)
      console.log(`  ${money(explanation.residualMinor)}  rounding of lines`);
  }
  for (const { id, status, reason } of auditBill(bill, data.items.slice(1))) {
    console.log(`  ${status}: ${id}${reason ? ` (${reason})` : ''}`);
  }
}
client.close();
