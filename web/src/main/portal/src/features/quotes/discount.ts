import { percentText } from "../../i18n/format";
import { quotes as words } from "../../i18n/quotes";
import { isDecimal, isZero } from "../../money/decimal";

/** A discount in words; a ratio that is no decimal stays as it is written. */
export function discountText(discount: string): string {
    if (!isDecimal(discount)) {
        return words.deepest(discount);
    }
    return isZero(discount) ? words.atList : words.deepest(percentText(discount));
}
