import { UtilityBillExplainer } from '../elements/bill-explainer/bill-explainer.js';
import { UtilityPaymentHelp } from '../elements/payment-help/payment-help.js';
import { UtilityUsageChart } from '../elements/usage-chart/usage-chart.js';
import { UtilityPayButton } from '../elements/pay-button/pay-button.js';
import { UtilityChatLauncher } from '../elements/chat-launcher/chat-launcher.js';
import { UtilityMoveWizard } from '../elements/move-wizard/move-wizard.js';
import { UtilityMoveTracker } from '../elements/move-tracker/move-tracker.js';
import { UtilityProvider } from '../elements/provider/provider.js';
import { attachContextRoot } from './context-root.js';
import { define, type DefineOptions, type VersionedElement } from './define.js';

/** Every element by its name without the prefix; the provider first, because it tells the page's version. */
const elements: Readonly<Record<string, VersionedElement>> = {
  provider: UtilityProvider,
  'pay-button': UtilityPayButton,
  'chat-launcher': UtilityChatLauncher,
  'move-wizard': UtilityMoveWizard,
  'move-tracker': UtilityMoveTracker,
  'payment-help': UtilityPaymentHelp,
  'usage-chart': UtilityUsageChart,
  'bill-explainer': UtilityBillExplainer,
};

/**
 * Registers every element. With a prefix, beside another version or library that has the usual tags.
 * Returns true where all tags are of this version.
 */
export function defineAll(options: DefineOptions = {}): boolean {
  attachContextRoot();
  return Object.entries(elements)
    .map(([name, element]) => define(name, element, options))
    .every((done) => done);
}
