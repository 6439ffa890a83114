/** Currencies of places in which the handbook is likely to be read, each with its regions. */
const byCurrency: Readonly<Record<string, string>> = {
	EUR: 'AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK',
	...{ GBP: 'GB', USD: 'US', CAD: 'CA', AUD: 'AU', NZD: 'NZ', CHF: 'CH LI', SEK: 'SE', NOK: 'NO', DKK: 'DK' },
	...{ PLN: 'PL', CZK: 'CZ', HUF: 'HU', RON: 'RO', BGN: 'BG', TRY: 'TR', UAH: 'UA', ISK: 'IS', ILS: 'IL' },
	...{ AED: 'AE', SAR: 'SA', QAR: 'QA', KWD: 'KW', BHD: 'BH', OMR: 'OM', EGP: 'EG', JOD: 'JO', MAD: 'MA' },
	...{ INR: 'IN', PKR: 'PK', BDT: 'BD', LKR: 'LK', SGD: 'SG', MYR: 'MY', PHP: 'PH', THB: 'TH', IDR: 'ID' },
	...{ JPY: 'JP', CNY: 'CN', HKD: 'HK', TWD: 'TW', KRW: 'KR', VND: 'VN', ZAR: 'ZA', NGN: 'NG', KES: 'KE' },
	...{ GHS: 'GH', BRL: 'BR', MXN: 'MX', ARS: 'AR', CLP: 'CL', COP: 'CO', PEN: 'PE' },
};

/** Whether the browser knows a currency. What is kept may come from a newer one, or from anywhere. */
export function isCurrency(code: string): boolean {
	return Intl.supportedValuesOf('currency').includes(code);
}

/**
 * The currency to start with.
 * @param places region codes or language tags that may name one, such as `GB` or `de-CH`, the best first
 */
export function currencyFor(places: readonly string[]): string {
	for (const place of places) {
		const region = /(?:^|-)([A-Z]{2})$/.exec(place)?.[1];
		const found = Object.entries(byCurrency).find(([, regions]) =>
			regions.split(' ').includes(region ?? '-'),
		);
		if (found) return found[0];
	}
	return 'EUR';
}
