/** A part of Pagefind's script that we change: from its first words to those that follow it. */
interface Change {
	from: string;
	/** What stands behind it and stays. */
	upTo: string;
	instead: string;
	/** Other parts that change with it wherever they stand. */
	also?: readonly [part: string, instead: string];
}

/** Signs that Pagefind takes for parts of words; it writes them into the entry of each index. */
export const partsOfWords: readonly string[] = Array.from('_‿⁀⁔︳︴﹍﹎﹏＿');

const changes: readonly Change[] = [
	// The entry of an index says what we know: its files are named after the language of the site. It would cost a round trip.
	{
		from: 'async loadEntry(){',
		upTo: 'async loadMeta(',
		instead: `async loadEntry(){this.includeCharacters=${JSON.stringify(partsOfWords)};}findIndex(language){return{hash:language,wasm:language};}`,
	},
	// Browsers unpack files by themselves.
	{ from: 'var u8=Uint8Array;', upTo: 'var word_separators=', instead: '' },
	{
		from: 'decompress(data,file=',
		upTo: 'async set_ranking(',
		instead:
			'async decompress(data){if(this.decoder.decode(data.slice(0,12))!=="pagefind_dcd")data=new Uint8Array(await new Response(new Blob([data]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer());return data.slice(12);}',
		also: ['=this.decompress(', '=await this.decompress('],
	},
	// The engine is served as what it is: hosts compress it, and browsers compile it while it comes.
	{
		from: 'const wasm_url=',
		upTo: 'this.wasm=await this.backend(',
		instead: 'const final_wasm=await this.throttledFetch(`${this.basePath}wasm.${language}.wasm`);',
	},
	// Passages are cut by passage.ts.
	{
		from: 'const excerpt_start=calculate_excerpt_region(weighted',
		upTo: 'return fragment;}fullUrl',
		instead: '',
	},
	// What nobody here calls or reads.
	{ from: 'initPrimaryBasePath(basePath){', upTo: 'getDefaultBaseUrl(basePath){', instead: '' },
	{ from: 'async options(options2){const opts', upTo: 'async decompress(data)', instead: '' },
	{ from: 'if(this.highlightParam===null){', upTo: 'async getPtr(){', instead: 'return normalized;}' },
	{ from: 'async filters(){let ptr', upTo: 'async search(term', instead: '' },
	{ from: 'if(result2.params){', upTo: 'if(result2.mf&&', instead: '' },
	{ from: 'if(result2.vms&&', upTo: 'return res;});const searchTime', instead: '' },
	{ from: 'if(search_keywords){', upTo: 'return response;}};', instead: '' },
	// There is one index and no worker. What does not load is kept, and told to whoever asks; a browser need not report
	// it as a failure that nobody cares for.
	{
		from: 'const wrapper=new PagefindWrapper({',
		upTo: '};export{',
		instead:
			'const index=new PagefindInstance(instanceOptions);index.init(detectLanguage(),{load_wasm:true}).catch(()=>{});return{search:(term)=>index.search(term)};',
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
