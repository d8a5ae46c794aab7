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

// What is urgent comes first; whoever wants another order chooses it above the list.
const urgentFirst = JSON.stringify([{sortBy: 'priority', sortOrder: 'desc'}, {sortBy: 'dueDate', sortOrder: 'asc'}]);
const startUrgentFirst = () => {
  const [path, search = ''] = window.location.hash.split('?');
  const asked = new URLSearchParams(search);
  if (['', '#', '#/'].includes(path) && !asked.has('sorting')) {
    asked.set('sorting', urgentFirst);
    window.history.replaceState(null, '', `#/?${asked}`);
  }
};
startUrgentFirst();

export default {
  app: {
    name: language === 'zh' ? '售后服务台' : 'After-sales desk',
    vendor: ' '
  },
  locales: {
    availableLocales: [language],
    fallbackLocale: language
  },
  disableWelcomeMessage: true,
  // what people note on a task stays with the case
  assignProcessInstanceIdToTaskComment: true,
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: language === 'zh' ? '认领当前选中的任务' : 'claims the currently selected task'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: language === 'zh' ? '跳到第一个任务列表' : 'moves to the first task list'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: language === 'zh' ? '跳到列表中的第一个任务' : 'moves to the first task of the list'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: language === 'zh' ? '跳到表单的第一个输入框' : 'moves to the first field of the form'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: language === 'zh' ? '打开启动流程对话框' : 'opens the dialog that starts a process'
    }
  }
};
