/** Currencies that start with the code of their one region, as most do: PLN is that of PL. */
const own =
	'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF ' +
	'CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD ' +
	'HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR ' +
	'LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB ' +
	'PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL ' +
	'THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST YER ZAR ZMW ZWG';

/** Regions whose currency has another name. Legal tender in November 2026, as the Unicode CLDR has it; a test compares. */
const others: Readonly<Record<string, string>> = {
	AUD: 'CC CX HM KI NF NR TV',
	CHF: 'LI',
	DKK: 'FO GL',
	EUR: 'AD AT AX BE BG BL CY DE EA EE ES FI FR GF GP GR HR IC IE IT LT LU LV MC ME MF MQ MT NL PM PT RE SI SK SM TF VA XK YT',
	GBP: 'GG GS IM JE TA',
	ILS: 'PS',
	MAD: 'EH',
	NOK: 'BV SJ',
	NZD: 'CK NU PN TK',
	SHP: 'AC',
	USD: 'AS BQ DG EC FM GU IO MH MP PR PW SV TC TL VG VI',
	XAF: 'CF CG CM GA GQ TD',
	XCD: 'AG AI DM GD KN LC MS VC',
	XCG: 'CW SX',
	XOF: 'BF BJ CI GW ML NE SN TG',
	XPF: 'NC PF WF',
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
		const region = /(?:^|-)([A-Z]{2})(?:-|$)/.exec(place)?.[1];
		const found = region && currencyOf(region);
		// Codes are younger than some browsers.
		if (found && isCurrency(found)) return found;
	}
	return 'EUR';
}

function currencyOf(region: string): string | undefined {
	const [shared] = Object.entries(others).find(([, regions]) => regions.split(' ').includes(region)) ?? [];
	return shared ?? own.split(' ').find((currency) => currency.startsWith(region));
}
