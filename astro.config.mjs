// For Astro's own tools, such as "astro check"; the commands of Callback say the same for each site.
import { defineConfig } from 'astro/config';
import callback from './src/integration/index.ts';

export default defineConfig({ integrations: [callback({ root: import.meta.dirname, folder: undefined })] });
