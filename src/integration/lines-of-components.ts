/**
 * Lets an error in a component of the site folder name the line of its file, and not that of what was made of it. For
 * sites with components alone: the maps take time.
 */
export function linesOfComponents() {
	process.setSourceMapsEnabled(true);
	return {
		vite: {
			environments: {
				prerender: { build: { rolldownOptions: { output: { sourcemap: 'inline' as const } } } },
			},
		},
	};
}
