import { UtilityError, type ErrorKind } from '../../client/errors.js';
import type { Trouble } from '../../domain/payment/machine.js';
import { moneyStyle } from '../parts/money-style.js';
import { errorText } from '../parts/panels.js';
import type { PanelPage } from './panel-page.js';
import type { PanelStrings } from './panel.strings.js';

/** Why the customer is back at the form, in words. */
export function noticeOf(
  trouble: Trouble,
  { balance, payable, common, f }: PanelPage,
  t: PanelStrings,
): string {
  switch (trouble.code) {
    case 'amount_changed':
      return t.amountChanged({ amount: f.money(payable.owedMinor, moneyStyle(balance.currency)) });
    case 'bill_superseded':
    case 'bill_not_payable':
      return t.billChanged;
    case 'method_unavailable':
    case 'method_required':
      return t.methodGone;
    case 'date_not_possible':
      return t.dateGone;
    case 'fields_token_invalid':
      return t.fieldsWrong;
    case 'return_url_refused':
      return t.returnRefused;
    default:
      return kindText(trouble, common, t);
  }
}

function kindText({ kind }: Trouble, common: PanelPage['common'], t: PanelStrings): string {
  switch (kind) {
    case 'partner':
      return t.partnerFailed;
    case 'bad-response':
      return t.answerDiffers;
    case 'not-found':
      return t.notFound;
    default:
      return `${t.nothingSent} ${errorText(common, new UtilityError(kind as ErrorKind))}`;
  }
}
