import { expect, test } from 'vitest';
import { namesFile, wholeLink } from '../../../src/schema/whole-link.ts';

test.each([
	['www.firm.example', 'https://www.firm.example'],
	['firm.example/jobs?a=1', 'https://firm.example/jobs?a=1'],
	['localhost', '/localhost/'],
	['firm.example:8080', 'https://firm.example:8080'],
	['anna@firm.example', 'mailto:anna@firm.example'],
	['+49 30 123456', 'tel:+4930123456'],
	['020 7946 0123', 'tel:02079460123'],
	['working-with-us', '/working-with-us/'],
	['guides/star-stories', '/guides/star-stories/'],
	['../guides/star-stories/', '/guides/star-stories/'],
	['star-stories.md', '/star-stories/'],
	['about.html', '/about/'],
	['files/leaflet.pdf', '/files/leaflet.pdf'],
	['guides/pay/#first', '/guides/pay/#first'],
])('%s is %s', (to, whole) => expect(wholeLink(to)).toBe(whole));

test.each([
	'',
	'/about/',
	'#first',
	'?q=pay',
	'https://firm.example/',
	'mailto:anna@firm.example',
	'tel:123456',
	'two words',
	'a@b@firm.example',
	'—',
	'back\\slash',
	'javascript:alert(1)',
])('%j is left as it is', (to) => expect(wholeLink(to)).toBeUndefined());

test.each([
	['/leaflet.pdf', true],
	['/files/Pay.XLSX', true],
	['/guides/pay/', false],
	['/v1.2/', false],
])('%s names a file: %s', (path, isFile) => expect(namesFile(path)).toBe(isFile));
