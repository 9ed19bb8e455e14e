import { describe, expect, it } from 'vitest';
import { type EntryOffer, type OfferField, standingOffers, withOffers, withoutOffer } from './entry-offer.js';
import { type EntryValues, noValues } from './entry-values.js';

const entry: EntryValues = { ...noValues, title: '检测', url: 'https://a.example/1' };
const offer = (field: OfferField, text: string): EntryOffer => ({
  title: '检测',
  url: 'https://a.example/1',
  field,
  text,
  model: 'small',
  tokens: 320,
  cost: null,
});
const states = (offers: readonly EntryOffer[], values: EntryValues) =>
  standingOffers(offers, values).map(({ field, isTaken }) => `${field} ${isTaken ? 'taken' : 'offered'}`);

describe('what a language model offers for an entry', () => {
  const offers = [offer('abstract', '更快'), offer('tips', '看表 3'), offer('tags', '目标检测')];

  it('stands for fields that are empty, is a mark while a field says just that, and nothing once its author changed it', () => {
    expect(states(offers, { ...entry, abstract: '更快', tips: '看表 3 和表 4' })).toEqual(['abstract taken', 'tags offered']);
  });

  it('goes with its entry while that has the same link or title', () => {
    expect(states(offers, { ...entry, title: '检测 with YOLOv6' })).toHaveLength(3);
    expect(states(offers, { ...entry, url: 'https://a.example/2' })).toHaveLength(3);
    expect(states(offers, { ...entry, title: '分割', url: 'https://a.example/2' })).toEqual([]);
    expect(states([{ ...offer('tips', '看'), url: '' }], { ...noValues, title: '分割' })).toEqual([]);
  });

  it('is replaced by what the model says next, but for what was taken, and never for a field with a text', () => {
    const values = { ...entry, abstract: '更快', tips: '我的' };
    const next = withOffers(offers, [offer('abstract', '别的'), offer('tips', '别的'), offer('tags', '分割')], values);
    expect(next.map(({ field, text }) => [field, text])).toEqual([
      ['abstract', '更快'],
      ['tags', '分割'],
    ]);
    expect(withoutOffer(next, values, 'tags')).toEqual([offers[0]]);
  });
});
