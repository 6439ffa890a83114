/**
 * What a page needs besides the sheet and the script of every page: the sheets of blocks and of code, and the script
 * that shows a video or map once a reader presses.
 */
export type Load = 'blocks' | 'code' | 'press';
