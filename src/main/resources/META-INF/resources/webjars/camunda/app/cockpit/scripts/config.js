import {common} from '/desk/webapps.js';

export default await common('cockpit', 'After-sales desk · Cockpit', '售后服务台 · 流程监控');
