/** Surnames that begin no other word beside an office or a role. */
export const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱林何郭罗郑梁谢宋唐许邓韩冯曹彭曾肖田董袁潘蒋蔡杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范石廖贾夏韦付邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵钱覃武戴莫孔汤温康施牛马白史'
