import {common} from '/desk/webapps.js';

export default await common('welcome', 'After-sales desk', '售后服务台');
