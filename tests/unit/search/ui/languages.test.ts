// The search in the languages that a site may have, beside Pagefind alone on the same pages.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { searchSite, type SearchSite } from '../../../support/search-site.ts';

interface Language {
	lang: string;
	/** Texts of four pages: on pay, on the interview, on papers, on the place of work. */
	texts: readonly [pay: string, interview: string, papers: string, place: string];
	/** What people type, and the number of the page that answers it. */
	queries: readonly [typed: string, page: number][];
}

const languages: readonly Language[] = [
	{
		lang: 'tr',
		texts: [
			'<h1>Maaş görüşmesi</h1><p>Ücretinizi İzmir için araştırın. IBAN numaranız hazır olsun; maaşı sormaktan çekinmeyin.</p>',
			'<h1>İkinci görüşme</h1><p>Işık arkanızda kalmasın. Kıyafetinizi akşamdan seçin, sorularınızı yazın. Kadıköy’den ve Işık’ta da sorulur.</p>',
			'<h1>İlan ve başvuru</h1><p>Başvurunuzda diploma ve kimlik bulunsun.</p>',
			'<h1>Isparta ofisi</h1><p>Şirket çalışanları saat dokuzda başlar.</p>',
		],
		queries: [
			['ilan', 2],
			['İLAN', 2],
			['iban', 0],
			['ıban', 0],
			['IBAN', 0],
			['isparta', 3],
			['ısparta', 3],
			['izmir', 0],
			['ışık', 1],
			['IŞIK', 1],
			['isik', 1],
			['maaşlar', 0],
			['ucret', 0],
			['kıyafet', 1],
			['kadikoy', 1],
			['KADIKÖY', 1],
			["Kadıköy'den", 1],
			['ışıkta', 1],
			['sirket', 3],
		],
	},
	{
		lang: 'ja',
		texts: [
			'<h1>給料の交渉</h1><p>希望年収を聞かれたら、データを見せて答えます。</p>',
			'<h1>二次面接の準備</h1><p>面接官は<strong>志望動機</strong>をくわしく聞きます。</p>',
			'<h1>履歴書と書類</h1><p>アルバイトの経験も書きましょう。ﾊﾟｿｺﾝの技能は３つまで。</p>',
			'<h1>職場の見学</h1><p>デザインの部屋とIT部門を見ます。</p>',
		],
		queries: [
			['データ', 0],
			['アルバイト', 2],
			['デザイン', 3],
			['パソコン', 2],
			['面接', 1],
			['志望動機を', 1],
			['履歴書', 2],
			['年収', 0],
			['職場', 3],
			['面接官', 1],
			['ＩＴ部門', 3],
			['給料 交渉', 0],
			['給料の交渉について', 0],
		],
	},
	{
		lang: 'ko',
		texts: [
			'<h1>연봉협상</h1><p>희망 연봉을 먼저 말하지 마세요. 협상에서는 기다리세요.</p>',
			'<h1>두 번째 면접</h1><p>면접관에게 질문을 세 개 하세요.</p>',
			'<h1>계약서와 서류</h1><p>계약서를 읽고 이력서에 경력을 적으세요.</p>',
			'<h1>근무 환경</h1><p>휴가는 회사마다 다릅니다.</p>',
		],
		queries: [
			['계약서', 2],
			['협상', 0],
			['면접관', 1],
			['면접관이', 1],
			['질문', 1],
			['질문은', 1],
			['연봉', 0],
			['휴가를', 3],
			['이력서', 2],
			['연봉 협상', 0],
			['경력', 2],
		],
	},
	{
		lang: 'th',
		texts: [
			'<h1>การต่อรองเงินเดือน</h1><p>บอกเงินเดือนที่ต้องการและสวัสดิการ</p>',
			'<h1>สัมภาษณ์งานรอบสอง</h1><p>เตรียมคำถามและแต่งกายสุภาพ</p>',
			'<h1>เอกสารสมัครงาน</h1><p>นำประวัติย่อและบัตรประชาชนมาด้วย</p>',
			'<h1>สถานที่ทำงาน</h1><p>วันลาพักร้อนเริ่มหลังทดลองงาน</p>',
		],
		queries: [
			['เงินเดือน', 0],
			['สัมภาษณ์', 1],
			['คำถาม', 1],
			['เอกสาร', 2],
			['สวัสดิการ', 0],
			['ประวัติย่อ', 2],
			['พักร้อน', 3],
			['ทดลองงาน', 3],
			['ต่อรอง', 0],
			['แต่งกาย', 1],
		],
	},
	{
		lang: 'zh',
		texts: [
			'<h1>薪资谈判</h1><p>先了解市场工资，再谈年终奖金。</p>',
			'<h1>第二轮面试</h1><p>面试官会问你的优点和缺点。</p>',
			'<h1>合同和材料</h1><p>请带上身份证和简历复印件。</p>',
			'<h1>工作环境</h1><p>试用期三个月，每年有带薪假期。</p>',
		],
		queries: [
			['薪资', 0],
			['工资', 0],
			['面试', 1],
			['面试官', 1],
			['合同', 2],
			['简历', 2],
			['试用期', 3],
			['假期', 3],
			['年终奖', 0],
			['缺点', 1],
			['工资和奖金', 0],
		],
	},
	{
		lang: 'hi',
		texts: [
			'<h1>वेतन की बातचीत</h1><p>अपनी तनख़्वाह सोचकर बताइए, बोनस भी पूछिए।</p>',
			'<h1>दूसरा साक्षात्कार</h1><p>सवालों के जवाब उदाहरण से दीजिए।</p>',
			'<h1>दस्तावेज़ और अनुबंध</h1><p>प्रमाणपत्र साथ लाइए।</p>',
			'<h1>कार्यालय</h1><p>छुट्टियाँ और काम के घंटे यहाँ लिखे हैं।</p>',
		],
		queries: [
			['वेतन', 0],
			['तनख्वाह', 0],
			['बोनस', 0],
			['साक्षात्कार', 1],
			['सवालों', 1],
			['दस्तावेज', 2],
			['दस्तावेज़', 2],
			['अनुबंध', 2],
			['छुट्टियाँ', 3],
			['कार्यालय', 3],
			['प्रमाणपत्र', 2],
		],
	},
	{
		lang: 'ar',
		texts: [
			'<h1>التفاوض على الراتب</h1><p>اسأل عن البدلات والعلاوات قبل التوقيع.</p>',
			'<h1>المقابلة الثانية</h1><p>فالمدير يسأل عن خبرتك، وللأسئلة وقت في النهاية.</p>',
			'<h1>العقد والوثائق</h1><p>أحضر الشهادات وبطاقة الهُوِيَّة.</p>',
			'<h1>بيئة العمل</h1><p>الدوام والإجازة السنوية في مكتب الشركة.</p>',
		],
		queries: [
			['إجازة', 3],
			['اجازه', 3],
			['الإجازة', 3],
			['مدير', 1],
			['المدير', 1],
			['راتب', 0],
			['علاوات', 0],
			['هوية', 2],
			['مقابله', 1],
			['أسئلة', 1],
			['وثائق', 2],
			['شهادات', 2],
			['شركة', 3],
		],
	},
	{
		lang: 'he',
		texts: [
			'<h1>משא ומתן על השכר</h1><p>בדקו את הבונוס ואת התנאים.</p>',
			'<h1>הראיון השני</h1><p>המנהלת תשאל שאלות, ובראיון יש זמן לשאלותיכם.</p>',
			'<h1>חוזה ומסמכים</h1><p>הביאו תעודות וקורות חיים.</p>',
			'<h1>מקום העבודה</h1><p>החופשה מתחילה לאחר תקופת הניסיון.</p>',
		],
		queries: [
			['שכר', 0],
			['השכר', 0],
			['בשכר', 0],
			['ראיון', 1],
			['מנהלת', 1],
			['חוזה', 2],
			['החוזה', 2],
			['מסמכים', 2],
			['חופשה', 3],
			['ניסיון', 3],
			['בונוס', 0],
			['שָׂכָר', 0],
		],
	},
	{
		lang: 'pl',
		texts: [
			'<h1>Rozmowa o wynagrodzeniu</h1><p>Zapytaj o sto złotych premii, ile złoty jest wart.</p>',
			'<h1>Druga rozmowa kwalifikacyjna</h1><p>Przygotuj pytania i ubranie.</p>',
			'<h1>Umowa i dokumenty</h1><p>Zabierz świadectwa pracy.</p>',
			'<h1>Biuro w Łodzi</h1><p>Miasto Łódź leży blisko. Urlop trwa dwadzieścia dni.</p>',
		],
		queries: [
			['Łódź', 3],
			['lodz', 3],
			['LODZ', 3],
			['złoty', 0],
			['zloty', 0],
			['swiadectwa', 2],
			['świadectwa', 2],
			['urlop', 3],
			['pytania', 1],
			['umowa', 2],
			['wynagrodzeniu', 0],
		],
	},
	{
		lang: 'fr',
		texts: [
			'<h1>Négocier le salaire</h1><p>La rémunération est au cœur de l’échange.</p>',
			'<h1>Deuxième entretien</h1><p>Préparez-vous : l’employeur évalue vos compétences.</p>',
			'<h1>Contrat d’embauche</h1><p>Lisez la période d’essai.</p>',
			'<h1>Le lieu de travail</h1><p>Les congés payés et le télétravail ; un œil sur l’ambiance.</p>',
		],
		queries: [
			['cœur', 0],
			['coeur', 0],
			['négociation', 0],
			['negocier', 0],
			['remuneration', 0],
			['employeur', 1],
			["l'employeur", 1],
			['embauche', 2],
			['oeil', 3],
			['CONGÉS', 3],
			['compétence', 1],
			['teletravail', 3],
		],
	},
	{
		lang: 'de',
		texts: [
			'<h1>Gehalt verhandeln</h1><p>Nennen Sie eine Zahl; die Höhe ist üblich.</p>',
			'<h1>Zweites Gespräch</h1><p>Stärken und Schwächen, und Grüße zum Schluß.</p>',
			'<h1>Verträge und Unterlagen</h1><p>Zeugnisse gehören dazu.</p>',
			'<h1>Arbeitsplatz</h1><p>Das Büro liegt an der Hauptstraße; Urlaub nach der Probezeit.</p>',
		],
		queries: [
			['Hauptstraße', 3],
			['hauptstrasse', 3],
			['HAUPTSTRASSE', 3],
			['gruesse', 1],
			['Grüße', 1],
			['schluss', 1],
			['Gespräche', 1],
			['gesprach', 1],
			['buro', 3],
			['Verträge', 2],
			['Zeugnis', 2],
			['verhandeln', 0],
		],
	},
	{
		lang: 'vi',
		texts: [
			'<h1>Đàm phán lương</h1><p>Hỏi về tiền thưởng và phụ cấp.</p>',
			'<h1>Phỏng vấn vòng hai</h1><p>Chuẩn bị câu hỏi và trang phục.</p>',
			'<h1>Hợp đồng và hồ sơ</h1><p>Mang theo bằng cấp, địa chỉ và căn cước.</p>',
			'<h1>Nơi làm việc</h1><p>Ngày nghỉ phép sau thời gian thử việc.</p>',
		],
		queries: [
			['lương', 0],
			['luong', 0],
			['đàm phán', 0],
			['dam phan', 0],
			['phong van', 1],
			['hợp đồng', 2],
			['hop dong', 2],
			['địa chỉ', 2],
			['dia chi', 2],
			['ĐỊA CHỈ', 2],
			['nghỉ phép', 3],
			['thuong', 0],
		],
	},
	{
		lang: 'en',
		texts: [
			'<h1>Salary</h1><p>The oﬃce pays by bank; ask for the ﬁgure in full.</p>',
			'<h1>Second interview</h1><p>Ｂｒｉｎｇ your résumé, and say it naïvely.</p>',
			'<h1>Papers</h1><p>The smørrebrød and the Malmö oﬀer.</p>',
			'<h1>Place</h1><p>São Paulo, Besiktaş, Ærø.</p>',
		],
		queries: [
			['office', 0],
			['figure', 0],
			['ﬁgure', 0],
			['bring', 1],
			['ｂｒｉｎｇ', 1],
			['resume', 1],
			['résumé', 1],
			['smorrebrod', 2],
			['malmo', 2],
			['offer', 2],
			['sao paulo', 3],
			['aero', 3],
		],
	},
];

/** Pagefind alone leaves out the vowel signs of Thai and Hindi, and takes ร้อน for the beginning of รอบ. */
const vowelSigns = /\p{M}/u;
/** It cuts les down to le, and takes that for the beginning of lemployeur, as which it reads l’employeur. */
const mistaken = 'fr Les /interview/';
const begin = (word: string) => /^(?:\P{M}\p{M}*){1,2}/u.exec(word.normalize('NFC'))![0];

const addresses = ['/pay/', '/interview/', '/papers/', '/place/'];

describe.each(languages)('in $lang', ({ lang, texts, queries }) => {
	let site: SearchSite;
	beforeAll(async () => {
		site = await searchSite(lang, Object.fromEntries(texts.map((text, at) => [addresses[at]!, text])));
	});
	afterAll(() => site.stop());

	test.each(queries)('%s finds its page first', async (typed, page) => {
		expect((await site.ours(typed))[0]).toBe(addresses[page]);
	});

	test('a browser that cuts no text into words finds the same pages first', async () => {
		const { Segmenter } = Intl;
		Reflect.deleteProperty(Intl, 'Segmenter');
		try {
			const found = await Promise.all(queries.map(async ([typed]) => [typed, (await site.ours(typed))[0]]));
			expect(found).toEqual(queries.map(([typed, page]) => [typed, addresses[page]]));
		} finally {
			Object.assign(Intl, { Segmenter });
		}
	});

	test('whatever Pagefind alone finds is found', async () => {
		const words =
			texts
				.join(' ')
				.replace(/<[^>]*>/g, ' ')
				.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
		const pieces = [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(words.join(' '))].flatMap(
			({ segment, isWordLike }) => (isWordLike ? [segment] : []),
		);
		const asked = [...new Set([...words, ...pieces, ...queries.map(([typed]) => typed)])];
		const lost: string[] = [];
		for (const typed of asked) {
			const ours = await site.ours(typed);
			for (const address of await site.stock(typed)) {
				const right = !vowelSigns.test(typed) || texts[addresses.indexOf(address)]!.includes(begin(typed));
				if (right && !ours.includes(address)) lost.push(`${lang} ${typed} ${address}`);
			}
		}
		expect(lost.filter((one) => one !== mistaken)).toEqual([]);
	});
});
