import { preload } from './preload.ts';

// On the search page, somebody is about to search.
preload();
