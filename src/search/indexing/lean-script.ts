/** A part of Pagefind's script that we change: from its first words to those that follow it. */
interface Change {
	from: string;
	/** What stands behind it and stays. */
	upTo: string;
	instead: string;
	/** Other parts that change with it wherever they stand. */
	also?: readonly [part: string, instead: string];
}

const changes: readonly Change[] = [
	// Browsers unpack files by themselves.
	{ from: 'var u8=Uint8Array;', upTo: 'var word_separators=', instead: '' },
	{
		from: 'decompress(data,file=',
		upTo: 'async set_ranking(',
		instead:
			'async decompress(data){if(this.decoder.decode(data.slice(0,12))!=="pagefind_dcd")data=new Uint8Array(await new Response(new Blob([data]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer());return data.slice(12);}',
		also: ['=this.decompress(', '=await this.decompress('],
	},
	// Passages are cut by passage.ts.
	{
		from: 'const excerpt_start=calculate_excerpt_region(weighted',
		upTo: 'return fragment;}fullUrl',
		instead: '',
	},
	// Pagefind begins to load when it is made, and waits for that nowhere. It keeps a failure and tells it to whoever asks
	// it something; without this, browsers also report it as one that nobody cares for.
	{
		from: 'this.init(options2?.language);',
		upTo: '}async options(',
		instead: 'this.init(options2?.language).catch(()=>{});',
	},
	// There is no worker: what falls back from one is all that is needed.
	{
		from: 'const wrapper=new PagefindWrapper({',
		upTo: '};export{',
		instead:
			'const pagefind=new Pagefind({...instanceOptions,language:detectLanguage()});return{search:(term)=>pagefind.search(term)};',
	},
];

/**
 * Takes out of Pagefind's script what we do not use of it: half of what a reader would load.
 * @throws Error when it is of a version that is written in another way
 */
export function leanScript(script: string): string {
	return changes.reduce((text, { from, upTo, instead, also }) => {
		const start = text.indexOf(from);
		const end = text.indexOf(upTo, start);
		if (start < 0 || end < 0) throw new Error(`This Pagefind has no “${from}”: see lean-script.ts.`);
		const changed = text.slice(0, start) + instead + text.slice(end);
		if (!also) return changed;
		if (!changed.includes(also[0])) throw new Error(`This Pagefind has no “${also[0]}”: see lean-script.ts.`);
		return changed.replaceAll(...also);
	}, script);
}
