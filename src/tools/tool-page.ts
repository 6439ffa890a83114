// The script of a tool's page: its code loads where its element stands.
if (document.querySelector('callback-plan')) void import('./plan/define.ts');
if (document.querySelector('callback-practise')) void import('./practise/define.ts');
if (document.querySelector('callback-card')) void import('./card/define.ts');

export {};
