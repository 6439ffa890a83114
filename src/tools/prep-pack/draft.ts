import { cleanLine, cleanText } from './clean-text.ts';
import { isDay } from '../../lib/zone.ts';
import { interviewFormats, minutesIn } from '../shared/interview.ts';
import { packLimits, type Pack, type PackPerson } from './pack.ts';

/** Before the id of a guide in the name of its box. */
export const guideBox = 'guide-';

/**
 * The pack that a recruiter has written into the fields of the form. Its lists may be longer than a link carries.
 * @param fields value by the name of the field
 * @param here zone of the recruiter, where none was chosen
 */
export function packFrom(fields: ReadonlyMap<string, string>, here: string): Pack {
	const line = (name: string) => cleanLine(fields.get(name) ?? '', packLimits.line);
	const text = (name: string) => cleanText(fields.get(name) ?? '', packLimits.text);
	const day = fields.get('date') ?? '';
	const date = isDay(day) ? day : '';
	return {
		role: line('role'),
		company: line('company'),
		date,
		time: fields.get('time') ?? '',
		zone: date === '' ? '' : (fields.get('zone') ?? here),
		length: minutesIn(fields.get('length') ?? '') ?? 0,
		format: interviewFormats.find((format) => format === (fields.get('format') ?? interviewFormats[0])) ?? '',
		place: cleanLine(fields.get('place') ?? '', packLimits.place),
		people: peopleIn(fields.get('people') ?? ''),
		dress: text('dress'),
		notes: text('notes'),
		guides: [...fields.keys()]
			.filter((name) => name.startsWith(guideBox))
			.map((name) => name.slice(guideBox.length))
			.sort(),
		contact: { name: line('contact-name'), phone: line('contact-phone'), email: line('contact-email') },
	};
}

/** One person a line: name, then a comma, a tab or a dash between blanks, then the role. */
export function peopleIn(text: string): PackPerson[] {
	return text
		.split('\n')
		.map((line) => {
			const sign = line.search(/[,،、\t]|(?<=\s)[-–—](?=\s)/);
			const [name, role] = sign === -1 ? [line, ''] : [line.slice(0, sign), line.slice(sign + 1)];
			return { name: cleanLine(name, packLimits.line), role: cleanLine(role, packLimits.line) };
		})
		.filter(({ name }) => name !== '');
}
