import { expect, test } from 'vitest';
import { endingOf } from '../../../../src/tools/practise/recorder.ts';

test.each([
	['video/webm;codecs=vp9,opus', 'video', 'webm'],
	['audio/mp4', 'sound', 'm4a'],
	['video/mp4', 'video', 'mp4'],
	['audio/ogg', 'sound', 'ogg'],
	['video/x-matroska;codecs=avc1,opus', 'video', 'mkv'],
	['audio/x-matroska', 'sound', 'mka'],
	['', 'sound', 'webm'],
] as const)('a recording of %j as %s is a file that ends on %s', (type, medium, ending) =>
	expect(endingOf({ file: new Blob([], { type }), medium })).toBe(ending),
);
