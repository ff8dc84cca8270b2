import { describe, expect, it } from 'vitest';
import { callsOf, readText, told } from './support.ts';

describe('R2 who answered', () => {
  const v20 = 'Call Time,Call ID,From,To,Direction,Status,Ringing,Talking\n';
  const freepbx = 'calldate,clid,src,dst,dcontext,dstchannel,lastapp,disposition,did\n';
  it.each([
    [
      'a menu is nobody',
      `${v20}2026-11-20T10:00,1,+493023125101,IVR Welcome (801),Inbound,Answered,0:00:01,0:00:09`,
      'inbound unanswered',
    ],
    [
      'a voicemail box is nobody',
      `${v20}2026-11-20T10:00,1,+493023125101,Voicemail (9101),Inbound,Answered,0:00:01,0:00:09`,
      'inbound voicemail',
    ],
    [
      'no time at all is nobody',
      `${v20}2026-11-20T10:00,1,+493023125101,Ana (101),Inbound,Answered,0:00:09,0:00:00`,
      'inbound unanswered',
    ],
    [
      'whoever dials is not the customer',
      `${v20}2026-11-20T10:00,1,Ana (101),Ana (101),Internal,Answered,0:00:01,0:00:09\n` +
        '2026-11-20T10:00,1,Ana (101),+493023125101,Outbound,Unanswered,0:00:09,0:00:00',
      'outbound unanswered',
    ],
    [
      'a second channel is a person',
      `${freepbx}2026-11-20 10:00,x,3023125101,600,ext-group,SIP/1,Dial,ANSWERED,`,
      'inbound answered',
    ],
    [
      'no second channel is a machine',
      `${freepbx}2026-11-20 10:00,x,3023125101,600,ext-group,,Queue,ANSWERED,`,
      'inbound unanswered',
    ],
    [
      'a long number from the inside goes out',
      `${freepbx}2026-11-20 10:00,x,3023125199,3023125101,from-internal,SIP/1,Dial,ANSWERED,`,
      'outbound answered',
    ],
    [
      'unless it was dialled from outside',
      `${freepbx}2026-11-20 10:00,x,3023125101,3023125199,from-internal,SIP/1,Dial,ANSWERED,3023125199`,
      'inbound answered',
    ],
  ])('%s', (_, text, expected) => {
    expect(callsOf(readText(text)).map((call) => told(call).split(' ').slice(1, 3).join(' '))).toEqual([expected]);
  });

  it('is told by the linked id in an Asterisk log with the newer columns', () => {
    const row = (destination: string, result: string, unique: string, sequence: number): string =>
      `"","4155550121","s","from-trunk","4155550121","SIP/a","${destination}","Dial","","2026-11-20 09:05:00",,` +
      `"2026-11-20 09:07:00",120,0,"${result}","DOCUMENTATION","${unique}","","","1795280700.1",${sequence}`;
    const both = readText([row('SIP/204', 'NO ANSWER', '1.1', 1), row('SIP/205', 'ANSWERED', '1.2', 2)].join('\n'));
    expect(callsOf(both)).toMatchObject([{ isAnswered: true, reference: '1795280700.1' }]);
    const noUserField = row('SIP/204', 'NO ANSWER', '1.1', 1).replace('"1.1","",', '"1.1",');
    expect(callsOf(readText(noUserField))).toMatchObject([{ isAnswered: false, reference: '1795280700.1' }]);
  });
});
