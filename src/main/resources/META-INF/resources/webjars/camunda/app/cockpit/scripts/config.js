// The language chosen on the sign-in page or on a desk page counts before that of the browser.
const chosen = /(?:^|;\s*)desk-language=(en|zh)/.exec(document.cookie);
const asked = (navigator.languages && navigator.languages[0]) || navigator.language || 'en';
const language = chosen ? chosen[1] : asked.startsWith('zh') ? 'zh' : 'en';

// There is one sign-in page, and it is not the one of this application.
const leaveToSignIn = () => {
  if (window.location.hash.startsWith('#/login')) {
    window.location.replace('/login');
  }
};
window.addEventListener('hashchange', leaveToSignIn);
leaveToSignIn();

export default {
  app: {
    name: language === 'zh' ? '售后服务台 · 流程监控' : 'After-sales desk · Cockpit',
    vendor: ' '
  },
  locales: {
    availableLocales: [language],
    fallbackLocale: language
  },
  disableWelcomeMessage: true
};
