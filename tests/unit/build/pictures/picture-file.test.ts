import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkPicture } from '../../../../src/build/pictures/picture-file.ts';

const top = realpathSync(mkdtempSync(join(tmpdir(), 'callback-picture-')));
const content = join(top, 'content');
afterAll(() => rmSync(top, { recursive: true }));

beforeAll(() => {
	mkdirSync(join(content, 'folder.png'), { recursive: true });
	writeFileSync(join(content, 'desk.png'), Buffer.from('\u0089PNG', 'latin1'));
	writeFileSync(join(content, 'empty.png'), '');
	writeFileSync(join(content, 'words.png'), 'x');
	writeFileSync(join(content, 'photo.png'), Buffer.from('\u00ff\u00d8\u00ff', 'latin1'));
	writeFileSync(join(content, 'shot.jpg'), Buffer.from('\0\0\0\u001cftypavif', 'latin1'));
	writeFileSync(join(content, 'huge.jpg'), Buffer.alloc(5_000_001));
	writeFileSync(join(top, 'outside.png'), 'x');
	symlinkSync(join(top, 'outside.png'), join(content, 'out.png'));
	symlinkSync(join(content, 'desk.png'), join(content, 'twin.png'));
	symlinkSync(top, join(content, 'above'));
	symlinkSync(join(content, 'words.png'), join(content, 'linked-words.png'));
});

const message = (name: string) => checkPicture(join(content, name), content, name)?.message;

test.each(['desk.png', 'twin.png'])(
	'%s is a file in the content folder, or a link to one: it is sound',
	(name) => expect(message(name)).toBeUndefined(),
);

test('the content folder itself may be reached through a link', () => {
	symlinkSync(content, join(top, 'linked'));
	expect(checkPicture(join(top, 'linked/desk.png'), join(top, 'linked'), 'desk.png')).toBeUndefined();
});

test.each([
	['lost.png', 'There is no picture "lost.png" here.'],
	['folder.png', 'There is no picture "folder.png" here.'],
	['huge.jpg', 'The picture "huge.jpg" is larger than 5 MB.'],
	['empty.png', 'The picture "empty.png" is empty.'],
	['words.png', 'The picture "words.png" cannot be read.'],
	['linked-words.png', 'The picture "linked-words.png" cannot be read.'],
	['photo.png', 'The picture "photo.png" is named .png, and holds a jpg.'],
	['shot.jpg', 'The picture "shot.jpg" is named .jpg, and holds an avif.'],
	['out.png', 'The picture "out.png" is a link to a place outside the content folder.'],
	['above/outside.png', 'The picture "above/outside.png" is a link to a place outside the content folder.'],
	['../outside.png', 'The picture "../outside.png" leaves the content folder.'],
])('%s is told: %s', (name, told) => expect(message(name)).toBe(told));
