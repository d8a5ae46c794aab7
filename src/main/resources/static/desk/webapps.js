// What the four web applications have in common; each one's config.js takes it from here.

// The language chosen on the sign-in page or on a desk page counts before that of the browser.
const chosen = /(?:^|;\s*)desk-language=(en|zh)/.exec(document.cookie);
const asked = (navigator.languages && navigator.languages[0]) || navigator.language || 'en';
export const language = chosen ? chosen[1] : asked.startsWith('zh') ? 'zh' : 'en';

export const say = (english, chinese) => (language === 'zh' ? chinese : english);

// There is one sign-in page, and it is not the one of these applications.
const leaveToSignIn = () => {
  if (window.location.hash.startsWith('#/login')) {
    window.location.replace('/login');
  }
};

// The applications keep their texts in the browser. On the first visit they ask for them while they already draw the page, and what is
// drawn too early keeps its raw keys (PRIORITY, DUE_DATE); so the texts are put there before.
const bringTexts = async (application) => {
  const kept = JSON.parse(window.localStorage.getItem('camunda-web') || '{}');
  const key = `/camunda/app/${application}/locales/_locales_data_${language}_${window.bust}`;
  if (kept[key] === undefined) {
    const answer = await fetch(`/camunda/app/${application}/locales/${language}.json`);
    if (answer.ok) {
      kept[key] = JSON.stringify(await answer.json());
      window.localStorage.setItem('camunda-web', JSON.stringify(kept));
    }
  }
};

export const common = async (application, englishName, chineseName) => {
  window.addEventListener('hashchange', leaveToSignIn);
  leaveToSignIn();
  // without them the application still asks by itself
  await bringTexts(application).catch(() => undefined);
  return {
    app: {name: say(englishName, chineseName), vendor: ' '},
    locales: {availableLocales: [language], fallbackLocale: language},
    disableWelcomeMessage: true
  };
};
