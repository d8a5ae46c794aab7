import {common} from '/desk/webapps.js';

export default await common('admin', 'After-sales desk · Admin', '售后服务台 · 系统管理');
